import { DEMO_PASSWORD, demoMarket } from '@souk/demo';
import type { WireRequest } from '../contestants/contestant.ts';
import { ask, wire } from '../queries/ask.ts';
import { ADMIN } from './market.ts';

const SIGN_IN = `mutation ($input: SignInInput!) {
  signIn(input: $input) { tokens { accessToken } userErrors { code } }
}`;
// Access tokens live a quarter of an hour; signing in again happens between two visits.
const KEPT_MS = 8 * 60_000;

/** Somebody who signs in. */
export interface Person {
  kind: 'admin' | 'customer';
  userId: string;
  email: string;
}

/** The customers of the demo market, and its administrator. */
export function people(): { admin: Person; customers: Person[] } {
  const { accounts } = demoMarket(new Date());
  const customers = accounts
    .filter(({ kind }) => kind === 'CUSTOMER')
    .map(({ id, email }): Person => ({ kind: 'customer', userId: id, email }));
  const found = accounts.find(({ email }) => email === ADMIN.email);
  return { admin: { kind: 'admin', userId: found?.id ?? '', email: ADMIN.email }, customers };
}

/** Signs people in at a gateway of Souk and keeps their tokens for a while. */
export class Tokens {
  readonly #url: string;
  readonly #kept = new Map<string, { token: string; until: number }>();

  constructor(url: string) {
    this.#url = url;
  }

  /** The header by which a gateway knows a person. Raises when they cannot sign in. */
  async headersOf({ kind, email }: Person): Promise<WireRequest['headers']> {
    const kept = this.#kept.get(email);
    if (kept && kept.until > Date.now()) return { authorization: `Bearer ${kept.token}` };
    const password = kind === 'admin' ? ADMIN.password : DEMO_PASSWORD;
    const role = kind === 'admin' ? 'ADMIN' : 'CUSTOMER';
    const { data, errors } = await ask(this.#url, wire(SIGN_IN, { input: { email, password, role } }));
    const token = (data as { signIn?: { tokens?: { accessToken: string } } } | null)?.signIn?.tokens
      ?.accessToken;
    if (!token) throw new Error(`${email} cannot sign in: ${JSON.stringify({ data, errors })}`);
    this.#kept.set(email, { token, until: Date.now() + KEPT_MS });
    return { authorization: `Bearer ${token}` };
  }
}
