import { randomUUID } from 'node:crypto';
import type { Answer } from '../../app/client.ts';
import type { Actor } from './actor.ts';
import type { TestSouk } from './souk.ts';

const CREATE_API_KEY = `mutation ($input: CreateApiKeyInput!) {
  createApiKey(input: $input) { apiKey { id prefix } secret userErrors { code } }
}`;

/** A program outside of Souk that sends an API key. */
export interface Program {
  id: string;
  /** The public beginning of its key. */
  prefix: string;
  /** The whole key, which only the program knows. */
  secret: string;
  run<T = Record<string, unknown>>(query: string, variables?: Record<string, unknown>): Promise<Answer<T>>;
  /** As `run`; raises when there are errors. */
  ok<T>(query: string, variables?: Record<string, unknown>): Promise<T>;
  /** The codes of the errors of an operation. */
  codes(query: string, variables?: Record<string, unknown>): Promise<string[]>;
}

/** A program with a new API key of the administrator, which expires after 90 days unless given. */
export async function program(
  souk: TestSouk,
  root: Actor,
  scopes: readonly string[],
  expiresAt?: Date,
): Promise<Program> {
  const input = {
    idempotencyKey: randomUUID(),
    name: `Program ${scopes.join(' ')}`.slice(0, 100),
    scopes,
    expiresAt,
  };
  const { createApiKey } = await root.client.ok<{
    createApiKey: { apiKey: { id: string; prefix: string }; secret: string };
  }>(CREATE_API_KEY, { input });
  const { apiKey, secret } = createApiKey;
  const run: Program['run'] = (query, variables) =>
    souk.client().run(query, variables, { 'x-api-key': secret });
  return {
    ...apiKey,
    secret,
    run,
    async ok<T>(query: string, variables?: Record<string, unknown>) {
      const { data, errors } = await run<T>(query, variables);
      if (errors.length > 0 || !data) throw new Error(JSON.stringify(errors));
      return data;
    },
    async codes(query, variables) {
      return (await run(query, variables)).errors.map(({ extensions }) => extensions.code);
    },
  };
}
