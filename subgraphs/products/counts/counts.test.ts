import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, type Viewer } from '@souk/subgraph';
import { plansOf, scansIn } from '@souk/testing';
import type { Ctx } from '../context.ts';
import { recordSuspension } from '../seller-eligibility/eligibility.service.ts';
import { ownContext } from '../testing/own-context.ts';
import { admin, ana, ben, openShop, type Shop } from '../testing/shop.ts';
import { recountAll, refreshCounts } from './refresh-counts.ts';

const TREE = '{ categoryTree { id productCount children { id productCount children { id productCount } } } }';

describe('counts of products', () => {
  let shop: Shop;
  let ctx: Ctx;
  let close: () => Promise<void>;
  let top: string;
  let below: string;
  beforeAll(async () => {
    shop = await openShop();
    ({ ctx, close } = await ownContext(shop));
    top = await shop.category('Clothes');
    below = await shop.category('Shirts', { parentId: top });
  });
  afterAll(async () => {
    await close();
    await shop.stop();
  });

  /** Of the upper category, the lower one, and the tag `red`. */
  const counts = async (viewer: Viewer = anonymous) => {
    await refreshCounts(ctx);
    const { data } = await shop.run<{
      categoryTree: { id: string; productCount: number; children: { productCount: number }[] }[];
      tags: { nodes: { productCount: number }[] };
    }>(
      viewer,
      `{ categoryTree { id productCount children { productCount } }
      tags(filter: { search: "red" }) { nodes { productCount } } }`,
    );
    const tree = data.categoryTree.find(({ id }) => id === top);
    return [tree?.productCount, tree?.children[0]?.productCount, data.tags.nodes[0]?.productCount];
  };
  const act = (name: string, id: string) =>
    shop.run(ana, `mutation ($id: ID!) { ${name}(id: $id) { userErrors { code } } }`, { id });

  it('show what everybody sees: no drafts, no archived products, none of a suspended seller', async () => {
    const { id } = await shop.sell({ categoryId: below, tags: ['red'] });
    await shop.sell({ categoryId: top, tags: ['red'] }, ben);
    const draft = await shop.sell({ categoryId: below, tags: ['red'], isPublished: false });
    expect(await counts()).toEqual([2, 1, 2]);
    expect(await counts(admin)).toEqual([2, 1, 2]);
    expect(await counts(ana)).toEqual([2, 1, 2]);
    await act('publishProduct', draft.id);
    expect(await counts()).toEqual([3, 2, 3]);
    await act('unpublishProduct', draft.id);
    expect(await counts()).toEqual([2, 1, 2]);
    await act('archiveProduct', id);
    expect(await counts()).toEqual([1, 0, 1]);
    await act('unarchiveProduct', id);
    await act('publishProduct', id);
    expect(await counts()).toEqual([2, 1, 2]);
    await ctx.transaction(() => recordSuspension(ctx, 'sel_ana', true));
    expect(await counts()).toEqual([1, 0, 1]);
    await ctx.transaction(() => recordSuspension(ctx, 'sel_ana', false));
    expect(await counts()).toEqual([2, 1, 2]);
  });

  it('follow a product into another category and to other tags', async () => {
    const { id } = await shop.sell({ categoryId: below, tags: ['red'] });
    expect(await counts()).toEqual([3, 2, 3]);
    const update = (input: string) =>
      shop.run(ana, `mutation { updateProduct(id: "${id}", input: ${input}) { userErrors { code } } }`);
    await update(`{ version: 1, categoryId: "${top}", tags: ["green"] }`);
    expect(await counts()).toEqual([3, 1, 2]);
    await update('{ version: 2, categoryId: null }');
    expect(await counts()).toEqual([2, 1, 2]);
    await update('{ version: 3, name: "Another name" }');
    expect(await ctx.db.countChanges.countDocuments()).toBe(0);
  });

  it('are right after many products were created at once, with nothing left to count', async () => {
    const [before = 0] = await counts();
    await Promise.all(
      Array.from({ length: 30 }, (_, at) => shop.sell({ categoryId: below }, at % 2 ? ana : ben)),
    );
    const [after] = await Promise.all([counts(), refreshCounts(ctx)]);
    expect(after[0]).toBe(before + 30);
    expect(await ctx.db.countChanges.countDocuments()).toBe(0);
  });

  it('are healed by counting everything, and an earlier count never replaces a later one', async () => {
    const before = await counts();
    await ctx.db.categories.updateMany({}, { $set: { productCount: 99, countedAt: null } });
    await ctx.db.tags.updateMany({}, { $set: { productCount: 99 } });
    await recountAll(ctx);
    expect(await counts()).toEqual(before);
    const later = new Date(Date.now() + 60_000);
    await ctx.db.categories.updateOne({ _id: top }, { $set: { productCount: 7, countedAt: later } });
    await recountAll(ctx);
    expect((await counts())[0]).toBe(7);
    await ctx.db.categories.updateOne({ _id: top }, { $set: { countedAt: null } });
    await recountAll(ctx);
    expect(await counts()).toEqual(before);
  });

  it('cost one read per level of the tree, however many categories and products there are', async () => {
    const cost = async () => {
      const plans = await plansOf(shop, () => shop.run(anonymous, TREE));
      expect(scansIn(plans)).toEqual([]);
      expect(plans.filter(({ command }) => command.find !== 'categories')).toEqual([]);
      return plans.length;
    };
    const few = await cost();
    for (let at = 0; at < 12; at += 1) {
      const parentId = await shop.category(`Branch ${at}`);
      await shop.category(`Twig ${at}`, { parentId });
      await shop.sell({ categoryId: parentId });
    }
    await refreshCounts(ctx);
    expect(await cost()).toBe(few);
    expect(few).toBeLessThanOrEqual(3);
  });

  it('are counted from an index, and no product is read', async () => {
    const plans = await plansOf(shop, () => recountAll(ctx));
    expect(scansIn(plans)).toEqual([]);
    const counted = plans.filter(({ command }) => command.aggregate === 'products');
    expect(counted.length).toBeGreaterThan(0);
    for (const { plan, examined } of counted)
      expect([plan, examined]).toEqual([expect.stringMatching(/^COUNT_SCAN /), 0]);
  });
});
