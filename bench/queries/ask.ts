import type { WireRequest } from '../contestants/contestant.ts';

/** An operation as it goes over the wire. */
export function wire(query: string, variables?: Record<string, unknown>, token?: string): WireRequest {
  return {
    body: JSON.stringify(variables ? { query, variables } : { query }),
    headers: token ? { authorization: `Bearer ${token}` } : undefined,
  };
}

/** Posts one request; raises for what is no GraphQL answer. */
export async function ask(
  url: string,
  { body, headers }: WireRequest,
): Promise<{ data: unknown; errors?: unknown[] }> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
    signal: AbortSignal.timeout(30_000),
  });
  const text = await response.text();
  try {
    return JSON.parse(text) as { data: unknown; errors?: unknown[] };
  } catch {
    throw new Error(`${url} answered ${response.status}: ${text.slice(0, 300)}`);
  }
}
