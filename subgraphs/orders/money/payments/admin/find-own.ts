import { refusal } from '@souk/subgraph';
import type { Ctx } from '../../../context.ts';
import type { PaymentDocument } from '../payment.model.ts';
import { canSeePayment } from '../payment.store.ts';

/** A payment that the caller may see. Raises Refusal NOT_FOUND. */
export async function requireVisiblePayment(ctx: Ctx, id: string): Promise<PaymentDocument> {
  const payment = await ctx.db.payments.findById(id).lean().exec();
  if (payment && canSeePayment(ctx.viewer, payment)) return payment;
  throw refusal('NOT_FOUND', 'There is no such payment.', ['id']);
}
