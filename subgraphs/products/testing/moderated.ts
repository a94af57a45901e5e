import type { Viewer } from '@souk/subgraph';
import { admin, ana, openShop, type Shop, type UserErrors } from './shop.ts';

/** A review as the tests read it. */
export interface Review {
  id: string;
  kind: string;
  state: string;
  version: number;
  reason: string | null;
  decidedBy: { id: string } | null;
  replacedImages: { id: string }[];
  differences: {
    field: string;
    variantName: string | null;
    beforeTexts: string[];
    afterTexts: string[];
    beforeImages: { id: string }[];
    afterImages: { id: string }[];
  }[];
}

export const REVIEW = `id kind state version reason decidedBy { id } replacedImages { id } differences {
  field variantName beforeTexts afterTexts beforeImages { id } afterImages { id } }`;
const ERRORS = 'userErrors { code message field }';

interface Answer extends UserErrors {
  review: Review | null;
}

/** A products subgraph in which products of sellers are moderated. */
export interface ModeratedShop extends Shop {
  /** The latest review of a product. */
  reviewOf(productId: string, viewer?: Viewer): Promise<Review>;
  approve(review: Pick<Review, 'id' | 'version'>, viewer?: Viewer): Promise<Answer>;
  reject(review: Pick<Review, 'id' | 'version'>, reason?: string, viewer?: Viewer): Promise<Answer>;
  withdraw(id: string, viewer?: Viewer): Promise<Answer>;
  /** A product that was approved. */
  approved(input?: Record<string, unknown>): Promise<{ id: string; variantId: string }>;
  /** A product as it is stored. */
  stored(productId: string): Promise<{ name: string; status: string; version: number }>;
  /** Changes a product of ana from its present version. */
  change(productId: string, input: Record<string, unknown>, viewer?: Viewer): Promise<UserErrors>;
}

/** Starts {@link ModeratedShop}. */
export async function openModeratedShop(
  options: Parameters<typeof openShop>[0] = {},
): Promise<ModeratedShop> {
  const shop = await openShop({ ...options, env: { PRODUCT_MODERATION: 'on', ...options.env } });

  async function reviewOf(id: string, viewer = admin) {
    const query = `query ($id: ID!) { product(id: $id) { review { ${REVIEW} } } }`;
    const { data, errors } = await shop.run<{ product: { review: Review } }>(viewer, query, { id });
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    return data.product.review;
  }
  const decide = (field: string, viewer: Viewer, id: string, input: object) =>
    shop.mutate<Answer>(
      viewer,
      field,
      `mutation ($id: ID!, $input: ${field[0]?.toUpperCase()}${field.slice(1)}Input!) {
        ${field}(id: $id, input: $input) { review { ${REVIEW} } ${ERRORS} } }`,
      { id, input },
    );
  const approve: ModeratedShop['approve'] = ({ id, version }, viewer = admin) =>
    decide('approveProductReview', viewer, id, { version });

  async function stored(_id: string) {
    const products = shop.mongo.db(shop.dbName).collection<{ _id: string }>('products');
    const product = await products.findOne<{ name: string; status: string; version: number }>({ _id });
    if (!product) throw new Error(`no product ${_id}`);
    return product;
  }

  return {
    ...shop,
    reviewOf,
    approve,
    stored,
    reject: ({ id, version }, reason = 'No.', viewer = admin) =>
      decide('rejectProductReview', viewer, id, { version, reason }),
    withdraw: (id, viewer = ana) =>
      shop.mutate<Answer>(
        viewer,
        'withdrawProductReview',
        `mutation ($id: ID!) { withdrawProductReview(id: $id) { review { ${REVIEW} } ${ERRORS} } }`,
        { id },
      ),
    async approved(input = {}) {
      const made = await shop.sell(input);
      const { userErrors } = await approve(await reviewOf(made.id));
      if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
      return made;
    },
    change: async (id, input, viewer = ana) =>
      shop.mutate(
        viewer,
        'updateProduct',
        `mutation ($id: ID!, $input: UpdateProductInput!) { updateProduct(id: $id, input: $input) {
          product { id } ${ERRORS} } }`,
        { id, input: { version: (await stored(id)).version, ...input } },
      ),
  };
}
