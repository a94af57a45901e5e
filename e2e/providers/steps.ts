import { randomUUID } from 'node:crypto';
import { type Actor, PASSWORD } from '../harness/actors.ts';
import type { ProviderPerson } from './identity-provider.ts';
import type { ProviderScene } from './scene.ts';

const SIGN_IN = `mutation ($input: SignInInput!) {
  payload: signIn(input: $input) { tokens { accessToken refreshToken } userErrors { code } }
}`;
const WITH_TOKEN = `mutation ($input: SignInWithProviderInput!) {
  payload: signInWithProvider(input: $input) { user { id } role tokens { accessToken } userErrors { code field } }
}`;

/** A payload of the mutations of these tests. */
export interface Payload {
  user?: { id: string } | null;
  role?: string | null;
  tokens?: { accessToken: string; refreshToken?: string } | null;
  startPath?: string | null;
  providerLink?: { id: string } | null;
  deletedId?: string | null;
  userErrors: { code: string }[];
}

/** Somebody who sends requests. */
export type Client = Actor['client'];

/** What the one mutation of a document, called `payload`, answers. */
export const payloadOf = async (client: Client, query: string, variables: object): Promise<Payload> =>
  (await client.run<{ payload: Payload }>(query, variables as Record<string, unknown>)).data?.payload ?? {
    userErrors: [],
  };

/** The codes of the user errors of a payload. */
export const codesOf = ({ userErrors }: Payload): string[] => userErrors.map(({ code }) => code);

/** The error code in the address of a page. */
export const errorOf = (page: URL): string | null => page.searchParams.get('error');

/** What nobody guesses. */
export const newNonce = (): string => `nonce-${randomUUID()}`;

type Stored = { _id: string; [field: string]: unknown };

/** The ways of signing in at a scene, and what it stores. */
export function waysInto(scene: () => ProviderScene) {
  const rows = (name: string) => scene().souk.db('users').collection<Stored>(name);

  /** An id token as a mobile app receives it. */
  async function idToken(person: ProviderPerson, changes: Record<string, unknown> = {}) {
    const nonce = newNonce();
    const { acme } = scene();
    return { nonce, token: await acme.sign({ ...person, aud: acme.clientId, nonce, ...changes }) };
  }
  const byToken = (token: string, nonce: string, rest: object = {}) =>
    payloadOf(scene().souk.client(), WITH_TOKEN, {
      input: { provider: 'acme', idToken: token, nonce, ...rest },
    });

  return {
    rows,
    users: () => rows('users'),
    idToken,
    byToken,
    byPassword: (email: string, rest: object = {}) =>
      payloadOf(scene().souk.client(), SIGN_IN, { input: { email, password: PASSWORD, ...rest } }),
    async byProvider(person: ProviderPerson, rest: object = {}) {
      const { token, nonce } = await idToken(person);
      return byToken(token, nonce, rest);
    },
  };
}
