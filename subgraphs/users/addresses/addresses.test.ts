import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serviceViewer, type Viewer, viewerOf } from '@souk/subgraph';
import { startUsers, type TestUsers } from '../testing/rig.ts';
import { customer, newKey, root } from '../testing/steps.ts';

let users: TestUsers;
beforeAll(async () => {
  users = await startUsers();
});
afterAll(() => users.stop());

const FIELDS = 'id kinds defaultKinds recipient line1 line2 city region postalCode country phone version';
const BOOK = 'user { addresses { id defaultKinds } } userErrors { code field message }';
const ADD = `mutation ($input: AddAddressInput!) { payload: addAddress(input: $input) { address { ${FIELDS} } ${BOOK} } }`;
const UPDATE = `mutation ($id: ID!, $input: UpdateAddressInput!) {
  payload: updateAddress(id: $id, input: $input) { address { ${FIELDS} } ${BOOK} } }`;
const REMOVE = `mutation ($id: ID!) { payload: removeAddress(id: $id) { deletedId ${BOOK} } }`;
const DEFAULT = `mutation ($id: ID!, $input: SetDefaultAddressInput!) {
  payload: setDefaultAddress(id: $id, input: $input) { address { ${FIELDS} } ${BOOK} } }`;

interface Payload {
  address?: ({ id: string; version: number; defaultKinds: string[] } & Record<string, unknown>) | null;
  deletedId?: string | null;
  user: { addresses: { id: string; defaultKinds: string[] }[] } | null;
  userErrors: { code: string; field: string[] | null; message: string }[];
}

const FES = {
  recipient: 'Lina Haddad',
  line1: '12 Rue Talaa',
  city: 'Fes',
  postalCode: '30000',
  country: 'MA',
};

async function run(viewer: Viewer, query: string, variables: object): Promise<Payload> {
  const { data, errors } = await users.run<{ payload: Payload }>(
    viewer,
    query,
    variables as Record<string, unknown>,
  );
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data.payload;
}
const add = (viewer: Viewer, input: object = {}) =>
  run(viewer, ADD, { input: { idempotencyKey: newKey(), ...FES, ...input } });
const faults = ({ userErrors }: Payload) =>
  userErrors.map(({ code, field }) => `${code} ${field?.join('.')}`);

let people = 0;
async function shopper(): Promise<Viewer> {
  people += 1;
  const userId = await customer(users, `shopper-${people}@x.test`);
  return viewerOf('customer', { userId, sessionId: `ses_${people}` });
}
async function idOf(viewer: Viewer, input: object = {}): Promise<string> {
  const { address, userErrors } = await add(viewer, input);
  if (!address) throw new Error(JSON.stringify(userErrors));
  return address.id;
}

describe('adding an address', () => {
  it('stores it in its normal form, as the default of its kinds when it is the first', async () => {
    const viewer = await shopper();
    const { address, user, userErrors } = await add(viewer, {
      postalCode: ' 30000 ',
      phone: '0600000000',
      line2: ' ',
    });
    expect(userErrors).toEqual([]);
    expect(address).toEqual({
      ...FES,
      id: expect.stringMatching(/^adr_/),
      kinds: ['SHIPPING', 'BILLING'],
      defaultKinds: ['SHIPPING', 'BILLING'],
      line2: null,
      region: null,
      phone: '+212600000000',
      version: 1,
    });
    expect(user?.addresses).toEqual([{ id: address?.id, defaultKinds: ['SHIPPING', 'BILLING'] }]);
    expect((await add(viewer, { line1: '2' })).address?.defaultKinds).toEqual([]);
  });

  it('makes the first of each kind its default', async () => {
    const viewer = await shopper();
    expect((await add(viewer, { kinds: ['BILLING'] })).address?.defaultKinds).toEqual(['BILLING']);
    expect((await add(viewer)).address?.defaultKinds).toEqual(['SHIPPING']);
  });

  it.each([
    [{ country: 'US', region: null, postalCode: null }, ['region', 'postalCode']],
    [{ country: 'US', region: 'NY', postalCode: '1000' }, ['postalCode']],
    [{ country: 'DE', postalCode: null }, ['postalCode']],
    [{ country: 'GB', postalCode: '30000' }, ['postalCode']],
    [{ country: 'IE', postalCode: '30000' }, ['postalCode']],
    [{ country: 'ZZ' }, ['country']],
    [{ recipient: ' ', line1: '', city: 'x'.repeat(101) }, ['recipient', 'line1', 'city']],
    [{ recipient: 'win.example.com/prize' }, ['recipient']],
    [{ phone: 'call me' }, ['phone']],
    [{ kinds: [] }, ['kinds']],
  ])('names every field that is wrong in its country: %j', async (input, fields) => {
    const viewer = await shopper();
    const refused = await add(viewer, input);
    expect(faults(refused)).toEqual(fields.map((field) => `INVALID_INPUT input.${field}`));
    expect(refused.userErrors.every(({ message }) => message.length > 20)).toBe(true);
    expect(await users.collection('addresses').countDocuments({ userId: viewer.userId })).toBe(0);
  });

  it.each([
    { country: 'AE', region: 'Dubai', postalCode: null },
    { country: 'GB', postalCode: 'sw1a 1aa' },
    { country: 'US', region: 'NY', postalCode: '10001-1234' },
    { country: 'IE', postalCode: null },
    { country: 'JP', region: 'Tokyo', postalCode: '110-0001' },
  ])('accepts what mail accepts: %j', async (input) => {
    expect(faults(await add(await shopper(), input))).toEqual([]);
  });

  it('adds one address for one key, and refuses the key with another input', async () => {
    const viewer = await shopper();
    const idempotencyKey = newKey();
    const all = await Promise.all(Array.from({ length: 6 }, () => add(viewer, { idempotencyKey })));
    expect(new Set(all.map(({ address }) => address?.id)).size).toBe(1);
    expect(faults(await add(viewer, { idempotencyKey, city: 'Rabat' }))).toEqual([
      'IDEMPOTENCY_CONFLICT input.idempotencyKey',
    ]);
    expect(await users.collection('addresses').countDocuments({ userId: viewer.userId })).toBe(1);
  });

  it('stops at twenty, also for rivals, who leave one default of a kind', async () => {
    const viewer = await shopper();
    const all = await Promise.all(
      Array.from({ length: 25 }, (_, index) => add(viewer, { line1: `${index + 1} Souk` })),
    );
    expect(all.filter(({ address }) => address !== null)).toHaveLength(20);
    expect(all.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(
      Array(5).fill('INVALID_STATE'),
    );
    const stored = await users.collection('addresses').find({ userId: viewer.userId }).toArray();
    expect(stored).toHaveLength(20);
    expect(stored.flatMap(({ defaultKinds }) => defaultKinds).toSorted()).toEqual(['BILLING', 'SHIPPING']);
  });
});

describe('changing an address', () => {
  it('keeps what is omitted, clears what is null, and counts versions', async () => {
    const viewer = await shopper();
    const id = await idOf(viewer, { line2: '3rd floor', phone: '0600000000' });
    const changed = await run(viewer, UPDATE, { id, input: { version: 1, city: 'Meknes', line2: null } });
    expect(changed.address).toMatchObject({
      ...FES,
      city: 'Meknes',
      line2: null,
      phone: '+212600000000',
      version: 2,
    });
    const late = await run(viewer, UPDATE, { id, input: { version: 1, city: 'Rabat' } });
    expect(faults(late)).toEqual(['VERSION_CONFLICT input.version']);
  });

  it('checks the whole address in its new country', async () => {
    const viewer = await shopper();
    const id = await idOf(viewer);
    expect(faults(await run(viewer, UPDATE, { id, input: { version: 1, country: 'GB' } }))).toEqual([
      'INVALID_INPUT input.postalCode',
    ]);
    const moved = { version: 1, country: 'GB', postalCode: 'M1 1AE' };
    expect(faults(await run(viewer, UPDATE, { id, input: moved }))).toEqual([]);
  });

  it('hands the default of a kind that it loses to the newest other address', async () => {
    const viewer = await shopper();
    const first = await idOf(viewer);
    const [, newest] = [await idOf(viewer, { line1: '2 Souk' }), await idOf(viewer, { line1: '3 Souk' })];
    const { user } = await run(viewer, UPDATE, { id: first, input: { version: 1, kinds: ['BILLING'] } });
    expect(user?.addresses.filter(({ defaultKinds }) => defaultKinds.length > 0)).toEqual([
      { id: newest, defaultKinds: ['SHIPPING'] },
      { id: first, defaultKinds: ['BILLING'] },
    ]);
  });
});

describe('defaults', () => {
  it('move with setDefaultAddress, for a kind that the address is of', async () => {
    const viewer = await shopper();
    const first = await idOf(viewer);
    const second = await idOf(viewer, { kinds: ['SHIPPING'] });
    const set = (id: string, kind: string) => run(viewer, DEFAULT, { id, input: { kind } });
    expect((await set(second, 'SHIPPING')).user?.addresses).toEqual([
      { id: second, defaultKinds: ['SHIPPING'] },
      { id: first, defaultKinds: ['BILLING'] },
    ]);
    expect(faults(await set(second, 'BILLING'))).toEqual(['INVALID_INPUT input.kind']);
    await Promise.all([set(first, 'SHIPPING'), set(second, 'SHIPPING'), set(first, 'SHIPPING')]);
    const shipping = { userId: viewer.userId, defaultKinds: 'SHIPPING' };
    expect(await users.collection('addresses').countDocuments(shipping)).toBe(1);
  });

  it('go to the newest address when theirs is removed, and to none with the last', async () => {
    const viewer = await shopper();
    const ids = [await idOf(viewer), await idOf(viewer, { line1: '2' }), await idOf(viewer, { line1: '3' })];
    const removed = await run(viewer, REMOVE, { id: ids[0] });
    expect(removed).toMatchObject({ deletedId: ids[0], userErrors: [] });
    expect(removed.user?.addresses).toEqual([
      { id: ids[2], defaultKinds: ['SHIPPING', 'BILLING'] },
      { id: ids[1], defaultKinds: [] },
    ]);
    for (const id of ids.slice(1)) await run(viewer, REMOVE, { id });
    expect(faults(await run(viewer, REMOVE, { id: ids[1] }))).toEqual(['NOT_FOUND id']);
  });
});

describe('the address of somebody else', () => {
  it('answers like an unknown one in every mutation, and stays as it is', async () => {
    const [owner, stranger] = [await shopper(), await shopper()];
    const id = await idOf(owner);
    const before = await users.collection('addresses').find({ userId: owner.userId }).toArray();
    for (const one of [id, 'adr_unknown']) {
      const answers = [
        await run(stranger, UPDATE, { id: one, input: { version: 1, city: 'Mine' } }),
        await run(stranger, REMOVE, { id: one }),
        await run(stranger, DEFAULT, { id: one, input: { kind: 'SHIPPING' } }),
      ];
      expect(answers.map(faults)).toEqual(Array(3).fill(['NOT_FOUND id']));
    }
    expect(await users.collection('addresses').find({ userId: owner.userId }).toArray()).toEqual(before);
  });

  it('is read by its owner and admins only, below the person', async () => {
    const owner = await shopper();
    await idOf(owner);
    const query = 'query ($ids: [ID!]!) { serviceUsersByIds(ids: $ids) { addresses { city } } }';
    const { data } = await users.run<{ serviceUsersByIds: unknown[] }>(serviceViewer('orders'), query, {
      ids: [owner.userId],
    });
    expect(data.serviceUsersByIds).toEqual([{ addresses: null }]);
    const one = 'query ($id: ID!) { user(id: $id) { addresses { city } } }';
    const id = owner.userId;
    expect((await users.run<{ user: object }>(root, one, { id })).data.user).toEqual({
      addresses: [{ city: 'Fes' }],
    });
    expect((await users.run<{ user: object }>(owner, one, { id })).data.user).toEqual({
      addresses: [{ city: 'Fes' }],
    });
    const colleague = viewerOf('staff', { userId: 'usr_x', agencyId: 'agy_1', permissions: ['user.read'] });
    await users.change(`shopper-${people}@x.test`, { agencyId: 'agy_1' });
    expect((await users.run<{ user: object }>(colleague, one, { id })).data.user).toEqual({
      addresses: null,
    });
  });
});
