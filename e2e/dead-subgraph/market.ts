import { CREATE_PRODUCT } from '../../app/tour/steps/catalogue.ts';
import { plainPng } from '../../subgraphs/media/testing/pictures.ts';
import { openShop } from '../cart/open-shop.ts';
import { type Actor, admin, customer } from '../harness/actors.ts';
import { addToCart, placeOrder } from '../harness/shop.ts';
import type { TestSouk } from '../harness/souk.ts';
import { fileOf, store } from '../uploads/files.ts';

/** A market with one of everything that the queries of these tests ask for. */
export interface Market {
  root: Actor;
  shopper: Actor;
  /** The ids of a seller, its product with a picture, the order of a customer, that customer, and the picture. */
  ids: { seller: string; product: string; order: string; user: string; picture: string };
}

/** Opens a market in which a customer ordered a product, and has another unit of it in the cart. */
export async function openMarket(souk: TestSouk): Promise<Market> {
  const root = await admin(souk);
  const shop = await openShop(souk, root);
  const { id: picture } = await store(
    shop,
    fileOf('bowl.png', 'image/png', await plainPng()),
    'PRODUCT_IMAGE',
  );
  const input = {
    idempotencyKey: 'bowl',
    name: 'Bowl',
    price: { amount: '10.00', currency: 'EUR' },
    initialStock: 9,
    isPublished: true,
  };
  const { createProduct } = await shop.client.ok<{
    createProduct: { product: { id: string; defaultVariant: { id: string } } };
  }>(CREATE_PRODUCT, { input: { ...input, tags: ['blue'], mediaIds: [picture] } });
  const { id: product, defaultVariant } = createProduct.product;
  const shopper = await customer(souk);
  const unit = { variantId: defaultVariant.id };
  await addToCart(shopper, unit);
  const { data } = await placeOrder(shopper, { idempotencyKey: 'one' });
  const order = data?.placeOrder?.order;
  if (order?.status !== 'CONFIRMED') throw new Error(`the order is ${order?.status ?? 'not placed'}`);
  await addToCart(shopper, unit);
  const user = shopper.viewer.userId ?? '';
  return { root, shopper, ids: { seller: shop.sellerId, product, order: order.id, user, picture } };
}
