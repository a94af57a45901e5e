import { done } from '@souk/saga';
import type { Ctx } from '../../../context.ts';
import { abandonPayment } from '../../../money/payments/settle.ts';
import { orderPayload } from '../../../orders/events.ts';
import { newSellerOrders } from '../../../orders/new-seller-orders.ts';
import { timelineEntry, UNCONFIRMED } from '../../../orders/order.model.ts';
import { claimLines, returnLines } from '../../cart/cart.claim.ts';
import type { CheckoutSagaDocument } from '../checkout.model.ts';
import { newOrder, newPayment } from '../new-order.ts';
import { type CheckoutStep, draftOf } from './checkout-step.ts';

/**
 * Stores the order, its seller orders and its pending payment, and moves the ordered lines out of the cart: of rival
 * checkouts of one cart the first one wins. Compensated by marking the order FAILED, with the reason, and returning the
 * lines to the cart.
 */
export const createOrder: CheckoutStep = {
  name: 'CREATE_ORDER',
  async execute(ctx, saga) {
    const draft = draftOf(saga);
    const order = newOrder(saga, draft);
    return done({
      data: { token: null },
      async apply() {
        const { cartLines } = saga.data;
        if (cartLines)
          await claimLines(ctx, saga.customerId, cartLines, { orderId: order._id, number: order.number });
        await ctx.db.orders.create([order]);
        await ctx.db.sellerOrders.create(newSellerOrders(order, draft), { ordered: true });
        await ctx.db.payments.create([newPayment(saga, draft)]);
        await ctx.emit('order.created', saga.orderId, orderPayload(order));
      },
    });
  },
  async compensate(ctx, saga) {
    return { apply: () => failOrder(ctx, saga) };
  },
};

const eventOf = {
  FAILED: 'order.failed',
  CANCELLED: 'order.cancelled',
  REJECTED: 'order.rejected',
} as const;

async function failOrder(ctx: Ctx, saga: CheckoutSagaDocument): Promise<void> {
  const reason = reasonOf(saga);
  const status = saga.stop?.status ?? 'FAILED';
  const order = await ctx.db.orders
    .findOneAndUpdate(
      { _id: saga.orderId, status: { $in: UNCONFIRMED } },
      {
        $set: { status, failureReason: reason, holdUntil: null, 'parts.$[].status': 'FAILED' },
        $push: { timeline: timelineEntry(status, { message: reason }) },
        $inc: { version: 1 },
      },
      { returnDocument: 'after' },
    )
    .lean()
    .exec();
  if (!order) return;
  await ctx.db.sellerOrders.updateMany(
    { orderId: saga.orderId, status: 'PENDING' },
    { $set: { status: 'FAILED' }, $push: { history: { status: 'FAILED', at: new Date(), by: null } } },
  );
  await returnLines(ctx, saga.customerId, saga.data.cartLines ?? []);
  await abandonPayment(ctx, saga.orderId);
  await ctx.emit(eventOf[status], saga.orderId, orderPayload(order, { reason, unconfirmed: true }));
}

function reasonOf({ failure, stop }: CheckoutSagaDocument): string {
  if (stop) return stop.reason;
  const [first] = failure?.userErrors ?? [];
  if (first) return `${first.code}: ${first.message}`;
  return `${failure?.service ?? 'A service'} could not be reached.`;
}
