import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous } from '@souk/subgraph';
import { plansOf, scansIn } from '@souk/testing';
import { followUpDue } from '../follow-ups/follow-up.service.ts';
import { type CategoryAnswer, LATER_MS, type TestTree, treeOf } from '../testing/categories.ts';
import { codeOf } from '../testing/reserving.ts';
import { openShop, type Shop } from '../testing/shop.ts';

describe('changes of the category tree', () => {
  let shop: Shop;
  let tree: TestTree;
  beforeAll(async () => {
    shop = await openShop();
    tree = await treeOf(shop);
  });
  afterAll(async () => {
    await tree.close();
    await shop.stop();
  });

  describe('of the place', () => {
    it('take everything below along, products in every status included', async () => {
      const [a, b, c] = (await tree.chain('A', 'B', 'C')) as [string, string, string];
      const [x] = await tree.chain('X');
      const inB = await shop.sell({ categoryId: b });
      const inC = await shop.sell({ categoryId: c, isPublished: false });
      expect(await tree.counts(a, b, c, x)).toEqual([1, 1, 0, 0]);
      const moved = await tree.move(b, x);
      expect(moved.category).toMatchObject({ depth: 2, position: 0, version: 2 });
      expect([await tree.pathOf(b), await tree.pathOf(c)]).toEqual([
        [x, b],
        [x, b, c],
      ]);
      expect(await tree.productPath(inB.id)).toEqual([b, [x, b]]);
      expect(await tree.productPath(inC.id)).toEqual([c, [x, b, c]]);
      expect(await tree.counts(a, b, c, x)).toEqual([0, 1, 0, 1]);
      expect((await tree.move(b, null)).category?.depth).toBe(1);
      expect(await tree.productPath(inC.id)).toEqual([c, [b, c]]);
    });

    it('are refused within the own branch, beyond five levels, and for an unknown parent', async () => {
      const [one, two, three] = (await tree.chain('One', 'Two', 'Three')) as [string, string, string];
      const deep = await tree.chain('Deep 1', 'Deep 2', 'Deep 3');
      for (const parent of [one, two, three])
        expect(codeOf(await tree.move(one, parent))).toBe('INVALID_INPUT');
      expect(codeOf(await tree.move(one, deep[2] ?? ''))).toBe('INVALID_INPUT');
      expect(codeOf(await tree.move(one, 'cat_no'))).toBe('NOT_FOUND');
      expect(codeOf(await tree.change('moveCategory', { version: 9 }, one))).toBe('VERSION_CONFLICT');
      expect(await tree.pathOf(three)).toEqual([one, two, three]);
      expect((await tree.move(one, deep[1] ?? '')).category?.depth).toBe(3);
    });

    it('never make a cycle when two categories are moved below each other at once', async () => {
      for (let round = 0; round < 4; round += 1) {
        const [p, q] = (await tree.chain(`P${round}`, `Q${round}`)) as [string, string];
        const [r, s] = (await tree.chain(`R${round}`, `S${round}`)) as [string, string];
        const answers: CategoryAnswer[] = await Promise.all([tree.move(p, s), tree.move(r, q)]);
        expect(answers.map((answer) => codeOf(answer) ?? 'OK').toSorted()).toEqual(['INVALID_INPUT', 'OK']);
        for (const id of [p, q, r, s])
          expect(new Set(await tree.pathOf(id)).size).toBe((await tree.pathOf(id))?.length);
      }
    });

    it('reach products that a killed process left behind, and those that were being stored', async () => {
      const [left, inner] = (await tree.chain('Left', 'Inner')) as [string, string];
      const [right] = await tree.chain('Right');
      const made = await shop.sell({ categoryId: inner });
      await tree.move(inner, right);
      // As if the process had died before it wrote the product.
      const stale = { $set: { categoryPath: [left, inner] } };
      await tree.ctx.db.products.updateOne({ _id: made.id }, stale);
      await tree.ctx.db.followUps.updateMany(
        { sourceId: inner },
        { $set: { isRepeat: false, dueAt: new Date() } },
      );
      await followUpDue(tree.ctx);
      expect(await tree.productPath(made.id)).toEqual([inner, [right, inner]]);
      // A request that read the category before the move stores its product after it.
      await tree.ctx.db.products.updateOne({ _id: made.id }, stale);
      await followUpDue(tree.ctx);
      expect(await tree.productPath(made.id)).toEqual([inner, [left, inner]]);
      await followUpDue(tree.ctx, new Date(Date.now() + LATER_MS));
      expect(await tree.productPath(made.id)).toEqual([inner, [right, inner]]);
      expect(await tree.counts(left, right, inner)).toEqual([0, 1, 1]);
      expect(await tree.ctx.db.followUps.countDocuments({ sourceId: inner })).toBe(0);
    });

    it('write products in batches by indexes, and no product twice', async () => {
      const [from, moved] = (await tree.chain('From', 'Many')) as [string, string];
      const [to] = await tree.chain('To');
      const { id } = await shop.sell({ categoryId: moved });
      const one = await tree.ctx.db.products.findById(id).lean();
      const copies = Array.from({ length: 1_200 }, (_, at) => ({
        ...one,
        _id: `prd_copy${at}`,
        slug: `copy-${at}`,
      }));
      await tree.ctx.db.products.collection.insertMany(copies as never[]);
      const plans = await plansOf(shop, () => tree.move(moved, to));
      expect(scansIn(plans)).toEqual([]);
      const written = plans.filter(({ command }) => command.update === 'products');
      expect(written.length).toBeLessThanOrEqual(3);
      expect(await tree.ctx.db.products.countDocuments({ categoryPath: from })).toBe(0);
      expect(await tree.ctx.db.products.countDocuments({ categoryPath: to })).toBe(1_201);
      expect(await tree.counts(from, to, moved)).toEqual([0, 1_201, 1_201]);
    });
  });

  it('bring siblings into another order, all of them', async () => {
    const parent = await shop.category('Order');
    const ids: string[] = [];
    for (const name of ['K', 'L', 'M']) ids.push(await shop.category(name, { parentId: parent }));
    const [k = '', l = '', m = ''] = ids;
    for (const categoryIds of [[k, l], [k, l, m, m], [k, l, 'cat_no'], []]) {
      const refused = await tree.change('reorderCategories', { parentId: parent, categoryIds });
      expect(refused.userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: ['input', 'categoryIds'] }]);
    }
    const ordered = await tree.change('reorderCategories', { parentId: parent, categoryIds: [m, k, l] });
    expect(ordered.categories?.map(({ id, position }) => [id, position])).toEqual([
      [m, 0],
      [k, 1],
      [l, 2],
    ]);
    expect(ordered.parent?.id).toBe(parent);
    const { data } = await shop.run<{ category: { children: { id: string }[] } }>(
      anonymous,
      `{ category(id: "${parent}") { children { id } } }`,
    );
    expect(data.category.children.map(({ id }) => id)).toEqual([m, k, l]);
    const input = { parentId: 'cat_no', categoryIds: [] };
    expect(codeOf(await tree.change('reorderCategories', input))).toBe('NOT_FOUND');
  });
});
