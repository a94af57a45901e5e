import { randomBytes } from 'node:crypto';
import { type Viewer, viewerOf } from '@souk/platform';
import type { Client } from '../../app/client.ts';
import { LOGIN_ADMIN } from '../../app/tour/steps/seller.ts';
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

/** The administrator. */
export async function admin(souk: TestSouk): Promise<Actor> {
  const { loginAdmin } = await souk.client().ok<{ loginAdmin: Tokens }>(LOGIN_ADMIN, { input: ADMIN });
  return {
    client: souk.client(loginAdmin.tokens.accessToken),
    viewer: viewerOf('admin', { userId: 'admin' }),
    email: ADMIN.email,
  };
}
