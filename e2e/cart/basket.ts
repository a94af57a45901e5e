import { randomUUID } from 'node:crypto';
import { CREATE_PRODUCT } from '../../app/tour/steps/catalogue.ts';
import { ADD_TO_CART } from '../../app/tour/steps/checkout.ts';
import type { Actor } from '../harness/actors.ts';
import type { Listing } from '../harness/shop.ts';

interface Amount {
  amount: string;
}

/** A line of a cart as its page shows it: from orders, products and sellers in one query. */
export interface CartLine {
  id: string;
  variant: { id: string } | null;
  quantity: number;
  priceAtAdd: Amount;
  unitPrice: Amount | null;
  lineTotal: Amount | null;
  isAvailable: boolean | null;
  hasPriceChanged: boolean | null;
  product: { id: string; name: string } | null;
  seller: { name: string } | null;
}

interface Basket {
  itemCount: number;
  subtotals: { amount: string; currency: string }[];
  items: CartLine[];
}

const BASKET = `{
  cart {
    itemCount subtotals { amount currency }
    items {
      id variant { id } quantity priceAtAdd { amount } unitPrice { amount } lineTotal { amount } isAvailable hasPriceChanged
      product { id name } seller { name }
    }
  }
}`;

/** Somebody's cart. */
export async function basketOf(shopper: Actor): Promise<Basket> {
  return (await shopper.client.ok<{ cart: Basket }>(BASKET)).cart;
}

/** The only line of somebody's cart; raises an error when there is none or another. */
export async function onlyLine(shopper: Actor): Promise<CartLine> {
  const { items } = await basketOf(shopper);
  const [line] = items;
  if (!line || items.length > 1) throw new Error(`the cart has ${items.length} lines`);
  return line;
}

/** The codes with which putting units into a cart is refused; none when they went in. */
export function tryToAdd(shopper: Actor, { variantId }: Pick<Listing, 'variantId'>, quantity: number) {
  const input = { idempotencyKey: randomUUID(), variantId, quantity };
  return shopper.client.refused(ADD_TO_CART, { input });
}

export const SET_ITEMS = `mutation ($input: SetCartItemsInput!) { setCartItems(input: $input) {
  cart { id itemCount items { quantity variant { id } } }
  userErrors { code field ... on OutOfStockError {
    requestedQuantity availableQuantity variant { id product { name } } cartItem { quantity }
  } }
} }`;

/** The codes with which setting the quantities of variants is refused; none when they were set. */
export function tryToSet(shopper: Actor, ...lines: [Pick<Listing, 'variantId'>, quantity: number][]) {
  const input = { lines: lines.map(([{ variantId }, quantity]) => ({ variantId, quantity })) };
  return shopper.client.refused(SET_ITEMS, { input });
}

/** Puts a product with a known name on sale. */
export async function named(seller: Actor, name: string, price: string): Promise<Listing> {
  const input = {
    idempotencyKey: crypto.randomUUID(),
    name,
    price: { amount: price, currency: 'EUR' },
    initialStock: 5,
    isPublished: true,
  };
  const { createProduct } = await seller.client.ok<{
    createProduct: { product: { id: string; defaultVariant: { id: string } } };
  }>(CREATE_PRODUCT, { input });
  return { productId: createProduct.product.id, variantId: createProduct.product.defaultVariant.id };
}

/** Gives a product another price. */
export async function reprice(seller: Actor, { productId }: Listing, price: string): Promise<void> {
  const { product } = await seller.client.ok<{ product: { version: number } }>(
    'query ($id: ID!) { product(id: $id) { version } }',
    { id: productId },
  );
  await seller.client.ok(
    `mutation ($id: ID!, $input: UpdateProductInput!) {
      updateProduct(id: $id, input: $input) { product { id } userErrors { code message field } }
    }`,
    { id: productId, input: { version: product.version, price: { amount: price, currency: 'EUR' } } },
  );
}

/** Archives a product. */
export async function archive(seller: Actor, { productId }: Listing): Promise<void> {
  await seller.client.ok(
    'mutation ($id: ID!) { archiveProduct(id: $id) { product { id } userErrors { code message field } } }',
    { id: productId },
  );
}
