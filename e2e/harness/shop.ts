import { randomBytes, randomUUID } from 'node:crypto';
import type { Answer } from '../../app/client.ts';
import { CREATE_PRODUCT } from '../../app/tour/steps/catalogue.ts';
import { ADD_TO_CART, ADDRESS, PLACE_ORDER } from '../../app/tour/steps/checkout.ts';
import type { Actor } from './actors.ts';
import type { TestSouk } from './souk.ts';

/** A product for sale with one variant. */
export interface Listing {
  productId: string;
  variantId: string;
}

/** Puts a product with so many units for sale. */
export async function listing(
  seller: Actor,
  { stock, price = '10.00', name: given }: { stock: number; price?: string; name?: string },
): Promise<Listing> {
  const sku = `Thing ${randomBytes(4).toString('hex')}`;
  const name = given ?? sku;
  const input = {
    idempotencyKey: randomUUID(),
    name,
    price: { amount: price, currency: 'EUR' },
    sku,
    initialStock: stock,
    isPublished: true,
  };
  const { createProduct } = await seller.client.ok<{
    createProduct: { product: { id: string; defaultVariant: { id: string } } };
  }>(CREATE_PRODUCT, { input });
  return { productId: createProduct.product.id, variantId: createProduct.product.defaultVariant.id };
}

/** Puts units of a listing into somebody's cart. */
export async function addToCart(
  shopper: Actor,
  { variantId }: Pick<Listing, 'variantId'>,
  quantity = 1,
): Promise<void> {
  await shopper.client.ok(ADD_TO_CART, {
    input: { idempotencyKey: randomUUID(), variantId, quantity },
  });
}

/** The answer to `placeOrder`. */
export interface Placed {
  placeOrder: {
    order: { id: string; number: string; status: string } | null;
    payment: { status: string } | null;
    userErrors: { code: string; message: string }[];
  } | null;
}

/** Orders what is in somebody's cart; the whole answer comes back. */
export function placeOrder(
  shopper: Actor,
  input: { idempotencyKey: string; paymentToken?: string | null; paymentMethod?: string; note?: string },
): Promise<Answer<Placed>> {
  const given = { paymentMethod: 'CARD', paymentToken: 'tok_visa', address: ADDRESS, ...input };
  return shopper.client.run<Placed>(PLACE_ORDER, { input: given });
}

/** The truth in the databases about stock and money, for invariants that must hold whatever happened. */
export async function truth(souk: TestSouk, { variantId }: Listing) {
  const products = souk.db('products');
  const variant = await products
    .collection<{ _id: string; inventory: { onHand: number; reserved: number } }>('variants')
    .findOne({ _id: variantId });
  const reservations = await products.collection<{ state: string }>('reservations').find().toArray();
  const orders = await souk
    .db('orders')
    .collection<{ _id: string; status: string }>('orders')
    .find()
    .toArray();
  const sagas = await souk.db('orders').collection<{ state: string }>('sagas').find().toArray();
  return {
    onHand: variant?.inventory.onHand,
    reserved: variant?.inventory.reserved,
    held: reservations.filter(({ state }) => state === 'HELD').length,
    orders,
    sagas,
    charges: await souk.payments.ledger(),
  };
}
