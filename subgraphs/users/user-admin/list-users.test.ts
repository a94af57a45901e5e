import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Viewer, viewerOf } from '@souk/subgraph';
import { plansOf, scansIn } from '@souk/testing';
import { wordsOfPeople } from '../migrations/0001-words-of-people.ts';
import { searchKeys } from '../migrations/0003-search-keys.ts';
import { namesOfPeople } from '../migrations/0008-names-of-people.ts';
import { newAgency } from '../testing/agencies.ts';
import { ownContext } from '../testing/beside.ts';
import { startUsers, type TestUsers } from '../testing/rig.ts';
import { customer, member, root } from '../testing/steps.ts';

let users: TestUsers;
let agencyId: string;
const ids: Record<string, string> = {};
beforeAll(async () => {
  users = await startUsers();
  agencyId = await newAgency(users);
  const otherId = await newAgency(users);
  ids.lina = await customer(users, 'lina@x.test');
  ids.director = await member(users, 'dir@x.test', {
    ...{ firstName: 'Élodie Anne', lastName: "O'Neil", phone: '12345', agencyId, roles: ['DIRECTOR'] },
  });
  ids.responsable = await member(users, 'res@x.test', { agencyId, roles: ['RESPONSABLE'] });
  ids.elsewhere = await member(users, 'far@x.test', { agencyId: otherId, roles: ['DIRECTOR'] });
  ids.admin = await member(users, 'boss@x.test', { primaryRole: 'ADMIN' });
  await member(users, 'lodz@x.test', {
    firstName: 'Łukasz',
    lastName: 'Möller',
    agencyId: otherId,
    roles: ['RESPONSABLE'],
  });
  await member(users, 'tokyo@x.test', {
    firstName: '花子',
    lastName: '東京堂',
    agencyId: otherId,
    roles: ['RESPONSABLE'],
  });
  ids.gone = await customer(users, 'gone@x.test');
  await users.change('gone@x.test', { status: 'DELETED' });
  await users.change('far@x.test', { emailVerifiedAt: null });
  await users.change('res@x.test', { lastSignedInAt: new Date('2020-01-10T00:00:00Z') });
});
afterAll(() => users.stop());

const LIST = `query ($filter: UserFilter, $sort: UserSort! = NEWEST_FIRST, $first: Int) {
  users(filter: $filter, sort: $sort, first: $first) { edges { node { id email displayName } } totalCount }
}`;
interface List {
  users: { edges: { node: { email: string; displayName: string } }[]; totalCount: number };
}
const list = async (variables: Record<string, unknown>) =>
  (await users.run<List>(root, LIST, variables)).data.users;
const found = async (filter: object) =>
  (await list({ filter, sort: 'OLDEST_FIRST' })).edges.map(({ node }) => node.email.replace('@x.test', ''));

describe('the list of users', () => {
  it.each<[object, string[]]>([
    [{}, ['lina', 'dir', 'res', 'far', 'boss', 'lodz', 'tokyo']],
    [{ accountRoles: ['STAFF'] }, ['dir', 'res', 'far', 'lodz', 'tokyo']],
    [{ roles: ['DIRECTOR'] }, ['dir', 'far']],
    [{ roles: ['ADMIN'] }, ['boss']],
    [{ roles: ['CUSTOMER'] }, ['lina']],
    [{ roles: ['UNHEARD_OF'] }, []],
    [{ roles: ['RESPONSABLE', 'ADMIN'] }, ['res', 'boss', 'lodz', 'tokyo']],
    [{ accountRoles: ['CUSTOMER', 'ADMIN'] }, ['lina', 'boss']],
    [{ createdAt: { before: '2020-01-01T00:00:00Z' } }, []],
    [{ createdAt: { from: '2020-01-01T00:00:00Z' }, roles: ['ADMIN'] }, ['boss']],
    [{ lastSignedInAt: { from: '2020-01-01T00:00:00Z', before: '2020-02-01T00:00:00Z' } }, ['res']],
    [{ lastSignedInAt: { before: '2020-01-10T00:00:00Z' } }, []],
    [{ isEmailVerified: false }, ['far']],
    [{ isEmailVerified: false, roles: ['RESPONSABLE'] }, []],
    [{ isEmailVerified: true, roles: ['DIRECTOR'] }, ['dir']],
    [{ statuses: ['DELETED'] }, ['gone']],
    [{ search: 'elod' }, ['dir']],
    [{ search: "o'neil ANNE" }, ['dir']],
    [{ search: 'elod far' }, []],
    [{ search: 'LINA@X' }, ['lina']],
    [{ search: '\u202Alina@ｘ.test\u202C' }, ['lina']],
    [{ search: 'lina@bücher.example' }, []],
    [{ search: '.*' }, []],
    [{ search: '^' }, []],
    [{ search: '´ `' }, []],
    [{ search: 'lina@x^' }, []],
    [{ search: '@x' }, []],
    [{ search: 'ELODIE an oneil' }, ['dir']],
    [{ search: 'lukasz moe' }, ['lodz']],
    [{ search: '東京' }, ['tokyo']],
    [{ search: 'LODZ' }, ['lodz']],
  ])('is filtered by %j', async (filter, expected) => {
    expect(await found(filter)).toEqual(expected);
  });

  it.each(['a\0b', 'a\nb', 'a@ '.repeat(34)])('refuses the search %j', async (search) => {
    const { errors } = await users.run(root, LIST, { filter: { search } });
    expect(errors.map(({ code }) => code)).toEqual(['BAD_USER_INPUT']);
  });

  it('holds the staff of an agency', async () => {
    expect(await found({ agencyId })).toEqual(['dir', 'res']);
    expect(await found({ agencyId, roles: ['DIRECTOR'] })).toEqual(['dir']);
  });

  it('is sorted and counted', async () => {
    const newest = await list({ first: 1 });
    expect([newest.edges[0]?.node.email, newest.totalCount]).toEqual(['tokyo@x.test', 7]);
    expect((await list({ sort: 'OLDEST_FIRST', first: 1 })).edges[0]?.node.email).toBe('lina@x.test');
  });

  it('is sorted by name without case and accents, also for older accounts once they are migrated', async () => {
    const byName = async () => (await list({ sort: 'NAME' })).edges.map(({ node }) => node.displayName);
    const names = ["Élodie Anne O'Neil", 'Lina', 'Łukasz Möller', 'Rim', 'Rim', 'Rim', '花子 東京堂'];
    expect(await byName()).toEqual(names);
    await users.collection('users').updateMany({}, { $unset: { nameKey: '' } });
    const { ctx, close } = await ownContext(users);
    for (let time = 0; time < 2; time += 1) await namesOfPeople.up(ctx);
    await close();
    expect(await byName()).toEqual(names);
  });

  it('uses an index for every filter', async () => {
    const plans = await plansOf(users, async () => {
      for (const filter of [
        {},
        { accountRoles: ['STAFF'] },
        { agencyId },
        { search: 'li' },
        { roles: ['DIRECTOR'] },
      ])
        await list({ filter, first: 2 });
      await list({ sort: 'NAME', first: 2 });
    });
    expect(scansIn(plans)).toEqual([]);
    // The hits of a search are few and may be sorted.
    const sorted = plans.filter((plan) => plan.sorted).map(({ command }) => JSON.stringify(command.filter));
    expect(sorted.filter((filter) => !filter.includes('words'))).toEqual([]);
  });

  it('finds older accounts after the migration', async () => {
    await users.collection('users').updateMany({}, { $unset: { words: '' } });
    expect(await found({ search: 'elod' })).toEqual([]);
    const { ctx, close } = await ownContext(users);
    await wordsOfPeople.up(ctx);
    expect(await found({ search: 'elod' })).toEqual(['dir']);
    await users.collection('users').updateMany({}, { $set: { words: ['old'] } });
    for (let time = 0; time < 2; time += 1) await searchKeys.up(ctx);
    await close();
    expect(await found({ search: 'lukasz' })).toEqual(['lodz']);
    expect(await found({ search: 'old' })).toEqual([]);
  });
});

describe('one user', () => {
  const ONE =
    'query ($id: ID!) { user(id: $id) { id email phone roles blockedReason accountRoles agency { id } } }';
  interface One {
    user: Record<string, unknown> | null;
  }
  const read = async (viewer: Viewer, id = ids.director) =>
    (await users.run<One>(viewer, ONE, { id })).data.user;
  const whole = () => ({
    ...{ id: ids.director, email: 'dir@x.test', phone: '12345', roles: ['DIRECTOR'] },
    ...{ blockedReason: null, accountRoles: ['STAFF'], agency: { id: agencyId } },
  });
  const staff = (place: string, permissions: string[]) =>
    viewerOf('staff', { userId: ids.responsable ?? null, agencyId: place, permissions });

  it('shows all fields to admins, services and the person', async () => {
    const self = viewerOf('staff', { userId: ids.director ?? null, agencyId });
    for (const viewer of [root, viewerOf('service', { service: 'orders' }), self]) {
      expect(await read(viewer)).toEqual(whole());
    }
    expect(await read(root, 'usr_none')).toBeNull();
  });

  it('shows shared fields to colleagues', async () => {
    expect(await read(staff(agencyId, ['user.read']))).toEqual({ ...whole(), accountRoles: null });
    expect(await read(staff(agencyId, ['user.read']), ids.responsable)).toMatchObject({
      email: 'res@x.test',
    });
  });

  it('is null for anyone else', async () => {
    const lina = viewerOf('customer', { userId: ids.lina ?? null });
    const seller = viewerOf('seller', { userId: ids.lina ?? null, sellerId: 'sel_1' });
    for (const viewer of [lina, seller, staff(agencyId, []), staff('agy_other', ['user.read'])]) {
      expect(await read(viewer)).toBeNull();
    }
    expect(await read(staff(agencyId, ['user.read']), ids.lina)).toBeNull();
    expect(await read(staff(agencyId, ['user.read']), ids.elsewhere)).toBeNull();
  });
});
