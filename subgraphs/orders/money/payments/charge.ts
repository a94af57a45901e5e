import type { Ctx } from '../../context.ts';
import { type AuthorizeResult, type Charge, InvalidPaymentRequest } from '../providers/index.ts';
import type { PaymentAttempt, PaymentDocument } from './payment.model.ts';
import { endAttempt, endedAs, paymentPayload, showPaymentStatus } from './payment.store.ts';

// Providers forget a key after a day: after that a repeat would charge twice, so the charge is looked up first.
export const KEY_LIFE_MS = 23 * 3_600_000;

/** The idempotency keys of the effects on a card, so that each happens once for an order. */
export const chargeKeys = (orderId: string) => ({
  authorize: (attempt: number) => `${orderId}:authorize:${attempt}`,
  capture: `${orderId}:capture`,
  void: `${orderId}:void`,
  refund: `${orderId}:refund`,
});

/** The attempt whose outcome is not known yet, if any. */
export const openAttempt = ({ attempts }: PaymentDocument): PaymentAttempt | undefined =>
  attempts.find(({ status }) => status === 'STARTED');

/** Whether one more decline, in addition to the stored ones, ends the checkout. */
export function declinedTooOften({ attempts, declinesAllowed }: PaymentDocument): boolean {
  return attempts.filter(({ status }) => status === 'DECLINED').length + 1 >= declinesAllowed;
}

type Authorized =
  | { outcome: 'done'; charge: Charge; apply: () => Promise<void> }
  | { outcome: 'declined'; message: string; apply: () => Promise<void> };

/** Authorizes the amount on the card, once per attempt however often it is called. Raises PaymentFault. */
export async function authorizePayment(
  ctx: Ctx,
  payment: PaymentDocument,
  attempt: PaymentAttempt,
): Promise<Authorized> {
  const result = await authorize(ctx, payment, attempt);
  if (result.outcome === 'declined') {
    const { code, message } = result;
    return {
      outcome: 'declined',
      message,
      async apply() {
        await endAttempt(ctx, payment, attempt, 'DECLINED', { code, message });
        await ctx.emit('payment.failed', payment._id, paymentPayload(payment, payment.amountMinor, message));
      },
    };
  }
  const { charge } = result;
  return {
    outcome: 'done',
    charge,
    async apply() {
      const { provider } = ctx.runtime;
      const authorized = {
        status: 'AUTHORIZED',
        provider: provider.name,
        providerRef: charge.ref,
        card: charge.card,
      } as const;
      const { matchedCount } = await ctx.db.payments.updateOne(
        { _id: payment._id, status: 'PENDING', 'attempts.number': attempt.number },
        { $set: { ...authorized, ...endedAs('AUTHORIZED') } },
      );
      if (matchedCount === 0) await endAttempt(ctx, payment, attempt, 'AUTHORIZED');
      else await showPaymentStatus(ctx, payment, 'AUTHORIZED');
      await ctx.emit('payment.authorized', payment._id, paymentPayload(payment, charge.authorizedMinor));
    },
  };
}

async function authorize(
  ctx: Ctx,
  payment: PaymentDocument,
  attempt: PaymentAttempt,
): Promise<AuthorizeResult> {
  const { provider } = ctx.runtime;
  const { amountMinor, currency, orderId } = payment;
  const idempotencyKey = chargeKeys(orderId).authorize(attempt.number);
  if (Date.now() - attempt.attemptedAt.getTime() > KEY_LIFE_MS) {
    const charge = await provider.find({ idempotencyKey });
    const message = 'The card was declined.';
    if (charge?.status === 'declined')
      return { outcome: 'declined', code: 'card_declined', message, ref: charge.ref };
    if (charge) return { outcome: 'done', charge };
  }
  try {
    return await provider.authorize({
      amount: { amountMinor, currency },
      token: attempt.token ?? '',
      metadata: { orderId, paymentId: payment._id },
      idempotencyKey,
    });
  } catch (error) {
    if (!(error instanceof InvalidPaymentRequest)) throw error;
    // The provider did nothing and never will. As a fault it would be retried in vain, in compensation too.
    ctx.log.error({ orderId, code: error.code }, 'payments: the provider refused the request');
    return { outcome: 'declined', code: 'invalid_token', message: 'The card cannot be charged.', ref: null };
  }
}
