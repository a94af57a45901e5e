import { refusal } from '@souk/subgraph';
import type { Ctx } from '../../../context.ts';
import type { UpdatePaymentInput } from '../../../generated/resolvers.ts';
import type { PaymentDocument } from '../payment.model.ts';
import { requireVisiblePayment } from '../payment.store.ts';
import { readRemarks } from './remarks.ts';

/**
 * Changes the reference and the note of a payment: its payer while it is PENDING, an admin at any time. Raises Refusal
 * NOT_FOUND, INVALID_STATE, INVALID_INPUT, VERSION_CONFLICT.
 */
export async function updatePayment(
  ctx: Ctx,
  id: string,
  { version, ...input }: UpdatePaymentInput,
): Promise<PaymentDocument> {
  const remarks = readRemarks(input);
  const { status } = await requireVisiblePayment(ctx, id);
  const isAdmin = ctx.viewer.kind === 'admin';
  const closed = refusal('INVALID_STATE', `The payment is ${status} and can no longer be changed.`, ['id']);
  if (!isAdmin && status !== 'PENDING') throw closed;
  const changed = await ctx.db.payments
    .findOneAndUpdate(
      { _id: id, version, ...(isAdmin ? {} : { status: 'PENDING' as const }) },
      { $set: remarks, $inc: { version: 1 } },
      { returnDocument: 'after' },
    )
    .lean()
    .exec();
  if (changed) return changed;
  const now = await requireVisiblePayment(ctx, id);
  if (now.version === version) throw closed;
  throw refusal(
    'VERSION_CONFLICT',
    'The payment changed since it was read. Read it again, then repeat the change.',
    ['input', 'version'],
  );
}
