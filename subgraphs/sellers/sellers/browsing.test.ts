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
  'contactName email phone taxId suspensionReason accountId version verification { documents { id } reviewedBy { id } }';
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
        version: null,
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
        version: 1,
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

const LIST = `query ($filter: SellerFilter, $sort: SellerSort! = NEWEST_FIRST, $first: Int, $after: String) {
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
    expect((await list(admin, { sort: 'OLDEST_FIRST' })).names).toEqual([
      'Argan House',
      'Bab Books',
      'Cedar Box',
      'Dar Lights',
    ]);
    expect((await list(anonymous, { sort: 'NAME' })).names).toEqual(['Argan House', 'Dar Lights']);
  });

  it('filters by ids, kind, time, city, words and, for admins and reviewers, states', async () => {
    const ids = [approved, pending, 'sel_unknown'];
    expect((await list(anonymous, { filter: { ids } })).names).toEqual(['Argan House']);
    expect((await list(admin, { filter: { ids } })).names).toEqual(['Bab Books', 'Argan House']);
    expect((await list(anonymous, { filter: { ids: [] } })).names).toEqual([]);
    const { createdAt } = (await stored(test).findOne({ _id: suspended })) ?? {};
    const instant = createdAt?.toISOString();
    expect((await list(admin, { filter: { createdAt: { before: instant } } })).names).toEqual([
      'Bab Books',
      'Argan House',
    ]);
    expect((await list(anonymous, { filter: { createdAt: { from: instant } } })).names).toEqual([
      'Dar Lights',
    ]);
    for (const filter of [
      { ids: Array.from({ length: 101 }, (_, index) => `sel_${index}`) },
      { createdAt: { from: instant, before: instant } },
    ])
      expect((await list(admin, { filter })).errors.map(({ code }) => code)).toEqual(['BAD_USER_INPUT']);
    expect((await list(anonymous, { filter: { kinds: ['ARTIST'] } })).names).toEqual(['Dar Lights']);
    expect((await list(admin, { filter: { city: ' RABAT ' } })).names).toEqual(['Bab Books']);
    expect((await list(anonymous, { filter: { city: 'fès', search: 'oils' } })).names).toEqual([
      'Argan House',
    ]);
    expect((await list(anonymous, { filter: { search: 'books' } })).names).toEqual([]);
    expect((await list(reviewer, { filter: { verificationStatuses: ['PENDING'] } })).names).toEqual([
      'Bab Books',
    ]);
    expect((await list(admin, { filter: { statuses: ['SUSPENDED'] } })).names).toEqual(['Cedar Box']);
    const verificationStatuses = ['PENDING', 'APPROVED'];
    expect((await list(admin, { filter: { verificationStatuses, statuses: ['ACTIVE'] } })).names).toEqual([
      'Dar Lights',
      'Bab Books',
      'Argan House',
    ]);
    for (const viewer of [anonymous, owner(pending), plainStaff]) {
      for (const asked of [
        { filter: { verificationStatuses: ['PENDING'] } },
        { filter: { statuses: ['ACTIVE'] } },
        { sort: 'LONGEST_WAITING_FIRST' },
      ])
        expect((await list(viewer, asked)).errors.map(({ code }) => code)).toEqual(['FORBIDDEN']);
    }
  });

  it('make the page of a review by one query: the queue, what was submitted, and how many wait', async () => {
    const late = await storeSeller(test, { name: 'Late Again', verificationStatus: 'PENDING' });
    const submittedAt = new Date(0);
    await stored(test).updateOne({ _id: late }, { $set: { 'verification.submittedAt': submittedAt } });
    const QUEUE = `query ($after: String) {
      sellers(filter: { verificationStatuses: [PENDING] }, sort: LONGEST_WAITING_FIRST, first: 1, after: $after) {
        totalCount
        pageInfo { endCursor }
        nodes { id name taxId contactName address { line1 }
          verification { submittedAt note documents { id } nameWarnings { kind } } }
      }
      rejected: sellers(filter: { verificationStatuses: [REJECTED] }) { totalCount }
    }`;
    interface Queue {
      sellers: { pageInfo: { endCursor: string }; nodes: { name: string }[] };
    }
    const first = await test.run<Queue>(reviewer, QUEUE);
    expect(first).toMatchObject({
      errors: [],
      data: {
        sellers: {
          totalCount: 2,
          nodes: [
            {
              name: 'Late Again',
              taxId: expect.any(String),
              address: { line1: expect.any(String) },
              verification: { submittedAt: submittedAt.toISOString(), documents: [{ id: 'med_old' }] },
            },
          ],
        },
        rejected: { totalCount: 0 },
      },
    });
    const { endCursor: after } = first.data.sellers.pageInfo;
    const second = await test.run<Queue>(reviewer, QUEUE, { after });
    expect(second.data.sellers.nodes).toMatchObject([{ name: 'Bab Books' }]);
    await stored(test).deleteOne({ _id: late });
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
        ...{ sort: 'NAME', first: 2, filter: { kinds: ['ARTIST'] } },
        ...(after ? { after } : {}),
      });
      found.push(...some);
      after = sellers?.pageInfo.endCursor;
    }
    expect(found).toEqual(sorted);
    await stored(test).deleteMany({ _id: { $in: made } });
  });

  it('use an index for every search and order', async () => {
    const orders = ['NEWEST_FIRST', 'OLDEST_FIRST', 'NAME'];
    const states = [
      { verificationStatuses: ['PENDING'] },
      { verificationStatuses: ['PENDING', 'REJECTED'], statuses: ['ACTIVE'] },
      { statuses: ['SUSPENDED'] },
    ];
    const plans = await plansOf(test, async () => {
      for (const sort of orders) await list(anonymous, { sort });
      for (const sort of [...orders, 'LONGEST_WAITING_FIRST'])
        for (const filter of [{}, ...states]) await list(admin, { sort, filter });
    });
    expect(scansIn(plans)).toEqual([]);
    expect(plans.filter(({ sorted }) => sorted).map(({ command }) => command)).toEqual([]);
    const searches = await plansOf(test, async () => {
      for (const viewer of [anonymous, admin]) {
        for (const search of ['oils', 'argan house', 't shirt öl'])
          await list(viewer, { filter: { search } });
      }
    });
    expect(scansIn(searches)).toEqual([]);
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

describe('serviceSellersByIds', () => {
  const BULK = 'query ($ids: [ID!]!) { serviceSellersByIds(ids: $ids) { id email status } }';

  it('keeps the order of the ids, with null for unknown ones', async () => {
    const ids = [suspended, 'sel_unknown', approved, unfinished, suspended];
    const { data } = await test.run<{ serviceSellersByIds: ({ id: string } | null)[] }>(orders, BULK, {
      ids,
    });
    expect(data.serviceSellersByIds.map((seller) => seller?.id ?? null)).toEqual([
      suspended,
      null,
      approved,
      null,
      suspended,
    ]);
  });

  it('is allowed for services only, with at most 200 ids', async () => {
    for (const [viewer, code] of [
      [anonymous, 'UNAUTHENTICATED'],
      [customer, 'FORBIDDEN'],
      [owner(approved), 'FORBIDDEN'],
      [admin, 'FORBIDDEN'],
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
