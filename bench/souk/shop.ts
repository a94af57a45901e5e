import { randomUUID } from 'node:crypto';
import type { WireRequest } from '../contestants/contestant.ts';
import { ask, wire } from '../queries/ask.ts';
import {
  ADD_TO_CART,
  ADDRESS,
  CATEGORIES,
  CHECKOUT,
  IN_STOCK,
  ORDER_CURSORS,
  PRODUCT_CURSORS,
} from '../queries/shop.ts';
import { type Person, people, type Tokens } from './people.ts';

/** What the queries of the end-to-end scenarios are about. */
export interface Shop {
  admin: Person;
  /** Whose carts are read; they stay as they are. */
  readers: readonly Person[];
  /** Who buys. */
  buyers: readonly Person[];
  categoryId: string;
  /** Where pages of orders and of the catalogue begin: many, as equal requests in flight are not what is measured. */
  orderCursors: readonly string[];
  productCursors: readonly string[];
  slugs: readonly string[];
  /** What is put into carts, one after the other. */
  offers: readonly Offer[];
}

interface Offer {
  productId: string;
  variantId: string;
}

interface Category {
  id: string;
  ancestors: { id: string }[];
}

interface Found {
  products: {
    edges: {
      node: { id: string; category?: Category | null; variants: { id: string }[] };
    }[];
  };
}

interface Listed {
  list: { edges: { cursor: string; node?: { slug: string } }[] };
}

// More than all checkouts of a run buy: an offer that sells out would fail them.
const PLENTY = 10_000;
const RESTOCK = `mutation ($input: AdjustInventoryInput!) { restock: adjustInventory(input: $input) { userErrors { code message } } }`;
const PAGE = 20;
const DIFFERENT = 50;
const LEAST = 4;
const READERS = 20;

/** Looks a filled market over and fills the readers' carts. Raises when there is too little in it. */
export async function openShop(url: string, tokens: Tokens, search: string): Promise<Shop> {
  const read = async <T>(
    query: string,
    variables: Record<string, string>,
    headers?: WireRequest['headers'],
  ) => {
    const { data, errors } = await ask(url, { ...wire(query, variables), headers });
    if (errors || !data) throw new Error(`the market cannot be looked over: ${JSON.stringify(errors)}`);
    return data as T;
  };
  const { admin, customers } = people();
  const [one] = (await read<Found>(CATEGORIES, { search })).products.edges;
  const category = one?.node.category;
  if (!category) throw new Error(`no product with "${search}" has a category`);
  const categoryId = category.ancestors[0]?.id ?? category.id;
  const stocked = (await read<Found>(IN_STOCK, { search: 'cushion' })).products.edges;
  const offers = stocked.flatMap(({ node: { id, variants } }) =>
    variants.map((variant): Offer => ({ productId: id, variantId: variant.id })),
  );
  for (const offer of offers) await restock(url, offer, await tokens.headersOf(admin));
  const orders = (await read<Listed>(ORDER_CURSORS, {}, await tokens.headersOf(admin))).list.edges;
  const products = (await read<Listed>(PRODUCT_CURSORS, { categoryId })).list.edges;
  // A page is full that begins before the last ones.
  const productCursors = products
    .slice(0, Math.min(DIFFERENT, products.length - PAGE))
    .map(({ cursor }) => cursor);
  if (offers.length < LEAST || orders.length < DIFFERENT || productCursors.length < LEAST) {
    throw new Error('the market is too small to be measured');
  }
  const readers = customers.slice(0, READERS);
  for (const [index, reader] of readers.entries()) {
    const headers = await tokens.headersOf(reader);
    for (const step of [0, 1, 2]) await addToCart(url, at(offers, index + step), headers);
  }
  return {
    admin,
    readers,
    buyers: customers.slice(READERS),
    categoryId,
    orderCursors: orders.map(({ cursor }) => cursor),
    productCursors,
    slugs: products.slice(0, DIFFERENT).map(({ node }) => node?.slug ?? ''),
    offers,
  };
}

/** The next of a list, from its start again after its end. Raises when it is empty. */
export function at<T>(list: readonly T[], index: number): T {
  const found = list[index % list.length];
  if (found === undefined) throw new Error('nothing in the list');
  return found;
}

/** Puts one unit into a cart. Raises when that is refused. */
export const addToCart = (url: string, offer: Offer, headers: WireRequest['headers']): Promise<void> =>
  change(url, {
    ...wire(ADD_TO_CART, {
      input: { idempotencyKey: randomUUID(), variantId: offer.variantId, quantity: 1 },
    }),
    headers,
  });

const restock = (url: string, { variantId }: Offer, headers: WireRequest['headers']): Promise<void> =>
  change(url, {
    ...wire(RESTOCK, {
      input: { variantId, delta: PLENTY, reason: 'for the bench', idempotencyKey: randomUUID() },
    }),
    headers,
  });

/** Sends a mutation of one field. Raises when it is refused. */
async function change(url: string, request: WireRequest): Promise<void> {
  const { data, errors } = await ask(url, request);
  const [payload] = Object.values((data ?? {}) as Record<string, { userErrors?: unknown[] } | null>);
  if (errors || payload?.userErrors?.length !== 0)
    throw new Error(`the market refused a change: ${JSON.stringify({ errors, payload })}`);
}

/** The order of what is in a buyer's cart; a new one each time. */
export function orderRequest(headers: WireRequest['headers']): WireRequest {
  const input = {
    idempotencyKey: randomUUID(),
    paymentMethod: 'CARD',
    paymentToken: 'tok_visa',
    address: ADDRESS,
  };
  return { ...wire(CHECKOUT, { input }), headers };
}
