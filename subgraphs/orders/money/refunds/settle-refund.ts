import { setTimeout as sleep } from 'node:timers/promises';
import { forEachDue } from '../../common/sweep.ts';
import type { Ctx } from '../../context.ts';
import type { PaymentDocument, RefundDocument } from '../payments/payment.model.ts';
import { requirePayment } from '../payments/payment.store.ts';
import { type ChargeRefusal, InvalidPaymentRequest, PaymentFault } from '../providers/index.ts';
import { concludeRefund, type RefundEnding, requireRefund } from './conclude.ts';
import { recordProviderRefund } from './provider-refund.ts';
import { reconcileBeforeRetry } from './reconcile.ts';
import { paymentMutex } from './reserve.ts';

// Longer than two calls to the provider and the writes beside them. After it another process may settle the refund
// too, which the idempotency key makes harmless.
const leaseMs = (ctx: Ctx) => 2 * ctx.config.PAYMENTS_TIMEOUT_MS + 10_000;
const FIRST_PAUSE_MS = 2_000;
const MAX_PAUSE_MS = 5 * 60_000;
const MAX_WAIT_MS = 3_000;
const SIDE_BY_SIDE = 4;

/**
 * Sends a refund to the payment provider, unless another call is doing so, and stores the outcome: SUCCEEDED, FAILED with
 * the reserved amount released, or still PENDING after a fault, for the sweep to retry. Refunds of cash and invoices are
 * paid by hand and succeed at once. Never inside a transaction. Returns the refund as it is.
 */
export async function settleRefund(ctx: Ctx, refundId: string): Promise<RefundDocument> {
  const refund = await takeRefund(ctx, refundId);
  if (!refund) return requireRefund(ctx, refundId);
  try {
    return await sendToProvider(ctx, await requirePayment(ctx, refund.paymentId), refund);
  } catch (error) {
    // The provider did nothing and a retry would not help.
    if (error instanceof InvalidPaymentRequest) {
      return conclude(ctx, refund, { status: 'FAILED', failure: error.code });
    }
    return postpone(ctx, refund, error);
  }
}

/** Runs {@link settleRefund} and waits for it, for 3 s at most; it continues in the background after that. */
export async function settleSoon(ctx: Ctx, refundId: string): Promise<RefundDocument> {
  const { drives } = ctx.runtime;
  const settling = settleRefund(ctx, refundId).then(
    () => {},
    (error: Error) => ctx.log.error({ err: error, refundId }, 'refund: failed and is left to the sweep'),
  );
  drives.add(settling);
  void settling.then(() => drives.delete(settling));
  const until = Date.now() + MAX_WAIT_MS;
  await Promise.race([settling, sleep(MAX_WAIT_MS, undefined, { ref: false })]);
  // Another call may be settling it; then its outcome is waited for.
  for (let pause = 20; ; pause = Math.min(pause * 2, 200)) {
    const refund = await requireRefund(ctx, refundId);
    const isBeingSettled = refund.dueAt !== null && refund.failure === null;
    if (refund.status !== 'PENDING' || !isBeingSettled || Date.now() >= until) return refund;
    await sleep(pause);
  }
}

/** Settles every refund that is due: left by a dead process, or waiting for a retry. */
export async function recoverRefunds(ctx: Ctx): Promise<void> {
  await forEachDue(ctx.db.refunds, SIDE_BY_SIDE, (id) => settleRefund(ctx, id));
}

/** Takes the lease on a due refund, by one conditional update, and clears the failure of the last attempt; null without it. */
async function takeRefund(ctx: Ctx, _id: string): Promise<RefundDocument | null> {
  const now = Date.now();
  return ctx.db.refunds
    .findOneAndUpdate(
      { _id, status: 'PENDING', dueAt: { $lte: new Date(now) } },
      { $set: { dueAt: new Date(now + leaseMs(ctx)), failure: null }, $inc: { attempts: 1 } },
      { returnDocument: 'after' },
    )
    .lean()
    .exec();
}

async function sendToProvider(
  ctx: Ctx,
  payment: PaymentDocument,
  refund: RefundDocument,
): Promise<RefundDocument> {
  if (payment.method !== 'CARD') return conclude(ctx, refund, { status: 'SUCCEEDED' });
  const { provider, reach } = ctx.runtime;
  const { providerRef: ref } = payment;
  if (ref === null) return conclude(ctx, refund, { status: 'FAILED', failure: 'charge_not_found' });
  if (payment.provider !== provider.name) throw new Error(`the charge is with ${payment.provider}`);
  await reach('refund:SETTLE:before');
  const known = await reconcileBeforeRetry(ctx, refund, ref);
  if (known === 'done') return conclude(ctx, refund, { status: 'SUCCEEDED' });
  if (known === 'wait') return postpone(ctx, refund, new Error('an earlier refund has to be settled first'));
  const { amountMinor, currency, reason, _id } = refund;
  const result = await provider.refund({
    ref,
    amount: { amountMinor, currency },
    reason,
    idempotencyKey: _id,
  });
  await reach('refund:SETTLE:after');
  if (result.outcome === 'done') return conclude(ctx, refund, { status: 'SUCCEEDED' });
  return refuse(ctx, refund, result);
}

const conclude = (ctx: Ctx, refund: RefundDocument, ending: RefundEnding): Promise<RefundDocument> =>
  paymentMutex(refund.paymentId, () => concludeRefund(ctx, refund, ending));

/** Ends a refused refund as FAILED, and records what the charge shows as refunded elsewhere. */
async function refuse(
  ctx: Ctx,
  refund: RefundDocument,
  { code, charge }: ChargeRefusal,
): Promise<RefundDocument> {
  const { _id, paymentId, orderId } = refund;
  ctx.log.error({ refundId: _id, paymentId, orderId, code }, 'refund: refused by the payment provider');
  return paymentMutex(paymentId, () =>
    ctx.transaction(async () => {
      const ended = await concludeRefund(ctx, refund, { status: 'FAILED', failure: code });
      if (charge) await recordProviderRefund(ctx, { _id: paymentId }, charge.refundedMinor);
      return ended;
    }),
  );
}

/** Leaves a refund to the sweep, with a pause that doubles with each attempt. */
async function postpone(
  ctx: Ctx,
  { _id, attempts }: RefundDocument,
  error: unknown,
): Promise<RefundDocument> {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof PaymentFault)
    ctx.log.warn({ refundId: _id, attempts, error: message }, 'refund: will be retried');
  else ctx.log.error({ err: error, refundId: _id, attempts }, 'refund: will be retried');
  const pause = Math.min(MAX_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(attempts - 1, 16));
  await ctx.db.refunds.updateOne(
    { _id, status: 'PENDING' },
    { $set: { dueAt: new Date(Date.now() + pause), failure: message.slice(0, 500) } },
  );
  return requireRefund(ctx, _id);
}
