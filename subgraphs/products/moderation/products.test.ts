// Promise: what a seller offers waits for approval and nobody else sees it until then.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, type Viewer, viewerOf } from '@souk/subgraph';
import { type ModeratedShop, openModeratedShop } from '../testing/moderated.ts';
import { admin, ana, ben, clerk, customer, eur, openShop, orders } from '../testing/shop.ts';

const reviewer = viewerOf('staff', { userId: 'usr_reviewer', permissions: ['product.review'] });
const FIND = `query ($id: ID!, $ids: [ID!], $slug: String!, $search: String!) {
  product(id: $id) { id }
  productBySlug(slug: $slug) { id }
  products(filter: { ids: $ids }) { nodes { id } totalCount }
  found: products(filter: { search: $search }) { nodes { id } totalCount facets { sellers { productCount } } }
  productSuggestions(text: $search) { products { id } }
}`;
const LIST = `query ($filter: ProductReviewFilter, $sort: ProductReviewSort! = OLDEST_FIRST) {
  productReviews(filter: $filter, sort: $sort) { totalCount nodes { id kind state product { name } } } }`;

interface Found {
  product: object | null;
  productBySlug: object | null;
  products: { nodes: object[]; totalCount: number };
  found: { nodes: object[]; totalCount: number; facets: { sellers: object[] } };
  productSuggestions: { products: object[] };
}
interface Listed {
  productReviews: { totalCount: number; nodes: { id: string; state: string; product: { name: string } }[] };
}

describe('a product that waits for approval', () => {
  let shop: ModeratedShop;
  beforeAll(async () => {
    shop = await openModeratedShop();
  });
  afterAll(() => shop.stop());

  async function seen(id: string, search: string, viewer: Viewer = anonymous) {
    const products = shop.mongo.db(shop.dbName).collection<{ _id: string; slug: string }>('products');
    const slug = (await products.findOne({ _id: id }))?.slug;
    const { data, errors } = await shop.run<Found>(viewer, FIND, { id, ids: [id], slug, search });
    expect(errors).toEqual([]);
    return [
      data.product,
      data.productBySlug,
      ...data.products.nodes,
      ...data.found.nodes,
      ...data.found.facets.sellers,
      ...data.productSuggestions.products,
    ].filter((one) => one !== null).length;
  }
  const offered = async (variantId: string) => {
    const query = 'query ($ids: [ID!]!) { offersFor(variantIds: $ids) { isOrderable: orderable reason } }';
    const { data } = await shop.run<{ offersFor: { isOrderable: boolean; reason: string | null }[] }>(
      orders,
      query,
      { ids: [variantId] },
    );
    return data.offersFor[0];
  };
  const referred = async (id: string, variantId: string, viewer: Viewer) => {
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) {
      ... on Product { id } ... on ProductVariant { product { id } } } }`;
    const of = [
      { __typename: 'Product', id },
      { __typename: 'ProductVariant', id: variantId },
    ];
    const { data } = await shop.run<{ _entities: [object | null, { product: object | null }] }>(
      viewer,
      query,
      { of },
    );
    return [data._entities[0], data._entities[1].product];
  };
  const types = async (productId: string) =>
    (await shop.events()).filter(({ aggregateId }) => aggregateId === productId).map(({ type }) => type);

  it('is seen by its seller and those who review, and found, counted, suggested and sold to nobody', async () => {
    const { id, variantId } = await shop.sell({ name: 'Wisteria lamp' });
    expect((await shop.stored(id)).status).toBe('IN_REVIEW');
    for (const viewer of [anonymous, customer, ben, clerk])
      expect(await seen(id, 'wisteria', viewer)).toBe(0);
    expect(await offered(variantId)).toMatchObject({ isOrderable: false });
    for (const viewer of [anonymous, customer, ben])
      expect(await referred(id, variantId, viewer)).toEqual([null, null]);
    expect(await referred(id, variantId, ana)).toEqual([{ id }, { id }]);
    expect((await shop.reviewOf(id, ana)).state).toBe('PENDING');
    const review = await shop.reviewOf(id);
    expect(review.differences).toContainEqual({
      field: 'NAME',
      variantName: null,
      beforeTexts: [],
      afterTexts: ['Wisteria lamp'],
      beforeImages: [],
      afterImages: [],
    });
    expect(await types(id)).toEqual(['product.created', 'product.submitted']);
    expect((await shop.approve(review)).review).toMatchObject({
      state: 'APPROVED',
      decidedBy: { id: 'usr_admin' },
    });
    for (const viewer of [anonymous, customer, ben]) expect(await seen(id, 'wisteria', viewer)).toBe(6);
    expect(await offered(variantId)).toMatchObject({ isOrderable: true });
    expect(await types(id)).toEqual([
      ...['product.created', 'product.submitted', 'product.updated', 'product.approved'],
    ]);
    expect((await shop.reviewOf(id, ana)).decidedBy).toBeNull();
  });

  it('is changed as it is, so that a decision about what it was is refused', async () => {
    const { id } = await shop.sell({ name: 'Draft name' });
    const review = await shop.reviewOf(id);
    expect((await shop.change(id, { name: 'Better name' })).userErrors).toEqual([]);
    expect((await shop.stored(id)).name).toBe('Better name');
    for (const answer of [await shop.approve(review), await shop.reject(review)])
      expect(answer.userErrors).toMatchObject([{ code: 'VERSION_CONFLICT', field: ['input', 'version'] }]);
    expect((await shop.approve(await shop.reviewOf(id))).userErrors).toEqual([]);
    expect((await shop.stored(id)).status).toBe('ACTIVE');
  });

  it('is a draft again once it was rejected or withdrawn, and waits again when it is published', async () => {
    const { id } = await shop.sell();
    const { review } = await shop.reject(await shop.reviewOf(id), 'Not allowed here.');
    expect(review).toMatchObject({ state: 'REJECTED', reason: 'Not allowed here.' });
    expect((await shop.stored(id)).status).toBe('DRAFT');
    expect(await shop.reviewOf(id, ana)).toMatchObject({ reason: 'Not allowed here.', decidedBy: null });
    const publish =
      'mutation ($id: ID!) { publishProduct(id: $id) { product { status } userErrors { code } } }';
    for (const _ of [1, 2])
      expect(await shop.mutate(ana, 'publishProduct', publish, { id })).toMatchObject({
        product: { status: 'IN_REVIEW' },
      });
    const again = await shop.reviewOf(id);
    expect(again.id).not.toBe(review?.id);
    expect((await shop.withdraw(again.id)).review?.state).toBe('WITHDRAWN');
    expect((await shop.withdraw(again.id)).userErrors).toEqual([]);
    expect((await shop.stored(id)).status).toBe('DRAFT');
    expect((await shop.approve(again)).userErrors).toMatchObject([{ code: 'INVALID_STATE' }]);
    expect((await types(id)).filter((type) => type === 'product.submitted')).toHaveLength(2);
  });

  it('leaves the queue when its seller takes it off or archives it', async () => {
    const [off, gone, deleted] = [await shop.sell(), await shop.sell(), await shop.sell()];
    for (const [name, { id }] of [
      ['unpublish', off],
      ['archive', gone],
    ] as const) {
      const query = `mutation ($id: ID!) { ${name}Product(id: $id) { product { status } userErrors { code } } }`;
      expect((await shop.mutate(ana, `${name}Product`, query, { id })).userErrors).toEqual([]);
      expect((await shop.reviewOf(id)).state).toBe('WITHDRAWN');
    }
    const remove = 'mutation ($id: ID!) { deleteProduct(id: $id) { deletedId userErrors { code } } }';
    expect((await shop.mutate(ana, 'deleteProduct', remove, { id: deleted.id })).userErrors).toEqual([]);
    const reviews = shop.mongo.db(shop.dbName).collection('productReviews');
    expect(await reviews.countDocuments({ productId: deleted.id })).toBe(0);
  });

  it('is one of many that wait, also when it was made with others', async () => {
    const items = ['a', 'b'].map((sku) => ({
      name: `Many ${sku}`,
      sku: `many-${sku}`,
      price: eur('1'),
      isPublished: true,
    }));
    const create = `mutation ($input: CreateProductsInput!) { createProducts(input: $input) {
      results { product { id status } } userErrors { code } } }`;
    const { results } = await shop.mutate<{ results: { product: { id: string; status: string } }[] }>(
      ana,
      'createProducts',
      create,
      { input: { idempotencyKey: 'many', items } },
    );
    expect(results.map(({ product }) => product.status)).toEqual(['IN_REVIEW', 'IN_REVIEW']);
  });

  it('is listed for those who review, oldest first, and for sellers their own', async () => {
    const { id } = await shop.sell();
    const other = await shop.sell({ name: 'Of Ben' }, ben);
    const list = async (viewer: Viewer, variables: object = {}) =>
      (await shop.run<Listed>(viewer, LIST, { ...variables })).data?.productReviews;
    const queue = await list(reviewer, { filter: { states: ['PENDING'] } });
    expect(queue?.nodes.at(-1)?.product.name).toBe('Of Ben');
    expect(new Set(queue?.nodes.map(({ state }) => state))).toEqual(new Set(['PENDING']));
    expect((await list(ben))?.nodes.map(({ product }) => product.name)).toEqual(['Of Ben']);
    expect((await list(ben, { filter: { sellerId: 'sel_ana' } }))?.totalCount).toBe(0);
    const filter = { productId: id, kinds: ['PRODUCT'], sellerId: 'sel_ana' };
    expect((await list(admin, { filter, sort: 'NEWEST_FIRST' }))?.totalCount).toBe(1);
    for (const viewer of [anonymous, customer, clerk])
      expect(await shop.codes(viewer, LIST)).toEqual([
        viewer === anonymous ? 'UNAUTHENTICATED' : 'FORBIDDEN',
      ]);
    const { id: reviewId } = await shop.reviewOf(other.id);
    const read = async (viewer: Viewer) =>
      (
        await shop.run<{ productReview: object | null }>(
          viewer,
          `{ productReview(id: "${reviewId}") { id } }`,
        )
      ).data.productReview;
    expect([await read(ana), await read(ben), await read(reviewer)]).toEqual([
      null,
      { id: reviewId },
      { id: reviewId },
    ]);
  });

  it('is decided by those who review alone, and withdrawn by its seller', async () => {
    const { id } = await shop.sell();
    const review = await shop.reviewOf(id);
    for (const viewer of [anonymous, customer, ana, ben, clerk]) {
      await expect(shop.approve(review, viewer)).rejects.toThrow(/FORBIDDEN|UNAUTHENTICATED/);
      await expect(shop.reject(review, 'x', viewer)).rejects.toThrow(/FORBIDDEN|UNAUTHENTICATED/);
    }
    for (const viewer of [anonymous, customer, clerk, reviewer])
      await expect(shop.withdraw(review.id, viewer)).rejects.toThrow(/FORBIDDEN|UNAUTHENTICATED/);
    expect((await shop.withdraw(review.id, ben)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await shop.reviewOf(id)).state).toBe('PENDING');
    expect((await shop.approve(review, reviewer)).review?.decidedBy).toEqual({ id: 'usr_reviewer' });
    expect((await shop.approve({ id: 'prv_no', version: 1 })).userErrors).toMatchObject([
      { code: 'NOT_FOUND' },
    ]);
  });

  it('is decided once when two decide at the same time', async () => {
    const { id } = await shop.sell();
    const review = await shop.reviewOf(id);
    const second = viewerOf('admin', { userId: 'usr_second' });
    const answers = await Promise.all([shop.approve(review), shop.reject(review, 'No.', second)]);
    expect(answers.filter((answer) => answer.review !== null)).toHaveLength(1);
    expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual([
      'INVALID_STATE',
    ]);
    const decisions = (await types(id)).filter((type) => /approved|rejected/.test(type));
    expect(decisions).toHaveLength(1);
    expect((await shop.stored(id)).status).toBe(decisions[0] === 'product.approved' ? 'ACTIVE' : 'DRAFT');
  });

  it('is approved again by the same reviewer without a second event', async () => {
    const { id } = await shop.sell();
    const review = await shop.reviewOf(id);
    expect((await shop.approve(review)).userErrors).toEqual([]);
    expect((await shop.approve(review)).userErrors).toEqual([]);
    expect((await types(id)).filter((type) => type === 'product.approved')).toHaveLength(1);
  });

  it('is approved with up to 99 others, each for itself', async () => {
    const [one, two] = [await shop.sell(), await shop.sell()];
    const [first, second] = [await shop.reviewOf(one.id), await shop.reviewOf(two.id)];
    const query = `mutation ($input: ApproveProductReviewsInput!) { approveProductReviews(input: $input) {
      results { index review { state } userErrors { code field } } userErrors { code field } } }`;
    const items = [first, { ...second, version: 9 }].map(({ id, version }) => ({ id, version }));
    expect(await shop.mutate(admin, 'approveProductReviews', query, { input: { items } })).toEqual({
      results: [
        { index: 0, review: { state: 'APPROVED' }, userErrors: [] },
        {
          index: 1,
          review: null,
          userErrors: [{ code: 'VERSION_CONFLICT', field: ['input', 'items', '1', 'version'] }],
        },
      ],
      userErrors: [],
    });
    for (const size of [0, 101]) {
      const input = { items: Array.from({ length: size }, () => ({ id: first.id, version: 1 })) };
      const answer = await shop.mutate(admin, 'approveProductReviews', query, { input });
      expect(answer.userErrors).toEqual([{ code: 'INVALID_INPUT', field: ['input', 'items'] }]);
    }
    expect(await shop.codes(ana, query, { input: { items } })).toEqual(['FORBIDDEN']);
  });

  it('need not wait when an administrator made it', async () => {
    const { id } = await shop.sell({ sellerId: 'sel_ana' }, admin);
    expect((await shop.stored(id)).status).toBe('ACTIVE');
    expect(await shop.reviewOf(id)).toBeNull();
  });
});

it('goes on sale at once where products are not moderated', async () => {
  const shop = await openShop();
  try {
    const { id } = await shop.sell();
    const { data } = await shop.run<{ product: object }>(
      anonymous,
      `{ product(id: "${id}") { status review { id } } }`,
    );
    expect(data.product).toEqual({ status: 'ACTIVE', review: null });
  } finally {
    await shop.stop();
  }
});
