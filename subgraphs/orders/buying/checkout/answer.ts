import { fault, type UserError, unavailable } from '@souk/subgraph';
import type { Ctx } from '../../context.ts';
import type { PaymentDocument } from '../../money/payments/payment.model.ts';
import type { OrderDocument } from '../../orders/order.model.ts';
import type { CheckoutSagaDocument } from './checkout.model.ts';

/** What a checkout has led to so far. */
export interface CheckoutAnswer {
  order: OrderDocument | null;
  payment: PaymentDocument | null;
  saga: CheckoutSagaDocument;
  userErrors: UserError[];
}

/** What `placeOrder` answers: nothing but the reasons when the input is refused. */
export type PlaceOrderAnswer = Partial<CheckoutAnswer> & Pick<CheckoutAnswer, 'userErrors'>;

const MONEY_STEPS = ['PROCESS_PAYMENT', 'CONFIRM_ORDER'];

/**
 * The result of a checkout: its order and payment so far, and why it failed. Raises SERVICE_UNAVAILABLE when it failed
 * because another service could not be reached.
 */
export async function answerOf(ctx: Ctx, saga: CheckoutSagaDocument): Promise<CheckoutAnswer> {
  const [order, payment] = await Promise.all([
    ctx.db.orders.findById(saga.orderId).lean().exec(),
    ctx.db.payments.findOne({ orderId: saga.orderId }).lean().exec(),
  ]);
  const userErrors = order || saga.failure ? reasonsOf(saga) : [stillRunning()];
  return { order, payment, saga, userErrors };
}

/** The order is not stored yet; the same request with the same key finds it later. */
const stillRunning = (): UserError => ({
  code: 'REQUEST_IN_PROGRESS',
  message: 'The order is still being checked. Send the same request again with the same key in a moment.',
  field: null,
  details: { type: 'RetryLaterError', retryAfterSeconds: 1 },
});

/** @codes ./checkout.saga.ts#checkout */
function reasonsOf({ failure }: CheckoutSagaDocument): UserError[] {
  if (!failure) return [];
  if (failure.userErrors.length > 0) return failure.userErrors;
  if (failure.service) throw unavailable(failure.service);
  if (MONEY_STEPS.includes(failure.step)) {
    const message = 'The payment failed and nothing was charged. Place a new order to try again.';
    return [{ code: 'PAYMENT_FAILED', message, field: null }];
  }
  throw fault('INTERNAL_SERVER_ERROR', 'The order could not be placed. Nothing was charged.');
}
