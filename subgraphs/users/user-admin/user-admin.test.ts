import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newAgency } from '../testing/agencies.ts';
import { startUsers, type TestUsers } from '../testing/rig.ts';
import {
  CREATE_USER,
  claimsOf,
  codesOf,
  customer,
  member,
  newKey,
  PASSWORD,
  payloadOf,
  root,
  SIGN_IN,
  tokensOf,
} from '../testing/steps.ts';

let users: TestUsers;
let agencyId: string;
beforeAll(async () => {
  users = await startUsers();
  agencyId = await newAgency(users);
});
afterAll(() => users.stop());

const create = (input: object) =>
  payloadOf(users, CREATE_USER, { idempotencyKey: newKey(), firstName: 'Rim', ...input }, { viewer: root });
const eventsOf = async (id: string) =>
  (await users.events()).filter(({ aggregateId }) => aggregateId === id).map(({ type }) => type);
const RESET = `mutation ($input: ResetPasswordInput!) {
  payload: resetPassword(input: $input) { userErrors { code field message } }
}`;

describe('createUser', () => {
  it('creates staff, who can sign in with the given password', async () => {
    const email = 'rim@x.test';
    const roles = ['RESPONSABLE', 'DIRECTOR', 'RESPONSABLE'];
    const { user } = await create({
      primaryRole: 'STAFF',
      email: ' Rim@X.test',
      password: PASSWORD,
      agencyId,
      roles,
    });
    expect(user).toMatchObject({ id: expect.stringMatching(/^usr_/), email });
    const stored = await users.account(email);
    expect(stored).toMatchObject({ accountRoles: ['STAFF'], roles: ['DIRECTOR', 'RESPONSABLE'], agencyId });
    expect(stored.emailVerifiedAt).toBeInstanceOf(Date);
    expect(await eventsOf(user?.id ?? '')).toEqual([]);
    const { accessToken } = tokensOf(
      await payloadOf(users, SIGN_IN, { role: 'STAFF', email, password: PASSWORD }),
    );
    expect(claimsOf(accessToken)).toMatchObject({ agency: agencyId, roles: ['DIRECTOR', 'RESPONSABLE'] });
    const own = `mutation ($input: SignInInput!) { signIn(input: $input) { user { roles agency { id } } } }`;
    expect((await users.from({}, own, { input: { email, password: PASSWORD, role: 'STAFF' } })).data).toEqual(
      {
        signIn: { user: { roles: ['DIRECTOR', 'RESPONSABLE'], agency: { id: agencyId } } },
      },
    );
    const acts = (await users.audits()).filter(({ entityId }) => entityId === user?.id);
    expect(acts).toMatchObject([{ operation: 'createUser', actorKind: 'admin', actorId: 'usr_root' }]);
    expect(acts[0]?.changes).toContainEqual({ field: 'email', before: null, after: email });
    expect(JSON.stringify(acts)).not.toMatch(/argon2|password/);
  });

  it('creates customers and administrators', async () => {
    for (const [kind, events] of [
      ['CUSTOMER', ['user.registered']],
      ['ADMIN', []],
    ] as const) {
      const email = `${kind.toLowerCase()}@x.test`;
      const { user } = await create({ primaryRole: kind, email, password: PASSWORD });
      expect(await eventsOf(user?.id ?? '')).toEqual(events);
      const role = kind === 'ADMIN' ? 'ADMIN' : 'CUSTOMER';
      expect(codesOf(await payloadOf(users, SIGN_IN, { role, email, password: PASSWORD }))).toEqual([]);
      expect(codesOf(await payloadOf(users, SIGN_IN, { role: 'STAFF', email, password: PASSWORD }))).toEqual([
        'INVALID_CREDENTIALS',
      ]);
    }
  });

  it('mails a code for choosing a password, valid for three days', async () => {
    const email = 'invited@x.test';
    const { user } = await create({ primaryRole: 'STAFF', email, agencyId, roles: ['DIRECTOR'] });
    const id = user?.id ?? '';
    const [told] = (await users.events()).filter(({ aggregateId }) => aggregateId === id);
    expect(told).toMatchObject({
      type: 'user.otp_requested',
      payload: { purpose: 'SET_PASSWORD', role: 'STAFF' },
    });
    const life = Date.parse(String(told?.payload.expiresAt)) - Date.now();
    expect(Math.round(life / 3_600_000)).toBe(72);
    const signIn = () => payloadOf(users, SIGN_IN, { role: 'STAFF', email, password: PASSWORD });
    expect(codesOf(await signIn())).toEqual(['INVALID_CREDENTIALS']);
    const input = { email, role: 'STAFF', code: await users.code(email), newPassword: PASSWORD };
    expect(codesOf(await payloadOf(users, RESET, input))).toEqual([]);
    expect(await eventsOf(id)).toEqual(['user.otp_requested', 'user.verified']);
    expect(codesOf(await signIn())).toEqual([]);
    expect(codesOf(await payloadOf(users, RESET, input))).toEqual(['CODE_INVALID']);
  });

  it.each<[object, string]>([
    [{ primaryRole: 'SELLER' }, 'INVALID_INPUT input.primaryRole'],
    [{ primaryRole: 'CUSTOMER', agencyId: 'agy_1' }, 'INVALID_INPUT input.agencyId'],
    [{ primaryRole: 'ADMIN', roles: ['DIRECTOR'] }, 'INVALID_INPUT input.roles'],
    [{ primaryRole: 'STAFF', roles: ['DIRECTOR'] }, 'INVALID_INPUT input.agencyId'],
    [{ primaryRole: 'STAFF', agencyId: 'agy_1' }, 'INVALID_INPUT input.roles'],
    [{ primaryRole: 'STAFF', agencyId: 'agy_1', roles: [] }, 'INVALID_INPUT input.roles'],
    [{ primaryRole: 'STAFF', agencyId: 'agy_1', roles: ['DIRECTOR', 'ADMIN'] }, 'INVALID_INPUT input.roles'],
    [{ primaryRole: 'STAFF', agencyId: 'agy_1', roles: ['DIRECTOR'] }, 'NOT_FOUND input.agencyId'],
    [{ primaryRole: 'CUSTOMER', password: 'short' }, 'WEAK_PASSWORD input.password'],
    [{ primaryRole: 'CUSTOMER', password: '' }, 'WEAK_PASSWORD input.password'],
    [{ primaryRole: 'CUSTOMER', email: 'no-address' }, 'INVALID_INPUT input.email'],
    [{ primaryRole: 'CUSTOMER', email: 'RIM@x.test' }, 'EMAIL_TAKEN input.email'],
  ])('is refused for %j', async (fault, expected) => {
    const before = await users.collection('users').countDocuments();
    const { user, userErrors } = await create({ email: 'refused@x.test', ...fault });
    expect(userErrors.map(({ code, field }) => `${code} ${field?.join('.')}`)).toEqual([expected]);
    expect([user, await users.collection('users').countDocuments()]).toEqual([null, before]);
  });

  it('is refused for a closed agency, and mails nothing', async () => {
    const closed = await newAgency(users, { isActive: false });
    const events = (await users.events()).length;
    const input = { primaryRole: 'STAFF', email: 'closed@x.test', agencyId: closed, roles: ['DIRECTOR'] };
    expect(codesOf(await create(input))).toEqual(['AGENCY_INACTIVE']);
    expect(await users.events()).toHaveLength(events);
  });

  it('creates one account and mails one code for one key, however often and at once it is called', async () => {
    const email = 'repeated@x.test';
    const input = { idempotencyKey: newKey(), primaryRole: 'STAFF', email, agencyId, roles: ['DIRECTOR'] };
    const all = await Promise.all(Array.from({ length: 8 }, () => create(input)));
    const again = await create(input);
    expect([...all, again].flatMap(codesOf)).toEqual([]);
    expect(new Set([...all, again].map(({ user }) => user?.id)).size).toBe(1);
    expect(await users.codes(email)).toBe(1);
    expect(await users.collection('users').countDocuments({ email })).toBe(1);
    const before = await users.collection('users').countDocuments();
    for (const other of [{ email: 'repeated-2@x.test' }, { password: PASSWORD }]) {
      expect(codesOf(await create({ ...input, ...other }))).toEqual(['IDEMPOTENCY_CONFLICT']);
    }
    expect(await users.collection('users').countDocuments()).toBe(before);
    expect(JSON.stringify(await users.collection('requests').find().toArray())).not.toContain(PASSWORD);
  });

  it('creates one account from 20 concurrent calls with one address', async () => {
    const input = { primaryRole: 'CUSTOMER', email: 'once@x.test' };
    const all = await Promise.all(Array.from({ length: 20 }, () => create(input)));
    expect(all.filter(({ user }) => user !== null)).toHaveLength(1);
    expect(new Set(all.flatMap(codesOf))).toEqual(new Set(['EMAIL_TAKEN']));
    expect(await users.codes('once@x.test')).toBe(1);
  });

  it('does not change an account that registered with the address', async () => {
    await customer(users, 'mine@x.test');
    const before = await users.account('mine@x.test');
    await expect(member(users, 'mine@x.test', { agencyId, roles: ['DIRECTOR'] })).rejects.toThrow(
      'EMAIL_TAKEN',
    );
    expect(await users.account('mine@x.test')).toEqual(before);
  });
});
