import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { refreshFacets } from '../attributes/refresh-facets.ts';
import { followUpDue } from '../follow-ups/follow-up.service.ts';
import { LATER_MS, type TestTree, treeOf } from '../testing/categories.ts';
import { codeOf } from '../testing/reserving.ts';
import { ana, librarian, openShop, type Shop } from '../testing/shop.ts';

describe('changes that end a category', () => {
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

  describe('into one', () => {
    it('move products and children, and lead the slugs to the one that stays', async () => {
      const [root, source, child] = (await tree.chain('Root', 'Source', 'Child')) as [string, string, string];
      const target = await shop.category('Target', { imageMediaId: 'med_target' });
      await tree.change(
        'updateCategory',
        { version: 1, slug: 'the-source', imageMediaId: 'med_source' },
        source,
      );
      const inSource = await shop.sell({ categoryId: source });
      const inChild = await shop.sell({ categoryId: child });
      const merged = await tree.change('mergeCategories', { sourceId: source, targetId: target });
      expect(merged).toMatchObject({ deletedId: source, category: { id: target, version: 2 } });
      expect(await tree.productPath(inSource.id)).toEqual([target, [target]]);
      expect(await tree.productPath(inChild.id)).toEqual([child, [target, child]]);
      expect(await tree.pathOf(child)).toEqual([target, child]);
      for (const slug of ['source', 'the-source', 'target'])
        expect(await tree.bySlug(slug)).toEqual(['target', 2]);
      expect(await tree.counts(root, target, child)).toEqual([0, 2, 1]);
      expect((await tree.eventsOf(source)).at(-1)).toBe('deleted');
      expect((await shop.events()).filter(({ aggregateId }) => aggregateId === 'med_source')).toMatchObject([
        { type: 'media.attached' },
        { type: 'media.detached' },
      ]);
      expect(codeOf(await tree.change('mergeCategories', { sourceId: source, targetId: target }))).toBe(
        'NOT_FOUND',
      );
    });

    it('hand attributes over as optional ones, and products keep what they are filtered by', async () => {
      const source = await shop.category('Yarn');
      const target = await shop.category('Wool');
      const { attribute } = await shop.mutate<{ attribute: { id: string } }>(
        librarian,
        'createAttribute',
        `mutation ($input: CreateAttributeInput!) { createAttribute(input: $input) { attribute { id } userErrors { code } } }`,
        { input: { idempotencyKey: 'gauge', name: 'Gauge', kind: 'NUMBER' } },
      );
      const assign = { categoryId: source, level: 'PRODUCT', isRequired: true, isFilterable: true };
      await shop.mutate(
        librarian,
        'assignAttribute',
        `mutation ($id: ID!, $input: AssignAttributeInput!) { assignAttribute(id: $id, input: $input) { userErrors { code } } }`,
        { id: attribute.id, input: assign },
      );
      const { id } = await shop.sell({
        categoryId: source,
        attributes: [{ attributeId: attribute.id, number: 4 }],
      });
      await tree.change('mergeCategories', { sourceId: source, targetId: target });
      await refreshFacets(tree.ctx);
      expect((await tree.ctx.db.attributes.findById(attribute.id).lean())?.assignments).toEqual([
        { ...assign, categoryId: target, isRequired: false },
      ]);
      const product = await tree.ctx.db.products.findById(id).lean();
      expect([product?.categoryId, product?.facets]).toEqual([target, [`${attribute.id}=4`]]);
      await tree.change('deleteCategory', { targetId: await shop.category('Elsewhere') }, target);
      const left = await tree.ctx.db.attributes.countDocuments({ 'assignments.categoryId': target });
      expect(left).toBe(0);
    });

    it('are refused with a target in the own branch or too deep, and change nothing', async () => {
      const [top, mid] = (await tree.chain('Top of it', 'Mid of it', 'Low of it')) as [string, string];
      const deep = await tree.chain('D1', 'D2', 'D3', 'D4', 'D5');
      for (const targetId of [top, mid, deep[3]])
        expect(codeOf(await tree.change('mergeCategories', { sourceId: top, targetId }))).toBe(
          'INVALID_INPUT',
        );
      const unknown = await tree.change('mergeCategories', { sourceId: top, targetId: 'cat_no' });
      expect(unknown.userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['input', 'targetId'] }]);
      expect(await tree.pathOf(mid)).toEqual([top, mid]);
    });

    it('follow a target that is merged itself before its products are moved', async () => {
      const [first = '', second = '', third = ''] = [
        await shop.category('First'),
        await shop.category('Second'),
        await shop.category('Third'),
      ];
      const made = await shop.sell({ categoryId: first });
      await tree.change('mergeCategories', { sourceId: first, targetId: second });
      await tree.change('mergeCategories', { sourceId: second, targetId: third });
      expect(await tree.bySlug('first')).toEqual(['third', 1]);
      // Written by somebody who had read the first category before it was merged.
      await tree.ctx.db.products.updateOne(
        { _id: made.id },
        { $set: { categoryId: first, categoryPath: [first] } },
      );
      await followUpDue(tree.ctx, new Date(Date.now() + LATER_MS));
      expect(await tree.productPath(made.id)).toEqual([third, [third]]);
    });
  });

  describe('that delete one', () => {
    it('are refused while it is in use, drafts and archived products included', async () => {
      const [parent, child] = (await tree.chain('In use', 'Used by draft')) as [string, string];
      const { id } = await shop.sell({ categoryId: child, isPublished: false });
      for (const used of [parent, child])
        expect((await tree.change('deleteCategory', null, used)).userErrors).toMatchObject([
          { code: 'CATEGORY_IN_USE', field: ['id'] },
        ]);
      await shop.run(ana, 'mutation ($id: ID!) { archiveProduct(id: $id) { userErrors { code } } }', { id });
      expect(codeOf(await tree.change('deleteCategory', null, child))).toBe('CATEGORY_IN_USE');
      const deleted = await tree.change('deleteCategory', { targetId: parent }, child);
      expect(deleted).toMatchObject({ deletedId: child, parent: { id: parent }, target: { id: parent } });
      expect(await tree.productPath(id)).toEqual([parent, [parent]]);
      expect(codeOf(await tree.change('deleteCategory', null, child))).toBe('NOT_FOUND');
    });

    it('leave nothing of an empty one, not even in a product that was being stored', async () => {
      const id = await shop.category('Empty', { imageMediaId: 'med_empty' });
      const made = await shop.sell();
      expect((await tree.change('deleteCategory', {}, id)).deletedId).toBe(id);
      await tree.ctx.db.products.updateOne(
        { _id: made.id },
        { $set: { categoryId: id, categoryPath: [id] } },
      );
      await followUpDue(tree.ctx, new Date(Date.now() + LATER_MS));
      expect(await tree.productPath(made.id)).toEqual([null, []]);
      expect((await tree.bySlug('empty'))[0]).toBeUndefined();
      expect((await shop.events()).filter(({ aggregateId }) => aggregateId === 'med_empty')).toHaveLength(2);
    });
  });
});
