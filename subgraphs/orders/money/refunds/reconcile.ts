import type { Ctx } from '../../context.ts';
import { runtimeOf } from '../../runtime.ts';
import { KEY_LIFE_MS } from '../payments/charge.ts';
import type { RefundDocument } from '../payments/payment.model.ts';
import { requirePayment } from '../payments/payment.store.ts';

/**
 * Whether a refund may be sent to the provider (`send`), was made already (`done`), or cannot be told yet (`wait`).
 * As long as the provider knows its key, sending it again is harmless. Past that only the charge tells, by what was
 * given back of it beyond what is known here. Raises PaymentFault.
 */
export async function reconcileBeforeRetry(
  ctx: Ctx,
  refund: RefundDocument,
  ref: string,
): Promise<'send' | 'done' | 'wait'> {
  if (refund.attempts === 1 || !isForgotten(refund)) return 'send';
  const charge = await runtimeOf(ctx).provider.find({ ref });
  if (!charge) throw new Error(`the card provider does not know ${ref}`);
  // Read after the charge: what the charge counts is among them by now, or settled.
  const rivals = await rivalsOf(ctx, refund);
  if (rivals.some((rival) => !isForgotten(rival) || isOlder(rival, refund))) return 'wait';
  const payment = await requirePayment(ctx, refund.paymentId);
  return explains(refund, rivals, charge.refundedMinor - payment.refundedMinor) ? 'done' : 'send';
}

const isForgotten = ({ createdAt }: RefundDocument) => Date.now() - createdAt.getTime() > KEY_LIFE_MS;

/** One goes at a time, so that what one adds to the charge is not taken for another's. */
const isOlder = (a: RefundDocument, b: RefundDocument) =>
  a.createdAt.getTime() === b.createdAt.getTime() ? a._id < b._id : a.createdAt < b.createdAt;

const rivalsOf = (ctx: Ctx, { _id, paymentId }: RefundDocument) =>
  ctx.db.refunds
    .find({ paymentId, status: 'PENDING', _id: { $ne: _id } })
    .lean<RefundDocument[]>()
    .exec();

/**
 * Whether the money beyond what is known has to be this refund's. Where refunds of several sums would explain it, any
 * reading that adds up gives the customer the same in the end; what none explains is taken for this one's, as nothing
 * is worse than giving it twice.
 */
export function explains(
  { amountMinor }: Pick<RefundDocument, 'amountMinor'>,
  rivals: readonly Pick<RefundDocument, 'amountMinor'>[],
  beyondMinor: number,
): boolean {
  if (beyondMinor < amountMinor) return false;
  let sums = new Set([0]);
  for (const rival of rivals) {
    const larger = [...sums].map((sum) => sum + rival.amountMinor).filter((sum) => sum <= beyondMinor);
    sums = new Set([...sums, ...larger]);
  }
  return sums.has(beyondMinor - amountMinor) || !sums.has(beyondMinor);
}
