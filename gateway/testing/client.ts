import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** An error as clients meet it. */
export interface ShownError {
  message: string;
  path?: (string | number)[];
  extensions: { code: string; service?: string };
}

/** A GraphQL answer with all that HTTP says around it. */
export interface GatewayAnswer<T = Record<string, unknown>> {
  status: number;
  headers: Headers;
  body: { data?: T | null; errors?: ShownError[]; extensions?: object };
}

// As clients of today ask; plain JSON would have 200 for all that fails before it runs.
const ACCEPT = 'application/graphql-response+json, application/json;q=0.9';

/** Sends an operation as JSON. */
export async function ask<T = Record<string, unknown>>(
  url: string,
  query: string,
  {
    variables,
    headers,
    token,
  }: { variables?: object; headers?: Record<string, string>; token?: string } = {},
): Promise<GatewayAnswer<T>> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: ACCEPT,
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    },
    body: JSON.stringify({ query, variables }),
  });
  return answerOf<T>(response);
}

/** The answer in a response that has to be JSON. */
export async function answerOf<T = Record<string, unknown>>(response: Response): Promise<GatewayAnswer<T>> {
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as GatewayAnswer<T>['body'],
  };
}

/** A multipart request; `files` is by path below `variables`, `undefined` for a file that the map alone names. */
export function formOf(
  query: string,
  variables: object,
  files: Readonly<Record<string, File | undefined>>,
): FormData {
  const form = new FormData();
  const names = Object.keys(files);
  form.set('operations', JSON.stringify({ query, variables }));
  form.set('map', JSON.stringify(Object.fromEntries(names.map((name, at) => [at, [`variables.${name}`]]))));
  for (const [at, name] of names.entries()) {
    const file = files[name];
    if (file) form.set(String(at), file);
  }
  return form;
}

/** Sends a form to GraphQL. */
export async function upload<T = Record<string, unknown>>(
  url: string,
  body: FormData,
  headers: Record<string, string> = { 'apollo-require-preflight': 'true' },
): Promise<GatewayAnswer<T>> {
  return answerOf<T>(
    await fetch(`${url}/graphql`, { method: 'POST', headers: { accept: ACCEPT, ...headers }, body }),
  );
}

/** A bare connection, for what no HTTP client would send. */
export interface RawConnection {
  readonly socket: Socket;
  send(text: string): void;
  /** All that has come so far, once it holds `text`; raises when the connection ends first. */
  until(text: string): Promise<string>;
  /** All that came, once the other side has closed. */
  closed(): Promise<string>;
}

/** Opens a bare connection to the host of a URL. */
export async function rawConnection(url: string): Promise<RawConnection> {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port) });
  let received = '';
  socket.setEncoding('latin1');
  socket.on('data', (text: string) => {
    received += text;
  });
  socket.on('error', () => {});
  await once(socket, 'connect');
  return {
    socket,
    send: (text) => void socket.write(text),
    async until(text) {
      while (!received.includes(text)) {
        if (socket.readableEnded || socket.destroyed) throw new Error(`closed after: ${received}`);
        await Promise.race([once(socket, 'data'), once(socket, 'close')]);
      }
      return received;
    },
    async closed() {
      // `once` of events would raise what the connection ended with, such as a reset.
      if (!socket.closed) await new Promise((resolve) => socket.once('close', resolve));
      return received;
    },
  };
}
