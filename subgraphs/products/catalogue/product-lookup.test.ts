import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, serviceViewer } from '@souk/subgraph';
import { admin, ana, ben, customer, openShop, orders, type Shop } from '../testing/shop.ts';

describe('the lookup of products', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop();
  });
  afterAll(() => shop.stop());

  const LOOK = `query ($id: ID!, $slug: String!) {
    product(id: $id) { id slug }
    productBySlug(slug: $slug) { id slug }
  }`;

  it('finds products for sale by id and by slug, and drafts for their seller and admins only', async () => {
    const active = await shop.sell({ name: 'Crème brûlée — dish!' });
    const draft = await shop.sell({ name: 'Draft', isPublished: false });
    const slugOf = async (id: string) =>
      (
        await shop.run<{ product: { slug: string } }>(ana, 'query ($id: ID!) { product(id: $id) { slug } }', {
          id,
        })
      ).data.product.slug;
    const [slug, draftSlug] = [await slugOf(active.id), await slugOf(draft.id)];
    expect(slug).toMatch(/^creme-brulee-dish-[0-9a-f]{10}$/);
    for (const viewer of [anonymous, customer, ben, ana, admin]) {
      const { data } = await shop.run(viewer, LOOK, { id: active.id, slug });
      expect(data).toEqual({ product: { id: active.id, slug }, productBySlug: { id: active.id, slug } });
      const seen = viewer === ana || viewer === admin ? { id: draft.id, slug: draftSlug } : null;
      const hidden = await shop.run(viewer, LOOK, { id: draft.id, slug: draftSlug });
      expect(hidden.data).toEqual({ product: seen, productBySlug: seen });
    }
    const unknown = await shop.run(anonymous, LOOK, { id: 'prd_no', slug: 'no' });
    expect(unknown).toEqual({ data: { product: null, productBySlug: null }, errors: [] });
  });

  it('shows stock counters to the seller and admins only', async () => {
    const { id } = await shop.sell({ initialStock: 3 });
    const query = `query ($id: ID!) { product(id: $id) {
      isInStock availableQuantity inventory { onHand } variants { isInStock availableQuantity inventory { onHand } }
    } }`;
    for (const viewer of [anonymous, customer, ben, ana, admin]) {
      const inventory = viewer === ana || viewer === admin ? { onHand: 3 } : null;
      const { data } = await shop.run(viewer, query, { id });
      expect(data).toEqual({
        product: {
          isInStock: true,
          availableQuantity: 3,
          inventory,
          variants: [{ isInStock: true, availableQuantity: 3, inventory }],
        },
      });
    }
  });

  it('answers services in the order of the ids, in every status', async () => {
    const [a, b] = [await shop.sell(), await shop.sell({ isPublished: false })];
    const query = 'query ($ids: [ID!]!) { serviceProductsByIds(ids: $ids) { id } }';
    const ids = [b.id, 'prd_no', a.id, b.id];
    const importer = serviceViewer('import');
    const { data } = await shop.run(importer, query, { ids });
    expect(data).toEqual({ serviceProductsByIds: [{ id: b.id }, null, { id: a.id }, { id: b.id }] });
    expect(await shop.codes(anonymous, query, { ids })).toEqual(['UNAUTHENTICATED']);
    for (const viewer of [customer, ana, admin, orders])
      expect(await shop.codes(viewer, query, { ids })).toEqual(['FORBIDDEN']);
    expect(await shop.codes(importer, query, { ids: Array(501).fill('x') })).toEqual(['BAD_USER_INPUT']);
  });
});
