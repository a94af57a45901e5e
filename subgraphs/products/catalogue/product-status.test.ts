import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, type Viewer } from '@souk/subgraph';
import { codeOf, commit, linesOf, reserve } from '../testing/reserving.ts';
import { admin, ana, ben, customer, openShop, orders, type Shop, type UserErrors } from '../testing/shop.ts';

type Action = 'publishProduct' | 'unpublishProduct' | 'archiveProduct' | 'unarchiveProduct';

const DOCUMENTS: Record<Action, string> = {
  publishProduct: `mutation ($id: ID!) {
    publishProduct(id: $id) { product { id status isAvailableForSale version } userErrors { code message field } } }`,
  unpublishProduct: `mutation ($id: ID!) {
    unpublishProduct(id: $id) { product { id status isAvailableForSale version } userErrors { code message field } } }`,
  archiveProduct: `mutation ($id: ID!) {
    archiveProduct(id: $id) { product { id status isAvailableForSale version } userErrors { code message field } } }`,
  unarchiveProduct: `mutation ($id: ID!) {
    unarchiveProduct(id: $id) { product { id status isAvailableForSale version } userErrors { code message field } } }`,
};

interface Moved extends UserErrors {
  product: { status: string; isAvailableForSale: boolean; version: number } | null;
}

describe('the status of a product', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop();
  });
  afterAll(() => shop.stop());

  const move = (action: Action, id: string, viewer: Viewer = ana) =>
    shop.mutate<Moved>(viewer, action, DOCUMENTS[action], { id });
  const look = async (id: string, viewer: Viewer = anonymous) =>
    (
      await shop.run<{ product: { status: string } | null }>(
        viewer,
        'query ($id: ID!) { product(id: $id) { status } }',
        { id },
      )
    ).data.product;
  const eventsOf = async (id: string) =>
    (await shop.events()).filter(({ aggregateId }) => aggregateId === id).map(({ type }) => type);

  it.each(Object.keys(DOCUMENTS) as Action[])(
    'is changed by %s for the seller and admins only',
    async (action) => {
      const { id } = await shop.sell();
      const draft = await shop.sell({ isPublished: false });
      expect(await shop.codes(anonymous, DOCUMENTS[action], { id })).toEqual(['UNAUTHENTICATED']);
      for (const viewer of [customer, orders, ben]) {
        expect(await shop.codes(viewer, DOCUMENTS[action], { id })).toEqual(['FORBIDDEN']);
      }
      expect(codeOf(await move(action, draft.id, ben))).toBe('NOT_FOUND');
      expect(codeOf(await move(action, 'prd_no'))).toBe('NOT_FOUND');
      expect([await look(id), await look(draft.id, ana)]).toEqual([
        { status: 'ACTIVE' },
        { status: 'DRAFT' },
      ]);
      expect((await move(action, id, admin)).userErrors).toEqual([]);
    },
  );

  it('leads from draft to shop and back, each step once', async () => {
    const { id } = await shop.sell({ isPublished: false });
    const states = [];
    for (const action of [
      'publishProduct',
      'publishProduct',
      'unpublishProduct',
      'unpublishProduct',
    ] as const) {
      const { product } = await move(action, id);
      states.push([product?.status, product?.isAvailableForSale, product?.version]);
    }
    expect(states).toEqual([
      ['ACTIVE', true, 2],
      ['ACTIVE', true, 2],
      ['DRAFT', false, 3],
      ['DRAFT', false, 3],
    ]);
    expect(await look(id)).toBeNull();
    expect(await eventsOf(id)).toEqual(['product.created', 'product.updated', 'product.updated']);
  });

  it('becomes ACTIVE once when twenty ask at the same time', async () => {
    const { id } = await shop.sell({ isPublished: false });
    const answers = await Promise.all(Array.from({ length: 20 }, () => move('publishProduct', id)));
    expect(answers.map(({ product }) => [product?.status, product?.version])).toEqual(
      Array(20).fill(['ACTIVE', 2]),
    );
  });

  it('is ARCHIVED until it is brought back, while orders keep their reserved units', async () => {
    const { id, variantId } = await shop.sell({ initialStock: 5 });
    await reserve(shop, 'before', linesOf([variantId, 2]));
    expect((await move('archiveProduct', id)).product).toMatchObject({ status: 'ARCHIVED', version: 2 });
    expect((await move('archiveProduct', id)).product).toMatchObject({ status: 'ARCHIVED', version: 2 });
    expect([await look(id), await look(id, customer), await look(id, ana)]).toEqual([
      null,
      null,
      { status: 'ARCHIVED' },
    ]);
    expect(codeOf(await reserve(shop, 'after', linesOf([variantId, 1])))).toBe('OUT_OF_STOCK');
    expect((await commit(shop, 'before')).reservation?.state).toBe('COMMITTED');
    expect(await shop.stock(variantId)).toEqual({ onHand: 3, reserved: 0, available: 3 });
    const { data } = await shop.run(
      orders,
      `query ($of: [_Any!]!) { _entities(representations: $of) {
        ... on Product { status isAvailableForSale isInStock availableQuantity variants { id } }
      } }`,
      { of: [{ __typename: 'Product', id }] },
    );
    expect(data).toEqual({
      _entities: [
        {
          status: 'ARCHIVED',
          isAvailableForSale: false,
          isInStock: false,
          availableQuantity: 0,
          variants: [{ id: variantId }],
        },
      ],
    });
    for (const action of ['publishProduct', 'unpublishProduct'] as const) {
      expect(codeOf(await move(action, id))).toBe('INVALID_STATE');
    }
    expect((await move('unarchiveProduct', id)).product).toMatchObject({ status: 'DRAFT', version: 3 });
    expect((await move('unarchiveProduct', id)).product).toMatchObject({ status: 'DRAFT', version: 3 });
    expect((await move('publishProduct', id)).product?.isAvailableForSale).toBe(true);
    expect((await reserve(shop, 'again', linesOf([variantId, 3]))).reservation?.state).toBe('HELD');
    expect(await eventsOf(id)).toEqual([
      'product.created',
      'product.archived',
      'product.updated',
      'product.updated',
    ]);
  });

  it('stays ARCHIVED while another product has its SKU', async () => {
    const { id, variantId } = await shop.sell({ sku: 'ONCE' });
    await move('archiveProduct', id);
    const other = await shop.sell({ sku: 'ONCE' });
    expect((await move('unarchiveProduct', id)).userErrors).toMatchObject([
      { code: 'ALREADY_EXISTS', field: ['id'] },
    ]);
    expect(await look(id, ana)).toEqual({ status: 'ARCHIVED' });
    expect(codeOf(await reserve(shop, 'never', linesOf([variantId, 1])))).toBe('OUT_OF_STOCK');
    await move('archiveProduct', other.id);
    expect((await move('unarchiveProduct', id)).product?.status).toBe('DRAFT');
  });
});
