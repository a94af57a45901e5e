import { openAsBlob } from 'node:fs';

/** A GraphQL response over HTTP. */
export interface Answer<T> {
  status: number;
  headers: Headers;
  data: T | null;
  errors: { message: string; path?: (string | number)[]; extensions: { code: string; service?: string } }[];
}

/** A file to upload: a path on disk, or bytes with a name. */
export type FileToUpload = { path: string } | { name: string; type: string; bytes: Uint8Array<ArrayBuffer> };

interface Payload {
  userErrors?: { code: string; message: string; field: string[] | null }[];
}

/** A GraphQL client of a gateway, for one person. */
export class Client {
  readonly url: string;
  token: string | null;

  constructor(url: string, token: string | null = null) {
    this.url = url;
    this.token = token;
  }

  /** Sends an operation and returns the whole response, errors included. */
  async run<T = Record<string, unknown>>(
    query: string,
    variables: Record<string, unknown> = {},
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...this.#authorization(), ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return toAnswer<T>(response);
  }

  /**
   * Sends an operation that must succeed: raises an error with the server's messages when the response has errors or user
   * errors.
   */
  async ok<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const { data, errors } = await this.run<T>(query, variables);
    return successful(data, errors);
  }

  /** The user error codes of a mutation that must be refused by business rules. */
  async refused(query: string, variables: Record<string, unknown> = {}): Promise<string[]> {
    const { data, errors } = await this.run(query, variables);
    if (errors.length > 0 || !data) throw new Error(`expected userErrors, got ${JSON.stringify(errors)}`);
    return userErrorsOf(data).map(({ code }) => code);
  }

  /** Sends an operation with files (GraphQL multipart request specification); keys are paths below `variables`. */
  async upload<T>(
    query: string,
    variables: Record<string, unknown>,
    files: Record<string, FileToUpload>,
  ): Promise<T> {
    const { data, errors } = await this.runUpload<T>(query, variables, files);
    return successful(data, errors);
  }

  /** As {@link upload}, but returns the whole response, errors included. */
  async runUpload<T>(
    query: string,
    variables: Record<string, unknown>,
    files: Record<string, FileToUpload>,
  ): Promise<Answer<T>> {
    const form = new FormData();
    const names = Object.keys(files);
    form.set('operations', JSON.stringify({ query, variables }));
    form.set(
      'map',
      JSON.stringify(Object.fromEntries(names.map((name, index) => [index, [`variables.${name}`]]))),
    );
    for (const [index, name] of names.entries()) {
      const file = files[name];
      if (!file) continue;
      if ('path' in file) form.set(String(index), await openAsBlob(file.path), file.path.split('/').at(-1));
      else form.set(String(index), new Blob([file.bytes], { type: file.type }), file.name);
    }
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'apollo-require-preflight': 'true', ...this.#authorization() },
      body: form,
    });
    return toAnswer<T>(response);
  }

  #authorization(): Record<string, string> {
    return this.token === null ? {} : { authorization: `Bearer ${this.token}` };
  }
}

async function toAnswer<T>(response: Response): Promise<Answer<T>> {
  const text = await response.text();
  const body = JSON.parse(text) as { data?: T | null; errors?: Answer<T>['errors'] };
  return {
    status: response.status,
    headers: response.headers,
    data: body.data ?? null,
    errors: body.errors ?? [],
  };
}

function userErrorsOf(data: unknown): NonNullable<Payload['userErrors']> {
  return Object.values(data as Record<string, Payload | null>).flatMap((field) => field?.userErrors ?? []);
}

function successful<T>(data: T | null, errors: Answer<T>['errors']): T {
  const refusals = data ? userErrorsOf(data) : [];
  if (errors.length > 0 || refusals.length > 0 || !data) {
    throw new Error(`the operation failed: ${JSON.stringify([...errors, ...refusals])}`);
  }
  return data;
}
