import { randomBytes } from 'node:crypto';
import { type Viewer, viewerOf } from '@souk/platform';
import type { Client } from '../../app/client.ts';
import { SIGN_IN } from '../../app/tour/steps/shopper.ts';
import { ADMIN, type TestSouk } from './souk.ts';

/** Somebody who uses Souk, signed in by the operations that people use. */
export interface Actor {
  client: Client;
  /** Who that is, as permissions see it. */
  viewer: Viewer;
  email: string;
}

/** The password of every actor but the administrator. */
export const PASSWORD = 'actor-password-1';

/** What a sign-in that must succeed gives. */
export interface Tokens {
  tokens: { accessToken: string };
}

/** An address that nobody has yet. */
export const freshEmail = (kind: string) => `${kind}-${randomBytes(5).toString('hex')}@souk.test`;

/** The access token of an account that signs in for a role. */
export async function tokenOf(
  souk: TestSouk,
  role: 'CUSTOMER' | 'SELLER' | 'STAFF' | 'ADMIN',
  email: string,
  password: string = PASSWORD,
): Promise<string> {
  const input = { email, password, role };
  const { signIn } = await souk.client().ok<{ signIn: Tokens }>(SIGN_IN, { input });
  return signIn.tokens.accessToken;
}

/** The administrator. */
export async function admin(souk: TestSouk): Promise<Actor> {
  return {
    client: souk.client(await tokenOf(souk, 'ADMIN', ADMIN.email, ADMIN.password)),
    viewer: viewerOf('admin', { userId: 'admin' }),
    email: ADMIN.email,
  };
}
