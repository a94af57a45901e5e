import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Viewer, viewerOf } from '@souk/subgraph';
import { type Rig, startRig } from '../../testing/rig.ts';
import { aCustomer, admin, sellerA, sellerB, twoProducts } from '../../testing/shop.ts';
import { commissionOn, commissionRate } from './commission.ts';

const SET = `mutation ($input: SetCommissionRuleInput!) { setCommissionRule(input: $input) {
  commissionRule { id rateBasisPoints seller { id } category { id } } userErrors { code field }
} }`;
const DELETE = 'mutation ($id: ID!) { deleteCommissionRule(id: $id) { deletedId userErrors { code } } }';
const RULES = `query ($filter: CommissionRuleFilter, $sort: CommissionRuleSort! = NEWEST_FIRST) {
  commissionRules(filter: $filter, sort: $sort) { totalCount nodes { id rateBasisPoints } }
}`;

interface Rules {
  setCommissionRule: { commissionRule: { id: string } | null; userErrors: { code: string }[] };
}

describe('commissionRate', () => {
  const rules = [
    { sellerId: null, categoryId: 'root', rateBp: 1 },
    { sellerId: null, categoryId: 'leaf', rateBp: 2 },
    { sellerId: 'selA', categoryId: null, rateBp: 3 },
    { sellerId: 'selA', categoryId: 'root', rateBp: 4 },
    { sellerId: 'selB', categoryId: 'leaf', rateBp: 5 },
  ];
  it.each<[string, string, string[], number]>([
    ['the usual one without a rule', 'selC', ['other'], 1_000],
    ['that of the nearest category', 'selC', ['leaf', 'root'], 2],
    ['that of an ancestor', 'selC', ['other', 'root'], 1],
    ["the seller's before a category's", 'selA', ['leaf'], 3],
    ["the seller's within a category before all", 'selA', ['leaf', 'root'], 4],
    ["a category's where the seller's is for another one", 'selB', ['root'], 1],
    ['the usual one without a category', 'selB', [], 1_000],
  ])('is %s', (_what, sellerId, categoryIds, expected) => {
    expect(commissionRate(rules, sellerId, categoryIds, 1_000)).toBe(expected);
  });

  it('is rounded half up to minor units', () => {
    expect([14, 15, 4, 5].map((minor) => commissionOn(minor, 1_000))).toEqual([1, 2, 0, 1]);
    expect(commissionOn(9_007_199_254_740_991, 10_000)).toBe(9_007_199_254_740_991);
  });
});

describe('commission rules', () => {
  const products = twoProducts() as [ReturnType<typeof twoProducts>[0], ReturnType<typeof twoProducts>[0]];
  const lamp = { ...products[0], categoryIds: ['leaf', 'root'] };
  const [, rug] = products;
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig([lamp, rug], {}, { work: true });
  });
  afterAll(() => rig.stop());

  const set = async (input: object, viewer: Viewer = admin) => rig.run<Rules>(viewer, SET, { input });

  it('change the earnings of the next orders, not of those that are placed', async () => {
    const customer = aCustomer();
    const PARTS = 'query ($id: ID!) { order(id: $id) { sellerOrders { id seller { id } } } }';
    const EARNINGS = `query ($id: ID!) { sellerOrder(id: $id) {
      totals { total { amount } } commission { amount } earnings { amount }
    } }`;
    const buy = async () => {
      await rig.add(customer, lamp, 3);
      await rig.add(customer, rug);
      const { data } = await rig.place(customer);
      const { data: read } = await rig.run<{
        order: { sellerOrders: { id: string; seller: { id: string } }[] };
      }>(customer, PARTS, { id: data.placeOrder.order?.id });
      return read.order.sellerOrders.find(({ seller }) => seller.id === 'selA')?.id ?? '';
    };
    const asSeen = async (viewer: Viewer, id: string) => (await rig.run(viewer, EARNINGS, { id })).data;
    const before = await buy();
    await set({ categoryId: 'root', rateBasisPoints: 500 });
    const after = await buy();
    const total = { total: { amount: '59.97' } };
    const usual = { totals: total, commission: { amount: '6.00' }, earnings: { amount: '53.97' } };
    expect(await asSeen(sellerA, before)).toEqual({ sellerOrder: usual });
    expect(await asSeen(sellerA, after)).toEqual({
      sellerOrder: { totals: total, commission: { amount: '3.00' }, earnings: { amount: '56.97' } },
    });
    expect(await asSeen(admin, before)).toEqual({ sellerOrder: usual });
    // What the market keeps is no business of customers, nor of other sellers.
    expect(await asSeen(customer, before)).toEqual({
      sellerOrder: { totals: total, commission: null, earnings: null },
    });
    expect(await asSeen(sellerB, before)).toEqual({ sellerOrder: null });
    const part = await rig.ctx.db.sellerOrders.findById(after).lean().exec();
    expect(part?.items[0]).toMatchObject({ commissionBp: 500, commissionMinor: 300 });
  });

  it('are one per seller and category, and can be deleted', async () => {
    const first = await set({ sellerId: 'selA', rateBasisPoints: 700 });
    const again = await set({ sellerId: 'selA', rateBasisPoints: 800 });
    const id = first.data.setCommissionRule.commissionRule?.id;
    expect(again.data.setCommissionRule.commissionRule).toEqual({
      id,
      rateBasisPoints: 800,
      seller: { id: 'selA' },
      category: null,
    });
    const same = { sellerId: 'selB', categoryId: 'leaf', rateBasisPoints: 100 };
    const twins = await Promise.all(Array.from({ length: 10 }, () => set(same)));
    expect(twins.flatMap(({ errors }) => errors)).toEqual([]);
    expect(new Set(twins.map(({ data }) => data.setCommissionRule.commissionRule?.id)).size).toBe(1);
    const ended = await rig.run(admin, DELETE, { id });
    expect(ended.data).toEqual({ deleteCommissionRule: { deletedId: id, userErrors: [] } });
    const twice = await rig.run(admin, DELETE, { id });
    expect(twice.data).toMatchObject({ deleteCommissionRule: { userErrors: [{ code: 'NOT_FOUND' }] } });
    const listed = async (variables: Record<string, unknown> = {}) => {
      type Listed = { commissionRules: { totalCount: number; nodes: { id: string }[] } };
      const { data } = await rig.run<Listed>(admin, RULES, variables);
      expect(data.commissionRules.totalCount).toBe(data.commissionRules.nodes.length);
      return data.commissionRules.nodes.map((rule) => rule.id);
    };
    const all = await listed();
    expect(all).toHaveLength(await rig.ctx.db.commissionRules.countDocuments());
    expect(await listed({ sort: 'OLDEST_FIRST' })).toEqual(all.toReversed());
    const twin = twins[0]?.data.setCommissionRule.commissionRule?.id;
    expect(await listed({ filter: { sellerId: 'selB', categoryId: 'leaf' } })).toEqual([twin]);
    expect(await listed({ filter: { sellerId: 'selNone' } })).toEqual([]);
  });

  it('of a category that is deleted go with it, and of no other', async () => {
    await set({ categoryId: 'leaf', rateBasisPoints: 100 });
    await set({ sellerId: 'selA', categoryId: 'leaf', rateBasisPoints: 100 });
    await set({ categoryId: 'root', rateBasisPoints: 200 });
    const ofLeaf = () => rig.ctx.db.commissionRules.countDocuments({ categoryId: 'leaf' });
    const others = () => rig.ctx.db.commissionRules.countDocuments({ categoryId: { $ne: 'leaf' } });
    const [gone, kept] = await Promise.all([ofLeaf(), others()]);
    expect(gone).toBeGreaterThanOrEqual(2);
    const deleted = { categoryId: 'leaf', targetId: 'root' };
    await rig.ctx.transaction(() => rig.ctx.emit('category.deleted', 'leaf', deleted));
    while ((await ofLeaf()) > 0) await sleep(20);
    expect(await others()).toBe(kept);
  });

  it('are refused with invalid input, and to everybody but admins', async () => {
    const codes = async (input: object) =>
      (await set(input)).data.setCommissionRule.userErrors.map(({ code }) => code);
    expect(await codes({ rateBasisPoints: 100 })).toEqual(['INVALID_INPUT']);
    expect(await codes({ sellerId: 'selA', rateBasisPoints: 10_001 })).toEqual(['INVALID_INPUT']);
    expect(await codes({ sellerId: 'selA', rateBasisPoints: -1 })).toEqual(['INVALID_INPUT']);
    expect(await codes({ sellerId: 'selNone', rateBasisPoints: 1 })).toEqual(['NOT_FOUND']);
    expect(await codes({ categoryId: 'catNone', rateBasisPoints: 1 })).toEqual(['NOT_FOUND']);
    for (const viewer of [sellerA, aCustomer(), viewerOf('staff', { userId: 'stf' })]) {
      expect((await set({ sellerId: 'selA', rateBasisPoints: 0 }, viewer)).errors).toMatchObject([
        { code: 'FORBIDDEN' },
      ]);
      expect((await rig.run(viewer, RULES)).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    }
    expect(await rig.ctx.db.commissionRules.countDocuments({ sellerId: 'selNone' })).toBe(0);
  });
});
