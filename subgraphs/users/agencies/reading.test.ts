import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Viewer, viewerOf } from '@souk/subgraph';
import { plansOf, scansIn } from '@souk/testing';
import { newAgency } from '../testing/agencies.ts';
import { startUsers, type TestUsers } from '../testing/rig.ts';
import { member, root } from '../testing/steps.ts';

let users: TestUsers;
beforeAll(async () => {
  users = await startUsers();
});
afterAll(() => users.stop());

const create = (rest: object = {}) => newAgency(users, rest);

describe('reading agencies', () => {
  const LIST = `query ($filter: AgencyFilter, $sort: AgencySort! = NAME, $first: Int, $after: String) {
    agencies(filter: $filter, sort: $sort, first: $first, after: $after) {
      edges { node { name } } pageInfo { endCursor hasNextPage } totalCount } }`;
  interface List {
    agencies: {
      edges: { node: { name: string } }[];
      pageInfo: { endCursor: string; hasNextPage: boolean };
      totalCount: number;
    };
  }
  const list = async (variables: Record<string, unknown>, viewer: Viewer = root) =>
    (await users.run<List>(viewer, LIST, variables)).data.agencies;

  it('lists agencies by name, page by page, and finds parts of name, code and city', async () => {
    for (const [name, code, city] of [
      ['zellige Nord', 'ZN', 'Tanger'],
      ['Zellige Sud', 'ZS', 'Chefchaouen'],
      ['ZELLIGE Est', 'Q-1', 'Oujda'],
    ] as const) {
      await create({ name, code, city, isActive: name !== 'Zellige Sud' });
    }
    const names = async (filter: object) => (await list({ filter })).edges.map(({ node }) => node.name);
    expect(await names({ search: 'ZELLIGE' })).toEqual(['ZELLIGE Est', 'zellige Nord', 'Zellige Sud']);
    expect(await names({ search: 'zellige', isActive: true })).toEqual(['ZELLIGE Est', 'zellige Nord']);
    expect(await names({ search: 'q-1' })).toEqual(['ZELLIGE Est']);
    expect(await names({ search: 'chefch' })).toEqual(['Zellige Sud']);
    expect(await names({ search: '.*' })).toEqual([]);
    for (const search of ['^', '$', '[', '\\', 'e z', '\u200b']) expect(await names({ search })).toEqual([]);
    await create({ name: 'Ofen Łódź', code: 'OF', city: 'Straßburg' });
    await create({ name: 'Öfen', code: 'OE' });
    await create({ name: 'Éclair', code: 'EC' });
    expect(await names({ search: 'odz' })).toEqual(['Ofen Łódź']);
    expect(await names({ search: 'STRASS' })).toEqual(['Ofen Łódź']);
    expect(await names({ search: 'of' })).toEqual(['Öfen', 'Ofen Łódź']);
    const all = await names({});
    expect(all.indexOf('Éclair')).toBeLessThan(all.indexOf('Öfen'));
    expect(all.indexOf('Ofen Łódź')).toBeLessThan(all.indexOf('zellige Nord'));
    const first = await list({ filter: { search: 'zellige' }, first: 2 });
    expect([first.totalCount, first.pageInfo.hasNextPage]).toEqual([3, true]);
    const { endCursor } = first.pageInfo;
    const rest = await list({ filter: { search: 'zellige' }, first: 2, after: endCursor });
    expect(rest.edges.map(({ node }) => node.name)).toEqual(['Zellige Sud']);
  });

  it('shows the staff to admins and to colleagues with user.read', async () => {
    const id = await create();
    const older = await member(users, 'staff1@x.test', { agencyId: id, roles: ['DIRECTOR'] });
    const newer = await member(users, 'staff2@x.test', { agencyId: id, roles: ['RESPONSABLE'] });
    const query = 'query ($id: ID!) { agency(id: $id) { staff { edges { node { id email } } totalCount } } }';
    interface Found {
      agency: { staff: { edges: { node: { id: string } }[] } | null };
    }
    const staffAs = async (viewer: Viewer) => {
      const { staff } = (await users.run<Found>(viewer, query, { id })).data.agency;
      return staff?.edges.map(({ node }) => node.id);
    };
    const at = (agencyId: string, permissions: string[]) =>
      viewerOf('staff', { userId: 'u', agencyId, permissions });
    expect(await staffAs(root)).toEqual([newer, older]);
    expect(await staffAs(at(id, ['user.read']))).toEqual([newer, older]);
    expect(await staffAs(at(id, []))).toBeUndefined();
    expect(await staffAs(at('agy_other', ['user.read']))).toBeUndefined();
  });

  it('filters and sorts the staff, and finds only people of the agency', async () => {
    const id = await create();
    const [first, second, third] = [
      await member(users, 'amal@x.test', { firstName: 'Amal', agencyId: id, roles: ['DIRECTOR'] }),
      await member(users, 'badr@x.test', { firstName: 'Badr', agencyId: id, roles: ['RESPONSABLE'] }),
      await member(users, 'chama@x.test', { firstName: 'Chama', agencyId: id, roles: ['RESPONSABLE'] }),
    ];
    await member(users, 'amal2@x.test', {
      firstName: 'Amal',
      agencyId: await create(),
      roles: ['DIRECTOR'],
    });
    await users.change('chama@x.test', { status: 'BLOCKED' });
    const query = `query ($id: ID!, $filter: AgencyStaffFilter, $sort: UserSort! = NEWEST_FIRST) {
      agency(id: $id) { staff(filter: $filter, sort: $sort) { nodes { id } totalCount } } }`;
    interface Found {
      agency: { staff: { nodes: { id: string }[]; totalCount: number } };
    }
    const found = async (variables: object) => {
      const { data } = await users.run<Found>(root, query, { id, ...variables });
      return data.agency.staff.nodes.map((one) => one.id);
    };
    expect(await found({})).toEqual([third, second, first]);
    expect(await found({ sort: 'OLDEST_FIRST' })).toEqual([first, second, third]);
    expect(await found({ filter: { roles: ['DIRECTOR'] } })).toEqual([first]);
    expect(await found({ filter: { statuses: ['BLOCKED'] } })).toEqual([third]);
    expect(await found({ filter: { search: 'amal' } })).toEqual([first]);
    expect(await found({ filter: { roles: [] } })).toEqual([]);
    const { errors } = await users.run(root, query, { id, filter: { roles: Array(21).fill('DIRECTOR') } });
    expect(errors.map(({ code }) => code)).toEqual(['BAD_USER_INPUT']);
  });

  it('sorts agencies by date with an index, newest first unless asked otherwise', async () => {
    const [older, newer] = [await create(), await create()];
    const ids = async (sort = '') =>
      (
        await users.run<{ agencies: { nodes: { id: string }[] } }>(
          root,
          `{ agencies(first: 2${sort}) { nodes { id } } }`,
        )
      ).data.agencies.nodes.map(({ id }) => id);
    const plans = await plansOf(users, async () => {
      expect(await ids()).toEqual([newer, older]);
      await ids(', sort: OLDEST_FIRST');
      await ids(', sort: NAME');
    });
    expect(scansIn(plans)).toEqual([]);
    expect(plans.filter(({ sorted }) => sorted)).toEqual([]);
  });

  it('resolves references for staff, admins and services in one read', async () => {
    const [one, two] = [await create(), await create()];
    const query = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Agency { id } } }';
    const of = [two, 'agy_none', one].map((id) => ({ __typename: 'Agency', id }));
    const load = async (viewer: Viewer) =>
      (await users.run<{ _entities: ({ id: string } | null)[] }>(viewer, query, { of })).data._entities;
    for (const kind of ['staff', 'admin', 'service'] as const) {
      expect(await load(viewerOf(kind))).toEqual([{ id: two }, null, { id: one }]);
    }
    for (const kind of ['anonymous', 'customer', 'seller'] as const) {
      expect(await load(viewerOf(kind, { userId: 'u' }))).toEqual([null, null, null]);
    }
  });
});
