// What takes a credential from a person, and whom each event is tried with.
import { randomUUID } from 'node:crypto';
import { freshEmail } from '../harness/actor.ts';
import { type Actor, admin, agency, customer, mailedCode, PASSWORD, staff } from '../harness/actors.ts';
import { CREATE_USER } from '../harness/agency.ts';
import type { TestSouk } from '../harness/souk.ts';
import { until } from '../privacy/find.ts';

/** A person, signed in with {@link PASSWORD} as an account role. */
export interface Person {
  id: string;
  email: string;
  role: 'CUSTOMER' | 'STAFF' | 'ADMIN';
  agencyId: string | null;
}

/** Something that ends what a person holds. */
export interface Revocation {
  person(souk: TestSouk, root: Actor): Promise<Person>;
  /** Does it; `own` is the client of another session of the person, where the person does it. */
  happens(souk: TestSouk, root: Actor, person: Person, own: Actor['client']): Promise<void>;
  /** Whether the session in which the person does it stays, as documented. */
  keepsOwn?: true;
  /** What becomes of an API key that the person made; absent where the person cannot have made one. */
  apiKey?: 'dead' | 'alive';
}

const ERRORS = 'userErrors { code message field }';
const BLOCK = `mutation ($id: ID!) { blockUser(id: $id, input: { reason: "Fraud" }) { ${ERRORS} } }`;
const UPDATE = `mutation ($id: ID!, $input: UpdateUserInput!) { updateUser(id: $id, input: $input) { ${ERRORS} } }`;
const REVOKE = `mutation ($id: ID!, $input: RevokeUserRoleInput!) { revokeUserRole(id: $id, input: $input) { ${ERRORS} } }`;
const CLOSE = `mutation ($id: ID!, $input: UpdateAgencyInput!) { updateAgency(id: $id, input: $input) { ${ERRORS} } }`;
const FORGOT = `mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { ${ERRORS} } }`;
const RESET = `mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { ${ERRORS} } }`;
const CHANGE = `mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { ${ERRORS} } }`;
const EVERYWHERE = `mutation { signOutEverywhere { ${ERRORS} } }`;
const RESET_FACTORS = `mutation ($id: ID!) { resetSecondFactors(id: $id) { ${ERRORS} } }`;
const DELETE = `mutation ($id: ID!) { deleteUser(id: $id) { ${ERRORS} } }`;
const VERSION = 'query ($id: ID!) { user(id: $id) { version } }';

async function shopper(souk: TestSouk): Promise<Person> {
  const { email, viewer } = await customer(souk);
  return { id: viewer.userId ?? '', email, role: 'CUSTOMER', agencyId: null };
}

async function colleague(souk: TestSouk, root: Actor): Promise<Person> {
  const { id: agencyId } = await agency(souk, root);
  const { userId, email } = await staff(souk, { agencyId, roles: ['RESPONSABLE', 'DIRECTOR'], by: root });
  return { id: userId, email, role: 'STAFF', agencyId };
}

async function administrator(souk: TestSouk): Promise<Person> {
  const email = freshEmail('admin');
  const person = { primaryRole: 'ADMIN', firstName: 'Second', email, password: PASSWORD };
  // It needs an administrator who signed in just now.
  const { client } = await theOffice(souk);
  const { createUser } = await client.ok<{ createUser: { user: { id: string } } }>(CREATE_USER, {
    input: { idempotencyKey: randomUUID(), ...person },
  });
  return { id: createUser.user.id, email, role: 'ADMIN', agencyId: null };
}

async function update({ client }: Actor, id: string, change: object): Promise<void> {
  const { user } = await client.ok<{ user: { version: number } }>(VERSION, { id });
  await client.ok(UPDATE, { id, input: { version: user.version, ...change } });
}

const everywhere: Revocation['happens'] = async (_souk, _root, _person, own) =>
  void (await own.ok(EVERYWHERE));
const blocked: Revocation['happens'] = async (_souk, root, { id }) =>
  void (await root.client.ok(BLOCK, { id }));

async function reset(souk: TestSouk, _root: Actor, { email, role }: Person): Promise<void> {
  await souk.client().ok(FORGOT, { input: { idempotencyKey: randomUUID(), email, role } });
  const code = await mailedCode(souk, email);
  const input = { email, role, code, newPassword: 'another-password-1' };
  await souk.client().ok(RESET, { input });
}

async function changed(_souk: TestSouk, _root: Actor, _person: Person, own: Actor['client']): Promise<void> {
  await own.ok(CHANGE, { input: { currentPassword: PASSWORD, newPassword: 'another-password-1' } });
}

async function factorsReset(souk: TestSouk, _root: Actor, { id }: Person): Promise<void> {
  // Stored rather than set up by the person, which by itself ends the other sessions.
  await stored(souk, id, { hasSecondFactor: true });
  // It needs an administrator who signed in just now.
  const { client } = await theOffice(souk);
  await client.ok(RESET_FACTORS, { id });
}

const stored = (souk: TestSouk, id: string, change: object) =>
  souk.db('users').collection<{ _id: string }>('users').updateOne({ _id: id }, { $set: change });

/** On its day, as if 14 days had passed since the person asked for it. */
async function erasedOnItsDay(souk: TestSouk, _root: Actor, { id }: Person): Promise<void> {
  await stored(souk, id, { deletionScheduledAt: new Date() });
  await until(`${id} is erased`, async () => {
    const users = souk.db('users').collection<{ _id: string; status: string }>('users');
    return (await users.findOne({ _id: id }))?.status === 'DELETED';
  });
}

async function erasedByAdmin(souk: TestSouk, root: Actor, { id }: Person): Promise<void> {
  // Stored rather than by `blockUser`, which by itself ends everything.
  await stored(souk, id, { status: 'BLOCKED' });
  await root.client.ok(DELETE, { id });
}

/** Every event, by what happens. */
export const REVOCATIONS: Readonly<Record<string, Revocation>> = {
  'a password reset': { person: colleague, happens: reset },
  'a password change in the settings': { person: shopper, happens: changed, keepsOwn: true },
  'a password reset of an administrator': { person: administrator, happens: reset, apiKey: 'alive' },
  'a password change of an administrator': {
    person: administrator,
    happens: changed,
    keepsOwn: true,
    apiKey: 'alive',
  },
  'a reset of second factors': { person: shopper, happens: factorsReset },
  'a reset of second factors of an administrator': {
    person: administrator,
    happens: factorsReset,
    apiKey: 'alive',
  },
  'a sign-out everywhere': { person: shopper, happens: everywhere },
  'a sign-out everywhere of an administrator': {
    person: administrator,
    happens: everywhere,
    apiKey: 'alive',
  },
  'a block of a customer': { person: shopper, happens: blocked },
  'a block of a member of staff': { person: colleague, happens: blocked },
  'a block of an administrator': { person: administrator, happens: blocked, apiKey: 'dead' },
  'a demotion of an administrator': {
    person: administrator,
    happens: (_souk, root, { id }) => update(root, id, { accountRoles: ['CUSTOMER'] }),
    apiKey: 'dead',
  },
  'a dismissal of a member of staff': {
    person: colleague,
    happens: (_souk, root, { id }) => update(root, id, { accountRoles: ['CUSTOMER'] }),
  },
  'a move to another agency': {
    person: colleague,
    happens: async (souk, root, { id }) => update(root, id, { agencyId: (await agency(souk, root)).id }),
  },
  'a role that is taken': {
    person: colleague,
    happens: async (_souk, root, { id }) =>
      void (await root.client.ok(REVOKE, { id, input: { roleKey: 'DIRECTOR' } })),
  },
  'an agency that closes': {
    person: colleague,
    happens: async (_souk, root, { agencyId }) =>
      void (await root.client.ok(CLOSE, { id: agencyId, input: { version: 1, isActive: false } })),
  },
  'an erasure on its day': { person: shopper, happens: erasedOnItsDay },
  'an erasure of an administrator on its day': {
    person: administrator,
    happens: erasedOnItsDay,
    apiKey: 'dead',
  },
  'an erasure by an administrator': { person: colleague, happens: erasedByAdmin },
  'an erasure of an administrator by another': {
    person: administrator,
    happens: erasedByAdmin,
    apiKey: 'dead',
  },
};

/** The administrator who does what the events need. */
export const theOffice = (souk: TestSouk): Promise<Actor> => admin(souk);
