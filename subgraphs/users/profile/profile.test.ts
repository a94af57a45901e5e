import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { viewerOf } from '@souk/subgraph';
import { startUsers, type TestUsers } from '../testing/rig.ts';
import { customer, newKey, payloadOf, REGISTER, root } from '../testing/steps.ts';

let users: TestUsers;
beforeAll(async () => {
  users = await startUsers();
});
afterAll(() => users.stop());

const FIELDS = `user { id firstName lastName displayName phone email version hasMarketingConsent
  marketingConsentChangedAt marketingConsentSource primaryRole } userErrors { code field }`;
const UPDATE = `mutation ($input: UpdateProfileInput!) { payload: updateProfile(input: $input) { ${FIELDS} } }`;

interface Payload {
  user: Record<string, unknown> | null;
  userErrors: { code: string; field: string[] }[];
}

async function update(id: string, input: object, kind: 'customer' | 'staff' = 'customer'): Promise<Payload> {
  const viewer = viewerOf(kind, { userId: id, sessionId: 'ses_1' });
  const { data, errors } = await users.run<{ payload: Payload }>(viewer, UPDATE, { input });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data.payload;
}

describe('the own profile', () => {
  it('takes a name and a phone number, is found by the new name, and counts versions', async () => {
    const id = await customer(users, 'lina@x.test');
    const changed = await update(id, {
      version: 1,
      firstName: ' Salma ',
      lastName: 'Idrissi',
      phone: '+212600000000',
    });
    expect(changed).toMatchObject({
      user: { firstName: 'Salma', displayName: 'Salma Idrissi', phone: '+212600000000', version: 2 },
      userErrors: [],
    });
    const found = await users.run<{ users: { nodes: { id: string }[] } }>(
      root,
      '{ users(filter: { search: "idrissi" }) { nodes { id } } }',
    );
    expect(found.data.users.nodes).toEqual([{ id }]);
    expect(await users.account('lina@x.test')).toMatchObject({
      nameKey: expect.stringMatching(/^salma idrissi/),
    });
    const cleared = await update(id, { version: 2, lastName: null, phone: null });
    expect(cleared.user).toMatchObject({ firstName: 'Salma', lastName: null, phone: null, version: 3 });
  });

  it('is refused for an old version, and for wrong values with every field named, and then unchanged', async () => {
    const id = await customer(users, 'old@x.test');
    const before = await users.account('old@x.test');
    expect(await update(id, { version: 7, firstName: 'X' })).toEqual({
      user: null,
      userErrors: [{ code: 'VERSION_CONFLICT', field: ['input', 'version'] }],
    });
    const wrong = await update(id, { version: 1, firstName: '', phone: 'call me' });
    expect(wrong.userErrors).toEqual([
      { code: 'INVALID_INPUT', field: ['input', 'firstName'] },
      { code: 'INVALID_INPUT', field: ['input', 'phone'] },
    ]);
    expect(await users.account('old@x.test')).toEqual(before);
  });

  it('lets one of two rivals win', async () => {
    const id = await customer(users, 'rivals@x.test');
    const names = Array.from({ length: 8 }, (_, index) => `Name${'abcdefgh'[index]}`);
    const all = await Promise.all(names.map((firstName) => update(id, { version: 1, firstName })));
    expect(all.filter(({ user }) => user !== null)).toHaveLength(1);
    expect(all.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(
      Array(7).fill('VERSION_CONFLICT'),
    );
    expect((await users.account('rivals@x.test')).version).toBe(2);
  });

  it('cannot name roles, status or the email address', async () => {
    const id = await customer(users, 'sly@x.test');
    for (const field of [
      'accountRoles: [ADMIN]',
      'roles: ["ADMIN"]',
      'status: ACTIVE',
      'email: "a@x.test"',
    ]) {
      const query = `mutation { updateProfile(input: { version: 1, ${field} }) { user { id } } }`;
      const { errors } = await users.run(viewerOf('customer', { userId: id }), query);
      expect(errors).toHaveLength(1);
    }
    expect(await users.account('sly@x.test')).toMatchObject({ accountRoles: ['CUSTOMER'], version: 1 });
  });

  it('is refused to a blocked account whose token still lives', async () => {
    const id = await customer(users, 'blocked@x.test');
    await users.change('blocked@x.test', { status: 'BLOCKED' });
    await expect(update(id, { version: 1, firstName: 'Mine' })).rejects.toThrow('UNAUTHENTICATED');
  });
});

describe('the consent to marketing', () => {
  it('has its time and source from the registration on, and none when it was not given', async () => {
    const person = { firstName: 'A', password: 'registered-7-days', idempotencyKey: newKey() };
    const since = Date.now();
    await payloadOf(users, REGISTER, { ...person, email: 'yes@x.test', hasMarketingConsent: true });
    const agreed = await users.account('yes@x.test');
    expect(agreed).toMatchObject({ hasMarketingConsent: true, marketingConsentSource: 'REGISTRATION' });
    expect(agreed.marketingConsentChangedAt.getTime()).toBeGreaterThanOrEqual(since);
    await customer(users, 'no@x.test');
    expect(await users.account('no@x.test')).toMatchObject({
      hasMarketingConsent: false,
      marketingConsentChangedAt: null,
      marketingConsentSource: null,
    });
  });

  it('is kept in both directions, with an entry in the audit log each, and only when it changes', async () => {
    const id = await customer(users, 'mind@x.test');
    const given = await update(id, { version: 1, hasMarketingConsent: true });
    expect(given.user).toMatchObject({ hasMarketingConsent: true, marketingConsentSource: 'PROFILE' });
    const again = await update(id, { version: 2, hasMarketingConsent: true, firstName: 'Nour' });
    expect(again.user?.marketingConsentChangedAt).toBe(given.user?.marketingConsentChangedAt);
    const withdrawn = await update(id, { version: 3, hasMarketingConsent: false });
    expect(withdrawn.user).toMatchObject({ hasMarketingConsent: false, marketingConsentSource: 'PROFILE' });
    const recorded = (await users.audits()).filter(({ entityId }) => entityId === id);
    expect(recorded.map(({ changes }) => changes)).toEqual([
      [{ field: 'hasMarketingConsent', before: false, after: true }],
      [{ field: 'hasMarketingConsent', before: true, after: false }],
    ]);
  });

  it('is null for others', async () => {
    const id = await customer(users, 'shy@x.test');
    await update(id, { version: 1, hasMarketingConsent: true });
    const query = `query ($id: ID!) { user(id: $id) { hasMarketingConsent marketingConsentChangedAt marketingConsentSource } }`;
    const other = await users.run<{ user: unknown }>(viewerOf('customer', { userId: 'usr_other' }), query, {
      id,
    });
    expect(other.data.user).toBeNull();
    const admin = await users.run<{ user: object }>(root, query, { id });
    expect(admin.data.user).toMatchObject({ hasMarketingConsent: true, marketingConsentSource: 'PROFILE' });
  });
});
