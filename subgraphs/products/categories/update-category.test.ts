import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous } from '@souk/subgraph';
import { CATEGORY_MUTATIONS, documentOf, type TestTree, treeOf } from '../testing/categories.ts';
import { codeOf } from '../testing/reserving.ts';
import { admin, ana, clerk, customer, openShop, orders, type Shop } from '../testing/shop.ts';

describe('changes of categories', () => {
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

  it('are for admins and staff with the permission', async () => {
    const [id] = await tree.chain('Guarded');
    const before = await tree.ctx.db.categories.find().lean();
    for (const name of CATEGORY_MUTATIONS) {
      const input = {
        updateCategory: { version: 1, name: 'Taken' },
        moveCategory: { version: 1 },
        reorderCategories: { categoryIds: [id] },
        mergeCategories: { sourceId: id, targetId: id },
        deleteCategory: null,
      }[name];
      const variables = { input, ...(documentOf(name).includes('$id') ? { id } : {}) };
      expect(await shop.codes(anonymous, documentOf(name), variables)).toEqual(['UNAUTHENTICATED']);
      for (const viewer of [customer, ana, clerk, orders])
        expect(await shop.codes(viewer, documentOf(name), variables)).toEqual(['FORBIDDEN']);
    }
    expect(await tree.ctx.db.categories.find().lean()).toEqual(before);
    expect(
      (await tree.change('updateCategory', { version: 1, name: 'By admin' }, id, admin)).category?.name,
    ).toBe('By admin');
    expect(
      (await tree.change('updateCategory', { version: 2, name: 'By staff' }, id)).category?.version,
    ).toBe(3);
  });

  describe('of its fields', () => {
    it('change what is given, and attach and detach a picture once', async () => {
      const id = await shop.category('Lamps', { imageMediaId: 'med_lamp', description: 'Light' });
      const named = await tree.change('updateCategory', { version: 1, name: 'Lights', position: 7 }, id);
      expect(named.category).toMatchObject({ name: 'Lights', slug: 'lamps', position: 7, version: 2 });
      await tree.change('updateCategory', { version: 2, imageMediaId: 'med_other' }, id);
      await tree.change('updateCategory', { version: 3, imageMediaId: 'med_other' }, id);
      await tree.change('updateCategory', { version: 4, imageMediaId: null, description: '' }, id);
      const links = (await shop.events()).filter(
        ({ type, payload }) => type.startsWith('media.') && payload.entityId === id,
      );
      expect(links.map(({ type, aggregateId }) => `${type} ${aggregateId}`)).toEqual([
        ...['media.attached med_lamp', 'media.detached med_lamp', 'media.attached med_other'],
        'media.detached med_other',
      ]);
      expect(await tree.ctx.db.categories.findById(id).lean()).toMatchObject({
        description: '',
        imageMediaId: null,
      });
      expect(await tree.eventsOf(id)).toEqual(['created', 'updated', 'updated', 'updated', 'updated']);
      const { data } = await shop.run<{ categories: { nodes: { id: string }[] } }>(
        anonymous,
        '{ categories(filter: { search: "light" }) { nodes { id } } }',
      );
      expect(data.categories.nodes).toEqual([{ id }]);
    });

    it('are refused for an old version, an unknown id, and invalid fields', async () => {
      const id = await shop.category('Chairs');
      const codes = async (input: object, of = id) => codeOf(await tree.change('updateCategory', input, of));
      expect(await codes({ version: 2 })).toBe('VERSION_CONFLICT');
      expect(await codes({ version: 1 }, 'cat_no')).toBe('NOT_FOUND');
      for (const wrong of [{ name: ' ' }, { slug: 'No Slug' }, { imageMediaId: 'med_foreign' }])
        expect(await codes({ version: 1, ...wrong })).toBe('INVALID_INPUT');
      const tries = Array.from({ length: 5 }, (_, at) => codes({ version: 1, name: `Try ${at}` }));
      const outcomes = (await Promise.all(tries)).map((code) => code ?? 'OK');
      expect(outcomes.toSorted()).toEqual(['OK', ...Array(4).fill('VERSION_CONFLICT')]);
    });

    it('keep former slugs, until another category takes them', async () => {
      const id = await shop.category('Old name');
      await shop.sell({ categoryId: id });
      await tree.change('updateCategory', { version: 1, slug: 'new-name' }, id);
      await tree.change('updateCategory', { version: 2, slug: 'newest-name' }, id);
      for (const slug of ['old-name', 'new-name', 'newest-name'])
        expect(await tree.bySlug(slug)).toEqual(['newest-name', 1]);
      expect((await tree.bySlug('no-name'))[0]).toBeUndefined();
      // A new category with the former name leaves the address to the page that moved.
      const twin = await shop.category('Old name');
      expect((await tree.ctx.db.categories.findById(twin).lean())?.slug).toBe('old-name-2');
      const taken = await tree.change('updateCategory', { version: 1, slug: 'newest-name' }, twin);
      expect(taken.userErrors).toMatchObject([{ code: 'ALREADY_EXISTS', field: ['input', 'slug'] }]);
      await tree.change('updateCategory', { version: 1, slug: 'old-name' }, twin);
      expect((await tree.bySlug('old-name'))[0]).toBe('old-name');
      await tree.change('updateCategory', { version: 3, slug: 'new-name' }, id);
      expect((await tree.bySlug('new-name'))[0]).toBe('new-name');
    });
  });
});
