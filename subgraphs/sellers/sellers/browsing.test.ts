import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, serviceViewer } from '@souk/subgraph';
import { plansOf, scansIn, startTestSubgraph, type TestSubgraph } from '@souk/testing';
import { sellers } from '../subgraph.ts';
import { admin, customer, owner, plainStaff, reviewer, stored, storeSeller } from '../testing/builders.ts';

let test: TestSubgraph;
let approved: string;
let pending: string;
let suspended: string;
let unfinished: string;
const orders = serviceViewer('orders');

beforeAll(async () => {
  test = await startTestSubgraph(sellers);
  approved = await storeSeller(test, { name: 'Argan House', description: 'Oils of the south' });
  pending = await storeSeller(test, {
    name: 'Bab Books',
    verificationStatus: 'PENDING',
    cityKey: 'rabat',
  });
  suspended = await storeSeller(test, { name: 'Cedar Box', status: 'SUSPENDED' });
  unfinished = await storeSeller(test, { name: 'Half Done', state: 'AWAITING_ACCOUNT' });
  await storeSeller(test, { name: 'Dar Lights', kind: 'ARTIST' });
});
afterAll(() => test.stop());

/** The number that a stored seller's names end in, as its id does. */
const numberOf = (id: string) => id.slice(-4);

const PRIVATE =
  'contactName email phone taxId suspensionReason accountId verification { documents { id } reviewedBy { id } }';
const ONE = `query ($id: ID!) { seller(id: $id) { id name ${PRIVATE} address { line1 city postalCode } logo { id } banner { id } } }`;
type One = { seller: Record<string, unknown> | null };
const one = async (viewer: typeof anonymous, id: string) =>
  (await test.run<One>(viewer, ONE, { id })).data.seller;

describe('seller', () => {
  it('hides private fields from the public', async () => {
    for (const viewer of [anonymous, customer, plainStaff, owner(pending)]) {
      expect(await one(viewer, approved)).toEqual({
        id: approved,
        name: 'Argan House',
        contactName: null,
        email: null,
        phone: null,
        taxId: null,
        suspensionReason: null,
        accountId: null,
        verification: null,
        address: { line1: null, city: 'Fès', postalCode: null },
        logo: { id: 'med_logo' },
        banner: null,
      });
    }
  });

  it('shows all fields to the owner, admins, reviewers and services', async () => {
    for (const viewer of [owner(approved), admin, reviewer, orders]) {
      expect(await one(viewer, approved)).toMatchObject({
        email: `shop${numberOf(approved)}@souk.example`,
        taxId: `ICE${numberOf(approved)}`,
        accountId: `usr_of_${approved}`,
        verification: { documents: [{ id: 'med_old' }], reviewedBy: { id: 'usr_admin' } },
        address: { line1: '3 Rue des Potiers', postalCode: '30000' },
      });
    }
  });

  it('is null for viewers that may not see it', async () => {
    for (const id of [pending, suspended, unfinished, 'sel_unknown']) {
      for (const viewer of [anonymous, customer, plainStaff, owner(approved)])
        expect(await one(viewer, id)).toBeNull();
    }
    expect(await one(owner(pending), pending)).not.toBeNull();
    expect(await one(owner(unfinished), unfinished)).toBeNull();
    expect(await one(admin, suspended)).not.toBeNull();
  });

  it('is found by its slug under the same rules', async () => {
    const query = `{
      open: sellerBySlug(slug: "shop-${numberOf(approved)}") { id }
      hidden: sellerBySlug(slug: "shop-${numberOf(pending)}") { id }
    }`;
    expect((await test.run(anonymous, query)).data).toEqual({ open: { id: approved }, hidden: null });
    expect((await test.run(admin, query)).data).toEqual({ open: { id: approved }, hidden: { id: pending } });
  });
});

const LIST = `query ($filter: SellerFilter, $sort: SellerSort, $first: Int, $after: String) {
  sellers(filter: $filter, sort: $sort, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { node { name } }
  }
}`;
interface List {
  sellers: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string };
    edges: { node: { name: string } }[];
  };
}
const list = async (viewer: typeof anonymous, variables: object = {}) => {
  const { data, errors } = await test.run<List>(viewer, LIST, { ...variables });
  return { errors, names: data?.sellers?.edges.map(({ node }) => node.name), sellers: data?.sellers };
};

describe('sellers', () => {
  it('lists approved sellers for the public and all for admins, in every order', async () => {
    expect((await list(anonymous)).names).toEqual(['Dar Lights', 'Argan House']);
    expect((await list(admin)).names).toEqual(['Dar Lights', 'Cedar Box', 'Bab Books', 'Argan House']);
    expect((await list(admin, { sort: 'OLDEST' })).names).toEqual([
      'Argan House',
      'Bab Books',
      'Cedar Box',
      'Dar Lights',
    ]);
    expect((await list(anonymous, { sort: 'NAME' })).names).toEqual(['Argan House', 'Dar Lights']);
  });

  it('filters by kind, city, words and, for admins and reviewers, verification', async () => {
    expect((await list(anonymous, { filter: { kind: 'ARTIST' } })).names).toEqual(['Dar Lights']);
    expect((await list(admin, { filter: { city: ' RABAT ' } })).names).toEqual(['Bab Books']);
    expect((await list(anonymous, { filter: { city: 'fès', search: 'oils' } })).names).toEqual([
      'Argan House',
    ]);
    expect((await list(anonymous, { filter: { search: 'books' } })).names).toEqual([]);
    expect((await list(reviewer, { filter: { verificationStatus: 'PENDING' } })).names).toEqual([
      'Bab Books',
    ]);
    for (const viewer of [anonymous, owner(pending)]) {
      const { errors } = await list(viewer, { filter: { verificationStatus: 'PENDING' } });
      expect(errors.map(({ code }) => code)).toEqual(['FORBIDDEN']);
    }
  });

  it('searches without operators, by the rules of the product search', async () => {
    const names = [
      'Chouara Leather™',
      'Tannerie Chouara',
      '東京堂 タワー店',
      'Kraków Łaźnia',
      'Möbel Straße',
      'متجر الدورى',
    ];
    const made = await Promise.all(names.map((name) => storeSeller(test, { name })));
    const find = async (search: string) => (await list(anonymous, { filter: { search } })).names?.toSorted();
    expect(await find('chouara')).toEqual(['Chouara Leather™', 'Tannerie Chouara']);
    expect(await find('Chouara -Leather')).toEqual(['Chouara Leather™']);
    expect(await find('"leather chouara"')).toEqual(['Chouara Leather™']);
    expect(await find('東京')).toEqual(['東京堂 タワー店']);
    expect(await find('タワー')).toEqual(['東京堂 タワー店']);
    expect(await find('krakow laznia')).toEqual(['Kraków Łaźnia']);
    expect(await find('moebel strasse')).toEqual(['Möbel Straße']);
    expect(await find('الدوري')).toEqual(['متجر الدورى']);
    for (const search of ['^', '.*', '-', '"', '-chouara leathers x']) expect(await find(search)).toEqual([]);
    await stored(test).deleteMany({ _id: { $in: made } });
  });

  it('sorts names alphabetically, page by page in both directions', async () => {
    const names = ['Zebra', 'Öl', 'Ofen', 'Éclair', 'apple', 'яблоко', '東京', 'Apple', 'Łódź', 'Mehl'];
    const made = await Promise.all(names.map((name) => storeSeller(test, { name, kind: 'ARTIST' })));
    const sorted = [
      'apple',
      'Apple',
      'Dar Lights',
      'Éclair',
      'Łódź',
      'Mehl',
      'Ofen',
      'Öl',
      'Zebra',
      'яблоко',
      '東京',
    ];
    const found: string[] = [];
    let after: string | undefined;
    for (let page = 0; page < 6; page += 1) {
      const { names: some = [], sellers } = await list(anonymous, {
        ...{ sort: 'NAME', first: 2, filter: { kind: 'ARTIST' } },
        ...(after ? { after } : {}),
      });
      found.push(...some);
      after = sellers?.pageInfo.endCursor;
    }
    expect(found).toEqual(sorted);
    await stored(test).deleteMany({ _id: { $in: made } });
  });

  it('uses an index for every search and order', async () => {
    const plans = await plansOf(test, async () => {
      for (const viewer of [anonymous, admin]) {
        for (const filter of [{}, { search: 'oils' }, { search: 'argan house' }, { search: 't shirt öl' }]) {
          await list(viewer, { filter });
        }
      }
      await list(anonymous, { sort: 'NAME' });
    });
    expect(scansIn(plans)).toEqual([]);
  });

  it('pages without gaps or duplicates', async () => {
    const first = await list(admin, { sort: 'NAME', first: 3 });
    expect(first.sellers.totalCount).toBe(4);
    expect(first.sellers.pageInfo.hasNextPage).toBe(true);
    const second = await list(admin, { sort: 'NAME', first: 3, after: first.sellers.pageInfo.endCursor });
    expect([...(first.names ?? []), ...(second.names ?? [])]).toEqual([
      'Argan House',
      'Bab Books',
      'Cedar Box',
      'Dar Lights',
    ]);
  });
});

describe('sellersByIds', () => {
  const BULK = 'query ($ids: [ID!]!) { sellersByIds(ids: $ids) { id email status } }';

  it('keeps the order of the ids, with null for unknown ones', async () => {
    for (const viewer of [orders, admin]) {
      const ids = [suspended, 'sel_unknown', approved, unfinished, suspended];
      const { data } = await test.run<{ sellersByIds: ({ id: string } | null)[] }>(viewer, BULK, { ids });
      expect(data.sellersByIds.map((seller) => seller?.id ?? null)).toEqual([
        suspended,
        null,
        approved,
        null,
        suspended,
      ]);
    }
  });

  it('is allowed for services and admins only, with at most 200 ids', async () => {
    for (const [viewer, code] of [
      [anonymous, 'UNAUTHENTICATED'],
      [customer, 'FORBIDDEN'],
      [owner(approved), 'FORBIDDEN'],
    ] as const) {
      expect((await test.run(viewer, BULK, { ids: [approved] })).errors.map((error) => error.code)).toEqual([
        code,
      ]);
    }
    const ids = Array.from({ length: 201 }, (_, index) => `sel_${index}`);
    expect((await test.run(orders, BULK, { ids })).errors).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
    expect((await test.run(orders, BULK, { ids: ids.slice(1) })).errors).toEqual([]);
  });

  it('resolves references in one database query, and hidden sellers to null', async () => {
    const db = test.mongo.db(test.dbName);
    await db.command({ profile: 2 });
    const representations = [approved, pending, 'sel_unknown', approved].map((id) => ({
      __typename: 'Seller',
      id,
    }));
    const query =
      'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Seller { name } } }';
    const { data, errors } = await test.run(anonymous, query, { representations });
    await db.command({ profile: 0 });
    expect(errors).toEqual([]);
    expect(data).toEqual({
      _entities: [{ name: 'Argan House' }, null, null, { name: 'Argan House' }],
    });
    expect(
      await db.collection('system.profile').countDocuments({ op: 'query', ns: `${test.dbName}.sellers` }),
    ).toBe(1);
  });
});
