import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, serviceViewer, type Viewer, viewerOf } from '@souk/subgraph';
import { newAgency } from '../testing/agencies.ts';
import { startUsers, type TestUsers } from '../testing/rig.ts';
import { customer } from '../testing/steps.ts';

let users: TestUsers;
let lina: string;
let nour: string;
let agencyId: string;
beforeAll(async () => {
  users = await startUsers();
  agencyId = await newAgency(users);
  lina = await customer(users, 'lina@x.test');
  nour = await customer(users, 'nour@x.test', false);
  await users.change('nour@x.test', {
    status: 'BLOCKED',
    blockedReason: 'spam',
    lastName: 'Saidi',
    phone: '12345',
  });
});
afterAll(() => users.stop());

const orders = serviceViewer('orders');
const self = (userId: string) => viewerOf('customer', { userId });

describe('me', () => {
  const ME = '{ me { role user { id email firstName } seller { id } agency { id } permissions } }';
  const none = { user: null, seller: null, agency: null, permissions: [] };
  const person = () => ({ id: lina, email: 'lina@x.test', firstName: 'Lina' });
  it.each<[string, () => Viewer, () => unknown]>([
    ['nobody', () => anonymous, () => null],
    ['a service', () => orders, () => null],
    ['a customer', () => self(lina), () => ({ ...none, role: 'CUSTOMER', user: person() })],
    [
      'an admin',
      () => viewerOf('admin', { userId: lina, permissions: ['order.read'] }),
      () => ({ ...none, role: 'ADMIN', user: person(), permissions: ['order.read'] }),
    ],
    [
      'a seller',
      () => viewerOf('seller', { userId: lina, sellerId: 'sel_1' }),
      () => ({ ...none, role: 'SELLER', user: person(), seller: { id: 'sel_1' } }),
    ],
    [
      'a member of staff',
      () => viewerOf('staff', { userId: lina, agencyId, permissions: ['order.read', 'user.read'] }),
      () => ({
        ...none,
        role: 'STAFF',
        user: person(),
        agency: { id: agencyId },
        permissions: ['order.read', 'user.read'],
      }),
    ],
    ['one who is gone', () => self('usr_gone'), () => ({ ...none, role: 'CUSTOMER' })],
  ])('shows, for %s, who is signed in', async (_who, viewer, expected) => {
    const { data, errors } = await users.run<{ me: unknown }>(viewer(), ME);
    expect([data.me, errors]).toEqual([expected(), []]);
  });
});

describe('the lookup of users by services', () => {
  const BY_IDS = `query ($ids: [ID!]!) {
    serviceUsersByIds(ids: $ids) { id status email firstName displayName primaryRole isEmailVerified sellerId }
  }`;

  it('keeps the order of the ids, with null for unknown ones', async () => {
    const { data } = await users.run<{ serviceUsersByIds: unknown[] }>(orders, BY_IDS, {
      ids: [nour, 'usr_nobody', lina, nour],
    });
    const blocked = {
      id: nour,
      status: 'BLOCKED',
      email: 'nour@x.test',
      firstName: 'Lina',
      displayName: 'Lina Saidi',
      primaryRole: 'CUSTOMER',
      isEmailVerified: false,
      sellerId: null,
    };
    expect(data.serviceUsersByIds).toEqual([
      blocked,
      null,
      expect.objectContaining({ id: lina, status: 'ACTIVE', displayName: 'Lina', isEmailVerified: true }),
      blocked,
    ]);
  });

  it('compares email addresses without case', async () => {
    const query = 'query ($email: String!) { serviceUserByEmail(email: $email) { id } }';
    expect((await users.run(serviceViewer('sellers'), query, { email: ' LINA@X.test' })).data).toEqual({
      serviceUserByEmail: { id: lina },
    });
    expect((await users.run(serviceViewer('sellers'), query, { email: 'no@x.test' })).data).toEqual({
      serviceUserByEmail: null,
    });
  });

  it('refuses too many ids', async () => {
    const { errors } = await users.run(orders, BY_IDS, { ids: Array(1_001).fill(lina) });
    expect(errors.map(({ code }) => code)).toEqual(['BAD_USER_INPUT']);
  });

  it.each<[string, () => Viewer, string]>([
    ['nobody', () => anonymous, 'UNAUTHENTICATED'],
    ['a customer', () => self(lina), 'FORBIDDEN'],
    ['an admin', () => viewerOf('admin', { userId: lina }), 'FORBIDDEN'],
  ])('is refused to %s', async (_who, viewer, code) => {
    for (const query of [
      '{ serviceUsersByIds(ids: []) { id } }',
      '{ serviceUserByEmail(email: "a@b.c") { id } }',
    ]) {
      expect((await users.run(viewer(), query)).errors.map((error) => error.code)).toEqual([code]);
    }
  });
});

describe('a user referenced by another subgraph', () => {
  const ENTITIES = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on User {
    id email phone accountRoles roles hasMarketingConsent blockedReason lastSignedInAt firstName status } } }`;
  const load = async (viewer: Viewer) => {
    const of = [nour, lina, 'usr_nobody'].map((id) => ({ __typename: 'User', id }));
    const { data, errors } = await users.run<{ _entities: (Record<string, unknown> | null)[] }>(
      viewer,
      ENTITIES,
      { of },
    );
    expect(errors).toEqual([]);
    return data._entities;
  };
  const open = { firstName: 'Lina' };
  const hidden = {
    ...{ email: null, phone: null, accountRoles: null, roles: null, status: null },
    ...{ hasMarketingConsent: null, blockedReason: null, lastSignedInAt: null },
  };
  const shown = {
    email: 'nour@x.test',
    phone: '12345',
    accountRoles: ['CUSTOMER'],
    blockedReason: 'spam',
    status: 'BLOCKED',
  };

  it('shows private fields to the person, admins and services only', async () => {
    expect((await load(self(nour)))[0]).toMatchObject({ ...open, ...shown });
    expect((await load(viewerOf('admin', { userId: 'usr_a' })))[0]).toMatchObject({ ...open, ...shown });
    expect((await load(orders))[0]).toMatchObject({ ...open, ...shown });
    const seller = viewerOf('seller', { userId: lina, sellerId: 'sel_1' });
    const staff = viewerOf('staff', { userId: 'usr_s', permissions: ['user.read'] });
    for (const viewer of [anonymous, self(lina), seller, staff]) {
      expect((await load(viewer))[0]).toEqual({ id: nour, ...open, ...hidden });
    }
    const mayBlock = viewerOf('staff', { userId: 'usr_s', permissions: ['user.block'] });
    expect((await load(mayBlock))[0]).toEqual({ id: nour, ...open, ...hidden, status: 'BLOCKED' });
  });

  it('is null when unknown', async () => {
    expect((await load(orders)).map((one) => one?.id ?? null)).toEqual([nour, lina, null]);
  });

  it('has no field for secrets', () => {
    expect(users.running.sdl).not.toMatch(/passwordHash|codeHash/);
  });
});
