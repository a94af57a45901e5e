import { randomUUID } from 'node:crypto';
import { type PaymentSimulator, startPaymentSimulator } from '@souk/embedded/payments/index.ts';
import { defineSubgraph, type Viewer } from '@souk/subgraph';
import { startTestSubgraph, type TestAnswer, type TestSubgraph } from '@souk/testing';
import type { Ctx } from '../context.ts';
import { openRuntime } from '../runtime.ts';
import { ordersSpec } from '../subgraph.ts';
import { createShop, type ShelfItem } from './shop.ts';

const WEBHOOK_SECRET = 'a-secret-for-the-tests-of-orders';

export const ADDRESS = { recipient: 'Amina', line1: 'Derb 4', city: 'Fes', country: 'MA' };

/** An amount in euros, as inputs take it. */
export const eur = (amount: string) => ({ amount, currency: 'EUR' });

/** What tests read of a placed order. */
export interface Placed {
  placeOrder: {
    order: {
      id: string;
      number: string;
      status: string;
      totals: { total: { amount: string } };
      checkout: { id: string; status: string } | null;
    } | null;
    payment: { id: string; status: string } | null;
    cart: { itemCount: number } | null;
    userErrors: { code: string; message: string; field: string[] | null }[];
  };
}

export const ADD = `mutation ($input: AddCartItemInput!) {
  addCartItem(input: $input) { cart { items { id quantity } } cartItem { id quantity } userErrors { code field } }
}`;

export const PLACE = `mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) {
  order { id number status totals { total { amount } } checkout { id status } } payment { id status }
  cart { itemCount } userErrors { code message field
    ... on RetryLaterError { retryAfterSeconds }
    ... on OutOfStockError { variant { id } cartItem { id } requestedQuantity availableQuantity }
    ... on PriceChangedError { expected { amount currency } actual { amount currency } } }
} }`;

/** Orders under test, with a card provider over HTTP and a small shop for the other subgraphs. */
export async function startRig(
  shelf: ShelfItem[],
  env: Record<string, string> = {},
  options: { work?: boolean } = {},
) {
  const payments = await startPaymentSimulator({ port: 0 });
  const shop = createShop(shelf);
  let ctx: Ctx | undefined;
  const subgraph = defineSubgraph({
    ...ordersSpec,
    start: (own: Ctx) => {
      ctx = own;
      return openRuntime(own);
    },
  });
  const orders = await startTestSubgraph(subgraph, {
    ...options,
    partners: shop.partners,
    env: {
      PAYMENTS_URL: payments.url,
      PAYMENTS_WEBHOOK_SECRET: WEBHOOK_SECRET,
      SAGA_BACKOFF_MS: '5',
      SAGA_UNDO_ROUNDS: '1',
      CHECKOUT_WAIT_MS: '10000',
      ...env,
    },
  });
  if (!ctx) throw new Error('orders did not start');
  return rigOf(orders, payments, shop, ctx);
}

export type Rig = Awaited<ReturnType<typeof startRig>>;

let keys = 0;

function rigOf(
  orders: TestSubgraph,
  payments: PaymentSimulator,
  shop: ReturnType<typeof createShop>,
  ctx: Ctx,
) {
  const add = (viewer: Viewer, item: ShelfItem, quantity = 1) =>
    orders.run<{
      addCartItem: { cartItem: { id: string; quantity: number } | null; userErrors: { code: string }[] };
    }>(viewer, ADD, {
      input: { idempotencyKey: randomUUID(), variantId: item.variantId, quantity },
    });
  return {
    orders,
    payments,
    shop,
    ctx,
    run: orders.run,
    add,
    /** Places an order for the cart: by CARD with a valid token under a fresh key, unless `input` says otherwise. */
    place(viewer: Viewer, input: Record<string, unknown> = {}): Promise<TestAnswer<Placed>> {
      keys += 1;
      const usual = {
        idempotencyKey: `key-${keys}`,
        address: ADDRESS,
        paymentMethod: 'CARD',
        paymentToken: 'tok_visa',
      };
      return orders.run<Placed>(viewer, PLACE, { input: { ...usual, ...input } });
    },
    sagaOf: (orderId: string) => ctx.db.sagas.findOne({ orderId }).lean().exec(),
    async eventsOf(...types: string[]) {
      return (await orders.events()).filter(({ type }) => types.includes(type));
    },
    /** What the card provider authorized and captured for an order; zeros for an order it does not know. */
    async moneyOf(orderId: string) {
      const [totals] = await payments.ledger(orderId);
      const { liveCharges = 0, heldMinor = 0, netMinor = 0 } = totals ?? {};
      return { liveCharges, heldMinor, netMinor };
    },
    async stop() {
      await orders.stop();
      await payments.stop();
    },
  };
}
