import { refusal } from '@souk/subgraph';
import { checkout } from '../../buying/checkout/checkout.saga.ts';
import { waitForSaga } from '../../buying/checkout/wait.ts';
import { requestStop } from '../../buying/saga/repair.ts';
import type { SagaDocument } from '../../buying/saga/saga.model.ts';
import type { Ctx } from '../../context.ts';
import { type OrderDocument, type OrderStatus, UNCONFIRMED } from '../../orders/order.model.ts';
import { closeCancellationRequest, storeCancellationRequest } from './cancellation-requests.ts';
import { type CancellationRequest, cancelConfirmed } from './confirmed.ts';

/**
 * Calls an order off, whoever asks. A checkout under way is asked to turn back and waited for; it may be through before
 * it hears of that, so the order is looked at again. What outlasts the wait is left to the sweep. Raises Refusal
 * INVALID_STATE when the order cannot be called off any more.
 */
export async function cancelOrderAtAnyStage(
  ctx: Ctx,
  orderId: string,
  wish: CancellationRequest,
): Promise<void> {
  const until = Date.now() + ctx.config.CHECKOUT_WAIT_MS;
  let isKept = false;
  do {
    const { status } = await requireOrder(ctx, orderId);
    if (!isOpen(status)) {
      await closeCancellationRequest(ctx, orderId);
      if (status === 'CANCELLED') return;
      throw refusal('INVALID_STATE', `The order is ${status}; it cannot be called off.`, ['id']);
    }
    const saga = await underWay(ctx, orderId);
    if (saga) {
      if (!isKept) await storeCancellationRequest(ctx, orderId, wish);
      isKept = true;
      if (isUnconfirmed(status)) await requestStop(ctx, orderId, { status: 'CANCELLED', ...wish });
      await waitForSaga(ctx, saga._id, checkout.drive(ctx, saga._id));
    } else if (
      !(await cancelConfirmed(ctx, orderId, wish)) &&
      (await requireOrder(ctx, orderId)).status === status
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
export async function requireOrder(ctx: Ctx, id: string): Promise<OrderDocument> {
  const order = await ctx.db.orders.findById(id).lean<OrderDocument>().exec();
  if (!order) throw new Error(`order ${id} is gone`);
  return order;
}

/** The checkout of an order that has yet to end. Confirmed orders too have one, until they have been announced. */
async function underWay(ctx: Ctx, orderId: string): Promise<SagaDocument | null> {
  const state = { $in: ['RUNNING', 'WAITING', 'COMPENSATING'] as const };
  return ctx.db.sagas.findOne({ orderId, state }).lean<SagaDocument>().exec();
}
