import { type ServiceName, serviceViewer, type Viewer, viewerOf } from '@souk/subgraph';
import { type Partner, startTestSubgraph, type TestSubgraph } from '@souk/testing';
import { products } from '../subgraph.ts';

export const ana = viewerOf('seller', { userId: 'usr_ana', sellerId: 'sel_ana' });
export const ben = viewerOf('seller', { userId: 'usr_ben', sellerId: 'sel_ben' });
export const pending = viewerOf('seller', { userId: 'usr_new', sellerId: 'sel_new' });
export const customer = viewerOf('customer', { userId: 'usr_customer' });
export const admin = viewerOf('admin', { userId: 'usr_admin' });
export const librarian = viewerOf('staff', { userId: 'usr_staff', permissions: ['category.manage'] });
export const clerk = viewerOf('staff', { userId: 'usr_clerk', permissions: [] });
export const orders = serviceViewer('orders');

export interface UserErrors {
  userErrors: { code: string; message: string; field: string[] | null }[];
}

export interface Made {
  id: string;
  variantId: string;
}

export interface Shop extends TestSubgraph {
  /** The calls to other services, in order. */
  readonly asked: { service: ServiceName; variables: Record<string, unknown> }[];
  /** Creates a product for sale, by default of ana. A price that is a text is in euros. */
  sell(input?: Record<string, unknown>, viewer?: Viewer): Promise<Made>;
  /** Creates a category; returns its id. */
  category(name: string, rest?: Record<string, unknown>): Promise<string>;
  /** The result fields of a mutation; fails on GraphQL errors. */
  mutate<T>(viewer: Viewer, field: string, query: string, variables?: object): Promise<T & UserErrors>;
  /** The codes of the GraphQL errors of an operation. */
  codes(viewer: Viewer, query: string, variables?: Record<string, unknown>): Promise<string[]>;
  /** The stored counters of a variant. */
  stock(variantId: string): Promise<{ onHand: number; reserved: number; available: number }>;
}

/** The current answers of the stand-in for `sellers`. */
export const SELLERS: Record<string, { verificationStatus: string; status: string }> = {
  sel_ana: { verificationStatus: 'APPROVED', status: 'ACTIVE' },
  sel_ben: { verificationStatus: 'APPROVED', status: 'ACTIVE' },
  sel_new: { verificationStatus: 'PENDING', status: 'ACTIVE' },
  sel_late: { verificationStatus: 'PENDING', status: 'ACTIVE' },
  sel_bad: { verificationStatus: 'APPROVED', status: 'SUSPENDED' },
};

/** When each of them was last reviewed. */
export const REVIEWED_AT = new Date().toISOString();

const sellersPartner: Partner = async (_query, { ids }) => ({
  serviceSellersByIds: (ids as string[]).map((id) =>
    SELLERS[id] ? { id, verification: { reviewedAt: REVIEWED_AT }, ...SELLERS[id] } : null,
  ),
});

/** A stand-in for `media`: items with "foreign" in their id belong to somebody else. */
const mediaPartner: Partner = async (query, { ids, input }) =>
  query.includes('uploadMediaBatch')
    ? {
        uploadMediaBatch: {
          mediaItems: (input as { files: unknown[] }).files.map((_, index) => ({ id: `med_up${index}` })),
          userErrors: [],
        },
      }
    : {
        mediaValidations: (ids as string[]).map((id) => ({
          isValid: !id.includes('foreign'),
          problem: id.includes('foreign') ? 'It belongs to somebody else.' : null,
        })),
      };

export const eur = (amount: string) => ({ amount, currency: 'EUR' });

const CREATE_CATEGORY = `mutation ($input: CreateCategoryInput!) {
  createCategory(input: $input) { category { id } userErrors { code message field } }
}`;

export const CREATE = `mutation ($input: CreateProductInput!) {
  createProduct(input: $input) {
    product { id slug status defaultVariant { id } }
    userErrors { code message field }
  }
}`;

/** Starts the products subgraph with stand-ins that know ana, ben, a new and a suspended seller. */
export async function openShop(options: Parameters<typeof startTestSubgraph>[1] = {}): Promise<Shop> {
  const asked: Shop['asked'] = [];
  const noting =
    (service: ServiceName, partner: Partner): Partner =>
    (query, variables) => {
      asked.push({ service, variables });
      return partner(query, variables);
    };
  const test = await startTestSubgraph(products, {
    partners: { sellers: noting('sellers', sellersPartner), media: noting('media', mediaPartner) },
    ...options,
  });
  let count = 0;

  async function mutate<T>(viewer: Viewer, field: string, query: string, variables: object = {}) {
    const { data, errors } = await test.run<Record<string, T & UserErrors>>(viewer, query, { ...variables });
    const payload = data?.[field];
    if (errors.length > 0 || !payload) throw new Error(JSON.stringify(errors));
    return payload;
  }

  return {
    ...test,
    asked,
    mutate,
    async sell(input = {}, viewer = ana) {
      count += 1;
      const { price = '10.00' } = input;
      const { product, userErrors } = await mutate<{
        product: { id: string; defaultVariant: { id: string } } | null;
      }>(viewer, 'createProduct', CREATE, {
        input: {
          idempotencyKey: `sell-${count}`,
          name: `Thing ${count}`,
          initialStock: 5,
          isPublished: true,
          ...input,
          price: typeof price === 'string' ? eur(price) : price,
        },
      });
      if (!product) throw new Error(JSON.stringify(userErrors));
      return { id: product.id, variantId: product.defaultVariant.id };
    },
    async category(name, rest = {}) {
      const input = { idempotencyKey: crypto.randomUUID(), name, ...rest };
      const { category, userErrors } = await mutate<{ category: { id: string } | null }>(
        admin,
        'createCategory',
        CREATE_CATEGORY,
        { input },
      );
      if (!category) throw new Error(JSON.stringify(userErrors));
      return category.id;
    },
    codes: async (viewer, query, variables) =>
      (await test.run(viewer, query, variables)).errors.map(({ code }) => code),
    async stock(variantId) {
      const variants = test.mongo.db(test.dbName).collection<{
        _id: string;
        inventory: { onHand: number; reserved: number; available: number };
      }>('variants');
      const variant = await variants.findOne({ _id: variantId });
      if (!variant) throw new Error(`no variant ${variantId}`);
      const { onHand, reserved, available } = variant.inventory;
      return { onHand, reserved, available };
    },
  };
}
