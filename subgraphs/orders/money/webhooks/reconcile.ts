import type { SagaDocument } from '@souk/saga';
import type { Ctx } from '../../context.ts';
import { openAttempt } from '../payments/charge.ts';
import type { PaymentDocument } from '../payments/payment.model.ts';
import { closeUnpaid } from '../payments/settle.ts';
import type { Charge } from '../providers/index.ts';
import { recordProviderRefund } from '../refunds/provider-refund.ts';
import { wakeSaga } from './wake.ts';
import type { WebhookOutcome } from './webhook-event.model.ts';

/** The effect of a charge on its payment. LATER: nothing was written, as the payment is being written elsewhere. */
export interface Reconciled {
  outcome: WebhookOutcome | 'LATER';
  orderId: string | null;
}

/**
 * Reconciles a payment with its charge as the provider has it now. What a checkout would write is left to the checkout,
 * which is resumed if nothing drives it, so that nothing is captured or recorded twice. Joins a transaction, which has to
 * start after the charge was read, so that it sees what caused the state of the charge.
 */
export async function reconcile(ctx: Ctx, charge: Charge): Promise<Reconciled> {
  const payment = await findPaymentOfCharge(ctx, charge);
  if (!payment) {
    ctx.log.warn({ chargeRef: charge.ref }, 'webhooks: a charge without a payment');
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
    return orphaned(ctx, payment, charge);
  }
  if (payment.providerRef !== charge.ref) return orphaned(ctx, payment, charge);
  if (charge.refundedMinor > payment.refundedMinor) return refundedElsewhere(ctx, payment, saga, charge);
  if (payment.status !== 'AUTHORIZED' || charge.status === 'authorized') return 'NOTHING';
  // Voided or captured outside Souk. A running checkout notices when it captures.
  if (isUnderWay(saga)) return wakeSaga(ctx, saga);
  if (charge.status !== 'voided') return orphaned(ctx, payment, charge);
  await closeUnpaid(ctx, payment, charge.ref);
  return 'CANCELLED';
}

/** The charge has an unrecorded refund: made in the dashboard, unless the checkout is being compensated. */
async function refundedElsewhere(
  ctx: Ctx,
  payment: PaymentDocument,
  saga: SagaDocument | null,
  charge: Charge,
): Promise<Reconciled['outcome']> {
  if (saga?.state === 'COMPENSATING') return 'NOTHING';
  // The capture is not stored yet, so the provider has to send the event again.
  if (isUnderWay(saga)) return 'LATER';
  return (await recordProviderRefund(ctx, payment, charge.refundedMinor)) ? 'REFUNDED' : 'NOTHING';
}

/** A charge that its payment no longer uses: logged as an error for an operator when it holds money. */
function orphaned(ctx: Ctx, { _id, status }: PaymentDocument, charge: Charge): 'NOTHING' {
  const holds = charge.status === 'authorized' || charge.capturedMinor > charge.refundedMinor;
  if (holds) {
    const { ref: chargeRef, status: chargeStatus } = charge;
    ctx.log.error(
      { paymentId: _id, status, chargeRef, chargeStatus },
      'webhooks: a charge holds money that no payment uses',
    );
  }
  return 'NOTHING';
}

const isUnderWay = (saga: SagaDocument | null): boolean =>
  saga !== null && ['RUNNING', 'WAITING', 'COMPENSATING'].includes(saga.state);

/** By the id of the charge, else by its metadata when the payment has not stored that id yet. */
async function findPaymentOfCharge(ctx: Ctx, { ref, metadata }: Charge): Promise<PaymentDocument | null> {
  const known = await ctx.db.payments.findOne({ providerRef: ref }).lean().exec();
  if (known) return known;
  const { paymentId, orderId } = metadata;
  if (!paymentId || !orderId) return null;
  return ctx.db.payments.findOne({ _id: paymentId, orderId }).lean().exec();
}
