import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { unavailable } from '@souk/subgraph';
import { CREATE, DELETE, faults, newAgency, run as runAgency, UPDATE } from '../testing/agencies.ts';
import { startUsers, type TestUsers } from '../testing/rig.ts';
import {
  claimsOf,
  codesOf,
  member,
  newKey,
  PASSWORD,
  payloadOf,
  REFRESH,
  root,
  SIGN_IN,
  tokensOf,
} from '../testing/steps.ts';

let users: TestUsers;
let openOrders: () => number = () => 0;
const asked: unknown[] = [];
beforeAll(async () => {
  const partners = {
    orders: async (_query: string, variables: Record<string, unknown>) => {
      asked.push(variables);
      return { openOrdersOfAgency: openOrders() };
    },
  };
  users = await startUsers({}, { partners });
});
afterAll(() => users.stop());

const run = (query: string, variables: Record<string, unknown>) => runAgency(users, query, variables);
const create = (rest: object = {}) => newAgency(users, rest);
const actsOn = async (id: string | undefined) =>
  (await users.audits())
    .filter(({ entityId }) => entityId === id)
    .map(({ operation, actorId, outcome }) => [operation, actorId, outcome]);
const stored = (id: string) => users.collection('agencies').findOne({ _id: id as never });

describe('createAgency', () => {
  it('stores the fields in their canonical form', async () => {
    const input = {
      idempotencyKey: newKey(),
      name: '  Souk  Rabat ',
      code: ' rbt-01 ',
      city: 'Rabat',
      address: '',
      phone: '(+212) 500\u201100 00 00',
    };
    const { agency } = await run(CREATE, { input });
    expect(agency).toEqual({
      id: expect.stringMatching(/^agy_/),
      ...{ name: 'Souk Rabat', code: 'RBT-01', city: 'Rabat', address: null, phone: '+212500000000' },
      ...{ isActive: true, version: 1 },
    });
    expect(await actsOn(agency?.id)).toEqual([['createAgency', 'usr_root', 'OK']]);
  });

  it('is refused for a name or a code in use, compared without case', async () => {
    const before = await users.collection('agencies').countDocuments();
    expect(
      faults(await run(CREATE, { input: { idempotencyKey: newKey(), name: 'SOUK RABAT', code: 'X1' } })),
    ).toEqual(['ALREADY_EXISTS input.name']);
    expect(
      faults(await run(CREATE, { input: { idempotencyKey: newKey(), name: 'Other', code: 'Rbt-01' } })),
    ).toEqual(['ALREADY_EXISTS input.code']);
    expect(await users.collection('agencies').countDocuments()).toBe(before);
  });

  it.each([
    [{ name: ' ' }, 'input.name'],
    [{ name: 'x'.repeat(101) }, 'input.name'],
    [{ name: 'a\nb' }, 'input.name'],
    [{ code: 'a' }, 'input.code'],
    [{ code: '-ab' }, 'input.code'],
    [{ code: 'x'.repeat(21) }, 'input.code'],
    [{ phone: 'call me' }, 'input.phone'],
    [{ address: 'x'.repeat(301) }, 'input.address'],
    [{ city: 'x'.repeat(101) }, 'input.city'],
  ])('is refused for %j', async (fault, field) => {
    const input = { idempotencyKey: newKey(), name: 'Fine', code: 'FINE', ...fault };
    expect(faults(await run(CREATE, { input }))).toEqual([`INVALID_INPUT ${field}`]);
  });

  it('creates one agency for one key, however often and at once it is called', async () => {
    const input = { idempotencyKey: newKey(), name: 'Once', code: 'ONCE' };
    const all = await Promise.all(Array.from({ length: 8 }, () => run(CREATE, { input })));
    const again = await run(CREATE, { input });
    expect(new Set([...all, again].map(({ agency }) => agency?.id)).size).toBe(1);
    expect(again.agency).toMatchObject({ name: 'Once', version: 1 });
    expect(await users.collection('agencies').countDocuments({ code: 'ONCE' })).toBe(1);
    expect(await actsOn(again.agency?.id)).toEqual([['createAgency', 'usr_root', 'OK']]);
    const before = await users.collection('agencies').countDocuments();
    expect(faults(await run(CREATE, { input: { ...input, code: 'TWICE' } }))).toEqual([
      'IDEMPOTENCY_CONFLICT input.idempotencyKey',
    ]);
    expect(faults(await run(CREATE, { input: { ...input, idempotencyKey: '' } }))).toEqual([
      'INVALID_INPUT input.idempotencyKey',
    ]);
    expect(await users.collection('agencies').countDocuments()).toBe(before);
  });
});

describe('updateAgency', () => {
  it('changes the given fields, clears those that are null, and increases the version', async () => {
    const id = await create({ city: 'Fes', phone: '12345' });
    const { agency } = await run(UPDATE, {
      id,
      input: { version: 1, city: null, code: 'fes-1', name: null },
    });
    expect(agency).toMatchObject({
      city: null,
      phone: '12345',
      code: 'FES-1',
      name: expect.stringMatching(/^Place/),
      version: 2,
    });
    expect(faults(await run(UPDATE, { id, input: { version: 1, city: 'Agadir' } }))).toEqual([
      'VERSION_CONFLICT input.version',
    ]);
    expect(await stored(id)).toMatchObject({ city: null, version: 2 });
  });

  it('accepts one of 20 concurrent changes with the same version', async () => {
    const id = await create();
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, index) => run(UPDATE, { id, input: { version: 1, city: `C${index}` } })),
    );
    expect(all.filter(({ agency }) => agency !== null)).toHaveLength(1);
    expect(await stored(id)).toMatchObject({ version: 2 });
  });

  it('is refused for an unknown agency and for a name or code in use', async () => {
    expect(faults(await run(UPDATE, { id: 'agy_none', input: { version: 1, city: 'X' } }))).toEqual([
      'NOT_FOUND id',
    ]);
    await create({ name: 'Taken', code: 'TAKEN' });
    const id = await create();
    expect(faults(await run(UPDATE, { id, input: { version: 1, name: 'taken' } }))).toEqual([
      'ALREADY_EXISTS input.name',
    ]);
    expect(faults(await run(UPDATE, { id, input: { version: 1, code: 'taken' } }))).toEqual([
      'ALREADY_EXISTS input.code',
    ]);
  });

  it('ends the staff sessions of its staff when it closes, until it is reopened', async () => {
    const id = await create();
    await member(users, 'rim@x.test', { agencyId: id, roles: ['RESPONSABLE'] });
    await users.change('rim@x.test', { accountRoles: ['STAFF', 'CUSTOMER'] });
    const signIn = (kind: 'STAFF' | 'CUSTOMER') =>
      payloadOf(users, SIGN_IN, { role: kind, email: 'rim@x.test', password: PASSWORD });
    const [staff, buyer] = [tokensOf(await signIn('STAFF')), tokensOf(await signIn('CUSTOMER'))];
    const isAllowed = async (token: string) =>
      (await users.redis.exists(`${users.redisPrefix}session:${claimsOf(token).sid}`)) === 1;
    await run(UPDATE, { id, input: { version: 1, isActive: false } });
    expect([await isAllowed(staff.accessToken), await isAllowed(buyer.accessToken)]).toEqual([false, true]);
    const refreshed = await payloadOf(users, REFRESH, { refreshToken: staff.refreshToken });
    expect(codesOf(refreshed)).toEqual(['INVALID_TOKEN']);
    expect(codesOf(await signIn('STAFF'))).toEqual(['AGENCY_INACTIVE']);
    await run(UPDATE, { id, input: { version: 2, isActive: true } });
    expect(codesOf(await signIn('STAFF'))).toEqual([]);
  });
});

describe('deleteAgency', () => {
  it('deletes an agency without staff and open orders, and frees its code', async () => {
    const id = await create({ code: 'GONE' });
    asked.length = 0;
    expect(await run(DELETE, { id })).toMatchObject({
      deletedId: id,
      agency: { code: 'GONE' },
      userErrors: [],
    });
    expect([await stored(id), asked]).toEqual([null, [{ agencyId: id }]]);
    expect(faults(await run(DELETE, { id }))).toEqual(['NOT_FOUND id']);
    expect(await create({ code: 'gone' })).toMatch(/^agy_/);
  });

  it('is refused while it has staff, blocked ones included, without calling orders', async () => {
    const id = await create();
    await member(users, 'sami@x.test', { agencyId: id, roles: ['DIRECTOR'] });
    await users.change('sami@x.test', { status: 'BLOCKED' });
    asked.length = 0;
    expect(faults(await run(DELETE, { id }))).toEqual(['AGENCY_IN_USE id']);
    expect([asked, (await stored(id)) !== null]).toEqual([[], true]);
    await users.change('sami@x.test', { status: 'DELETED' });
    expect((await run(DELETE, { id })).deletedId).toBe(id);
  });

  it('is refused while it has open orders, and while orders is unavailable', async () => {
    const id = await create();
    openOrders = () => 2;
    expect(faults(await run(DELETE, { id }))).toEqual(['AGENCY_IN_USE id']);
    openOrders = () => {
      throw unavailable('orders');
    };
    const { errors } = await users.run(root, DELETE, { id });
    expect(errors.map(({ code }) => code)).toEqual(['SERVICE_UNAVAILABLE']);
    expect(await stored(id)).not.toBeNull();
    openOrders = () => 0;
    expect((await run(DELETE, { id })).deletedId).toBe(id);
  });

  it('never leaves a person who joins concurrently without an agency', async () => {
    for (let round = 0; round < 12; round += 1) {
      const id = await create();
      const email = `late-${round}@x.test`;
      const joining = member(users, email, { agencyId: id, roles: ['DIRECTOR'] }).then(
        () => true,
        () => false,
      );
      const [joined, { deletedId }] = await Promise.all([joining, run(DELETE, { id })]);
      expect([joined, deletedId === id].filter(Boolean)).toHaveLength(1);
      expect((await stored(id)) !== null).toBe(joined);
    }
  });
});
