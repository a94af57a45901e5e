import { fault, type UserError, unavailable } from '@souk/subgraph';
import type { Ctx } from '../../context.ts';
import type { PaymentDocument } from '../../money/payments/payment.model.ts';
import type { OrderDocument } from '../../orders/order.model.ts';
import type { SagaDocument } from '../saga/saga.model.ts';

/** What a checkout came to so far. */
export interface CheckoutAnswer {
  order: OrderDocument | null;
  payment: PaymentDocument | null;
  saga: SagaDocument;
  userErrors: UserError[];
}

const MONEY_STEPS = ['PROCESS_PAYMENT', 'CONFIRM_ORDER'];

/**
 * The answer to a checkout: the order as far as it got, and why it went no further. Raises SERVICE_UNAVAILABLE when
 * it ended because another part of Souk was out of reach.
 */
export async function answerOf(ctx: Ctx, saga: SagaDocument): Promise<CheckoutAnswer> {
  const [order, payment] = await Promise.all([
    ctx.db.orders.findById(saga.orderId).lean().exec(),
    ctx.db.payments.findOne({ orderId: saga.orderId }).lean().exec(),
  ]);
  return { order, payment, saga, userErrors: reasonsOf(saga) };
}

/** @codes ./checkout.saga.ts#checkout */
function reasonsOf({ failure }: SagaDocument): UserError[] {
  if (!failure) return [];
  if (failure.userErrors.length > 0) return failure.userErrors;
  if (failure.service) throw unavailable(failure.service);
  if (MONEY_STEPS.includes(failure.step)) {
    const message = 'The payment could not be made; nothing is charged. Try again with a new order.';
    return [{ code: 'PAYMENT_FAILED', message, field: null }];
  }
  throw fault('INTERNAL_SERVER_ERROR', 'The order could not be placed; nothing is charged.');
}
