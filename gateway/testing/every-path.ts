import type { FormattedExecutionResult } from 'graphql';
import { answerOf } from './client.ts';
import { follow, type Way } from './live-client.ts';

/** The paths by which an operation reaches the graph. */
export const PATHS = ['POST', 'GET', 'multipart', 'graphql-ws', 'graphql-sse'] as const;
export type Path = (typeof PATHS)[number];

/** An operation as it is sent: by its text, by its id, or by both. */
export interface Sent {
  query?: string;
  /** The `sha256Hash` of the extension. */
  id?: string;
  operationName?: string;
  variables?: Record<string, unknown>;
  token?: string;
}

/** What came back, whatever the path: data, or the codes of errors. */
export interface Outcome {
  data: unknown;
  codes: unknown[];
}

/** Sends a query or mutation over a path. */
export async function sendOver(path: Path, url: string, sent: Sent): Promise<Outcome> {
  if (path === 'graphql-ws' || path === 'graphql-sse') return overLive(path, url, sent);
  const response = await REQUESTS[path](url, sent);
  return outcomeOf((await answerOf(response)).body as FormattedExecutionResult);
}

/** The extension by which an operation is named. */
export const naming = (id: string | undefined) =>
  id === undefined ? undefined : { persistedQuery: { version: 1, sha256Hash: id } };

const bodyOf = ({ query, id, operationName, variables }: Sent) =>
  JSON.stringify({ query, operationName, variables, extensions: naming(id) });
const signedIn = ({ token }: Sent): Record<string, string> =>
  token === undefined ? {} : { authorization: `Bearer ${token}` };

const REQUESTS: Readonly<Record<Exclude<Path, Way>, (url: string, sent: Sent) => Promise<Response>>> = {
  POST: (url, sent) =>
    fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...signedIn(sent) },
      body: bodyOf(sent),
    }),
  GET: (url, sent) => fetch(urlOf(url, sent), { headers: { ...PREFLIGHTED, ...signedIn(sent) } }),
  multipart(url, sent) {
    const body = new FormData();
    body.set('operations', bodyOf(sent));
    body.set('map', '{}');
    return fetch(`${url}/graphql`, { method: 'POST', headers: { ...PREFLIGHTED, ...signedIn(sent) }, body });
  },
};
const PREFLIGHTED = { 'apollo-require-preflight': 'true' };

/** The URL of an operation that is asked for by GET. */
export function urlOf(url: string, { query, id, operationName, variables }: Sent): string {
  const search = new URLSearchParams();
  if (query !== undefined) search.set('query', query);
  if (operationName !== undefined) search.set('operationName', operationName);
  if (variables) search.set('variables', JSON.stringify(variables));
  if (id !== undefined) search.set('extensions', JSON.stringify(naming(id)));
  return `${url}/graphql?${search}`;
}

async function overLive(way: Way, url: string, sent: Sent): Promise<Outcome> {
  const { query = '', id, operationName, variables, token } = sent;
  const extensions = naming(id);
  const following = await follow(url, { way, query, operationName, variables, extensions, token });
  const answer = await following.next();
  const errors = await following.ended();
  following.leave();
  return outcomeOf(answer ?? { errors });
}

const outcomeOf = ({ data, errors }: FormattedExecutionResult): Outcome => ({
  data: data ?? null,
  codes: (errors ?? []).map(({ extensions }) => extensions?.code),
});
