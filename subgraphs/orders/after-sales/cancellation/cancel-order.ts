import { refusal } from '@souk/subgraph';
import type { CheckoutSagaDocument } from '../../buying/checkout/checkout.model.ts';
import { checkout } from '../../buying/checkout/checkout.saga.ts';
import type { Ctx } from '../../context.ts';
import { type OrderDocument, type OrderStatus, UNCONFIRMED } from '../../orders/order.model.ts';
import { closeCancellationRequest, storeCancellationRequest } from './cancellation-requests.ts';
import { type CancellationRequest, cancelConfirmed } from './confirmed.ts';

/**
 * Cancels an order in any status that allows it, without checking who asks. A running checkout is asked to compensate
 * and waited for; it may complete before it notices, so the status is read again after each wait. What takes longer
 * than `CHECKOUT_WAIT_MS` is left to the sweep. Raises Refusal INVALID_STATE when the order can no longer be cancelled.
 */
export async function cancelOrderAtAnyStage(
  ctx: Ctx,
  orderId: string,
  request: CancellationRequest,
): Promise<void> {
  const until = Date.now() + ctx.config.CHECKOUT_WAIT_MS;
  let isStored = false;
  do {
    const { status } = await requireOrder(ctx, orderId);
    if (!isOpen(status)) {
      await closeCancellationRequest(ctx, orderId);
      if (status === 'CANCELLED') return;
      throw refusal('INVALID_STATE', `The order is ${status}; it cannot be cancelled.`, ['id']);
    }
    const saga = await findRunningCheckout(ctx, orderId);
    if (saga) {
      if (!isStored) await storeCancellationRequest(ctx, orderId, request);
      isStored = true;
      if (isUnconfirmed(status))
        await checkout.requestStop(ctx, { orderId }, { status: 'CANCELLED', ...request });
      await checkout.waitFor(ctx, saga._id, checkout.drive(ctx, saga._id));
    } else if (
      !(await cancelConfirmed(ctx, orderId, request)) &&
      (await requireOrder(ctx, orderId)).status === status
    ) {
      // Its checkout failed half way: an admin has to repair that first.
      return;
    }
  } while (Date.now() < until);
}

const isUnconfirmed = (status: OrderStatus) => (UNCONFIRMED as readonly OrderStatus[]).includes(status);
const isOpen = (status: OrderStatus) =>
  isUnconfirmed(status) || status === 'CONFIRMED' || status === 'PROCESSING';

/** An order that must exist. Raises Error when it does not. */
export async function requireOrder(ctx: Ctx, id: string): Promise<OrderDocument> {
  const order = await ctx.db.orders.findById(id).lean().exec();
  if (!order) throw new Error(`order ${id} does not exist`);
  return order;
}

/** The unfinished checkout of an order, if any. A confirmed order has one until its event is sent. */
async function findRunningCheckout(ctx: Ctx, orderId: string): Promise<CheckoutSagaDocument | null> {
  const state = { $in: ['RUNNING', 'WAITING', 'COMPENSATING'] as const };
  return ctx.db.sagas.findOne({ orderId, state }).lean().exec();
}
