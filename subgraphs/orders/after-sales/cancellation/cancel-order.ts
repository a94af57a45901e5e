import { refusal } from '@souk/subgraph';
import type { CheckoutSagaDocument } from '../../buying/checkout/checkout.model.ts';
import { checkout } from '../../buying/checkout/checkout.saga.ts';
import type { Ctx } from '../../context.ts';
import { type OrderDocument, type OrderStatus, UNCONFIRMED } from '../../orders/order.model.ts';
import { forgetWish, keepWish } from './cancellation-requests.ts';
import { cancelConfirmed, type Wish } from './confirmed.ts';

/**
 * Calls an order off, whoever asks. A checkout under way is asked to turn back and waited for; it may be through before
 * it hears of that, so the order is looked at again. What outlasts the wait is left to the sweep. Raises Refusal
 * INVALID_STATE when the order cannot be called off any more.
 */
export async function callOffOrder(ctx: Ctx, orderId: string, wish: Wish): Promise<void> {
  const until = Date.now() + ctx.config.CHECKOUT_WAIT_MS;
  let isKept = false;
  do {
    const { status } = await orderOf(ctx, orderId);
    if (!isOpen(status)) {
      await forgetWish(ctx, orderId);
      if (status === 'CANCELLED') return;
      throw refusal('INVALID_STATE', `The order is ${status}; it cannot be called off.`, ['id']);
    }
    const saga = await underWay(ctx, orderId);
    if (saga) {
      if (!isKept) await keepWish(ctx, orderId, wish);
      isKept = true;
      if (isUnconfirmed(status))
        await checkout.requestStop(ctx, { orderId }, { status: 'CANCELLED', ...wish });
      await checkout.waitFor(ctx, saga._id, checkout.drive(ctx, saga._id));
    } else if (
      !(await cancelConfirmed(ctx, orderId, wish)) &&
      (await orderOf(ctx, orderId)).status === status
    ) {
      // Its checkout was given up half way: an admin has to see to that first.
      return;
    }
  } while (Date.now() < until);
}

const isUnconfirmed = (status: OrderStatus) => (UNCONFIRMED as readonly OrderStatus[]).includes(status);
const isOpen = (status: OrderStatus) =>
  isUnconfirmed(status) || status === 'CONFIRMED' || status === 'PROCESSING';

/** An order that is known to exist. */
export async function orderOf(ctx: Ctx, id: string): Promise<OrderDocument> {
  const order = await ctx.db.orders.findById(id).lean().exec();
  if (!order) throw new Error(`order ${id} is gone`);
  return order;
}

/** The checkout of an order that has yet to end. Confirmed orders too have one, until they have been announced. */
async function underWay(ctx: Ctx, orderId: string): Promise<CheckoutSagaDocument | null> {
  const state = { $in: ['RUNNING', 'WAITING', 'COMPENSATING'] as const };
  return ctx.db.sagas.findOne({ orderId, state }).lean().exec();
}
