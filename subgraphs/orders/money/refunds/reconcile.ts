import type { Ctx } from '../../context.ts';
import { KEY_LIFE_MS } from '../payments/charge.ts';
import type { RefundDocument } from '../payments/payment.model.ts';
import { requirePayment } from '../payments/payment.store.ts';

/**
 * Whether a refund has to be sent to the provider (`send`), was made already (`done`), or cannot be decided yet (`wait`).
 * While the provider remembers its key, sending it again is harmless. After that the charge decides, by what was refunded
 * of it beyond the recorded refunds. Raises PaymentFault.
 */
export async function reconcileBeforeRetry(
  ctx: Ctx,
  refund: RefundDocument,
  ref: string,
): Promise<'send' | 'done' | 'wait'> {
  if (refund.attempts === 1 || !isKeyExpired(refund)) return 'send';
  const charge = await ctx.runtime.provider.find({ ref });
  if (!charge) throw new Error(`the payment provider has no charge ${ref}`);
  // Read after the charge, so that every refund the charge includes is pending or settled here.
  const rivals = await rivalsOf(ctx, refund);
  if (rivals.some((rival) => !isKeyExpired(rival) || isOlder(rival, refund))) return 'wait';
  const payment = await requirePayment(ctx, refund.paymentId);
  return explains(refund, rivals, charge.refundedMinor - payment.refundedMinor) ? 'done' : 'send';
}

const isKeyExpired = ({ createdAt }: RefundDocument) => Date.now() - createdAt.getTime() > KEY_LIFE_MS;

/** Refunds are decided one at a time, so that the amount of one is not mistaken for that of another. */
const isOlder = (a: RefundDocument, b: RefundDocument) =>
  a.createdAt.getTime() === b.createdAt.getTime() ? a._id < b._id : a.createdAt < b.createdAt;

const rivalsOf = (ctx: Ctx, { _id, paymentId }: RefundDocument) =>
  ctx.db.refunds
    .find({ paymentId, status: 'PENDING', _id: { $ne: _id } })
    .lean()
    .exec();

/**
 * Whether the unexplained amount at the provider belongs to this refund. Where several combinations of pending refunds
 * add up to it, any of them refunds the customer the same in the end; an amount that none explains counts as this refund,
 * because refunding twice would be worse.
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
