import type { SagaDocument } from '@souk/saga';
import type { Ctx } from '../../context.ts';
import { openAttempt } from '../payments/charge.ts';
import type { PaymentDocument } from '../payments/payment.model.ts';
import { cancelPayment } from '../payments/settle.ts';
import type { Charge } from '../providers/index.ts';
import { recordProviderRefund } from '../refunds/refund.service.ts';
import { wakeSaga } from './wake.ts';
import type { WebhookOutcome } from './webhook-event.model.ts';

/** What a look at a charge came to; LATER: nothing was written, as the payment is just being written by somebody. */
export interface Reconciled {
  outcome: WebhookOutcome | 'LATER';
  orderId: string | null;
}

/**
 * Brings a payment in line with its charge as the provider has it now. What a checkout would write by itself is left
 * to the checkout, which is woken if nobody drives it: one path writes, so nothing is taken or recorded twice. Joins
 * a transaction, which has to begin after the charge was read: what caused the charge was written before that.
 */
export async function reconcile(ctx: Ctx, charge: Charge): Promise<Reconciled> {
  const payment = await paymentBehind(ctx, charge);
  if (!payment) {
    ctx.log.warn({ chargeRef: charge.ref }, 'webhooks: a charge of no payment');
    return { outcome: 'UNMATCHED', orderId: null };
  }
  const { orderId } = payment;
  const saga = await ctx.db.sagas.findOne({ orderId }).lean().exec();
  return { outcome: await settle(ctx, payment, saga, charge), orderId };
}

async function settle(
  ctx: Ctx,
  payment: PaymentDocument,
  saga: SagaDocument | null,
  charge: Charge,
): Promise<Reconciled['outcome']> {
  if (payment.providerRef === null) {
    if (payment.status === 'PENDING' && openAttempt(payment)) return wakeSaga(ctx, saga);
    return forsaken(ctx, payment, charge);
  }
  if (payment.providerRef !== charge.ref) return forsaken(ctx, payment, charge);
  if (charge.refundedMinor > payment.refundedMinor) return givenBack(ctx, payment, saga, charge);
  if (payment.status !== 'AUTHORIZED' || charge.status === 'authorized') return 'NOTHING';
  // Voided or taken by another hand than ours. A checkout on its way finds out by itself when it comes to capture.
  if (isUnderWay(saga)) return wakeSaga(ctx, saga);
  if (charge.status !== 'voided') return forsaken(ctx, payment, charge);
  await cancelPayment(ctx, payment, charge.ref);
  return 'CANCELLED';
}

/** Money went back that is not known here: at the provider's own desk, unless a checkout is just being undone. */
async function givenBack(
  ctx: Ctx,
  payment: PaymentDocument,
  saga: SagaDocument | null,
  charge: Charge,
): Promise<Reconciled['outcome']> {
  if (saga?.state === 'COMPENSATING') return 'NOTHING';
  // The capture is not written down yet, so the provider is asked to tell it again.
  if (isUnderWay(saga)) return 'LATER';
  return (await recordProviderRefund(ctx, payment, charge.refundedMinor)) ? 'REFUNDED' : 'NOTHING';
}

/** A charge that no payment counts on any more: harmless when it holds nothing, else a matter for people. */
function forsaken(ctx: Ctx, { _id, status }: PaymentDocument, charge: Charge): 'NOTHING' {
  const holds = charge.status === 'authorized' || charge.capturedMinor > charge.refundedMinor;
  if (holds) {
    const { ref: chargeRef, status: chargeStatus } = charge;
    ctx.log.error({ paymentId: _id, status, chargeRef, chargeStatus }, 'webhooks: money nobody counts on');
  }
  return 'NOTHING';
}

const isUnderWay = (saga: SagaDocument | null): boolean =>
  saga !== null && ['RUNNING', 'WAITING', 'COMPENSATING'].includes(saga.state);

/** By the charge's name, else by what was sent along with it when the payment had not heard of it yet. */
async function paymentBehind(ctx: Ctx, { ref, metadata }: Charge): Promise<PaymentDocument | null> {
  const known = await ctx.db.payments.findOne({ providerRef: ref }).lean().exec();
  if (known) return known;
  const { paymentId, orderId } = metadata;
  if (!paymentId || !orderId) return null;
  return ctx.db.payments.findOne({ _id: paymentId, orderId }).lean().exec();
}
