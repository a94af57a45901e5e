import type { ServiceCaller } from '@souk/platform';

/** Who stores the rows: calls an operation of a subgraph as the service `import`. */
export type Services = Pick<ServiceCaller, 'call'>;

/** What a subgraph answers for one row. */
export interface ImportResult {
  externalId: string;
  id: string | null;
  created: boolean;
  error: string | null;
}

export interface ImportSeller {
  externalId: string;
  name: string;
  city: string;
  region: string;
  postalCode: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
}

export interface ImportCategory {
  externalId: string;
  name: string;
}

export interface ImportProduct {
  externalId: string;
  sellerId: string;
  categoryExternalId: string | null;
  name: string;
  description: string;
  price: { amount: string; currency: string };
  sku: string;
  stock: number;
  weightGrams: number | null;
}

export interface ImportOrder {
  externalId: string;
  /** ISO 8601. */
  placedAt: string;
  currency: string;
  lines: {
    productId: string;
    variantId: string;
    sellerId: string;
    name: string;
    sku: string;
    quantity: number;
    unitPrice: string;
    shipping: string;
  }[];
}

/** The most rows that a subgraph takes at once. */
export const MAX_ROWS = 500;

const importing = (field: string, input: string) =>
  `mutation Import($rows: [${input}!]!) { answer: ${field}(rows: $rows) { results { externalId id created error } } }`;

type Send<Row> = (services: Services, rows: readonly Row[]) => Promise<ImportResult[]>;

const sendTo =
  <Row>(service: 'sellers' | 'products' | 'orders', operation: string): Send<Row> =>
  async (services, rows) => {
    const { answer } = await services.call<{ answer: { results: ImportResult[] } }>(service, operation, {
      rows,
    });
    return answer.results;
  };

/** Stores a batch of rows and answers for each; a batch may be sent again, stored rows stay as they are. */
export const send = {
  sellers: sendTo<ImportSeller>('sellers', importing('importSellers', 'ImportSellerInput')),
  categories: sendTo<ImportCategory>('products', importing('importCategories', 'ImportCategoryInput')),
  products: sendTo<ImportProduct>('products', importing('importProducts', 'ImportProductInput')),
  orders: sendTo<ImportOrder>('orders', importing('importOrders', 'ImportOrderInput')),
};

const VARIANTS = `query Variants($ids: [ID!]!) {
  serviceProductsByIds(ids: $ids) { id variants { id } }
}`;
const PRODUCTS_AT_ONCE = 100;

/** The only variant of each product by product id; products that are unknown or have several are missing. */
export async function variantsOf(
  services: Services,
  productIds: readonly string[],
): Promise<Map<string, string>> {
  const only = new Map<string, string>();
  for (let from = 0; from < productIds.length; from += PRODUCTS_AT_ONCE) {
    const ids = productIds.slice(from, from + PRODUCTS_AT_ONCE);
    const { serviceProductsByIds } = await services.call<{
      serviceProductsByIds: ({ id: string; variants: { id: string }[] } | null)[];
    }>('products', VARIANTS, { ids });
    for (const product of serviceProductsByIds) {
      const [variant, other] = product?.variants ?? [];
      if (product && variant && !other) only.set(product.id, variant.id);
    }
  }
  return only;
}

/** Whether the sellers of these ids are all stored. */
export async function sellersExist(services: Services, ids: readonly string[]): Promise<boolean> {
  const { serviceSellersByIds } = await services.call<{ serviceSellersByIds: ({ id: string } | null)[] }>(
    'sellers',
    'query Known($ids: [ID!]!) { serviceSellersByIds(ids: $ids) { id } }',
    { ids },
  );
  return serviceSellersByIds.every((seller) => seller !== null);
}
