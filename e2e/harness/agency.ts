import { randomBytes, randomUUID } from 'node:crypto';
import { viewerOf } from '@souk/platform';
import { sessionStore } from '@souk/platform/identity';
import { type Actor, admin, freshEmail, PASSWORD, tokenOf } from './actor.ts';
import type { TestSouk } from './souk.ts';

export const CREATE_AGENCY = `mutation ($input: CreateAgencyInput!) {
  createAgency(input: $input) { agency { id name code isActive version } userErrors { code message field } }
}`;

export const CREATE_USER = `mutation ($input: CreateUserInput!) {
  createUser(input: $input) { user { id email roles isEmailVerified agency { id } } userErrors { code message field } }
}`;

/** What approves an agency's orders. */
export type StaffRole = 'RESPONSABLE' | 'DIRECTOR';

/** An agency as tests know it. */
export interface TestAgency {
  id: string;
  name: string;
  code: string;
}

/** A new agency that works, made by the administrator. */
export async function agency(souk: TestSouk, by?: Actor): Promise<TestAgency> {
  const code = `T-${randomBytes(5).toString('hex')}`.toUpperCase();
  const input = { idempotencyKey: randomUUID(), name: `Agency ${code}`, code, city: 'Rabat' };
  const root = by ?? (await admin(souk));
  const { createAgency } = await root.client.ok<{ createAgency: { agency: TestAgency } }>(CREATE_AGENCY, {
    input,
  });
  return createAgency.agency;
}

/**
 * A new member of an agency's staff, signed in; of a new agency unless one is named. `viewer` says what permissions
 * and subgraphs see: user, agency, roles and permission codes.
 */
export async function staff(
  souk: TestSouk,
  {
    role = 'RESPONSABLE',
    roles = [role],
    agencyId,
    by,
  }: { role?: StaffRole; roles?: StaffRole[]; agencyId?: string; by?: Actor } = {},
): Promise<Actor & { userId: string; agencyId: string }> {
  const root = by ?? (await admin(souk));
  const place = agencyId ?? (await agency(souk, root)).id;
  const email = freshEmail('staff');
  const person = { primaryRole: 'STAFF', firstName: 'Test', lastName: role, email, password: PASSWORD };
  const { createUser } = await root.client.ok<{ createUser: { user: { id: string } } }>(CREATE_USER, {
    input: { idempotencyKey: randomUUID(), ...person, agencyId: place, roles },
  });
  const accessToken = await tokenOf(souk, 'STAFF', email);
  const session = await sessionStore(souk.redis, `souk:${souk.namespace}`).get(sessionOf(accessToken));
  const userId = createUser.user.id;
  const viewer = viewerOf('staff', {
    userId,
    agencyId: place,
    roles,
    permissions: session?.permissions ?? [],
  });
  return { client: souk.client(accessToken), viewer, email, userId, agencyId: place };
}

function sessionOf(accessToken: string): string {
  const [, claims = ''] = accessToken.split('.');
  return (JSON.parse(Buffer.from(claims, 'base64url').toString()) as { sid: string }).sid;
}
