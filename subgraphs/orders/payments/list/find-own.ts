import { refusal } from '@souk/subgraph';
import { lengthOf } from '@souk/text/characters.ts';
import { trimmed } from '../../common/checks.ts';
import type { Ctx } from '../../context.ts';
import type { PaymentDocument } from '../payment.model.ts';
import { canSeePayment } from '../payment.store.ts';

const MAX_REASON = 500;

/** A payment that the caller may see. Raises Refusal NOT_FOUND. */
export async function findOwnPayment(ctx: Ctx, id: string): Promise<PaymentDocument> {
  const payment = await ctx.db.payments.findById(id).lean<PaymentDocument>().exec();
  if (payment && canSeePayment(ctx.viewer, payment)) return payment;
  throw refusal('NOT_FOUND', 'There is no such payment.', ['id']);
}

/** A reason without outer blanks. Raises Refusal for none, and for one of more than 500 characters. */
export function readReason(given: string): string {
  const reason = trimmed(given);
  if (reason && lengthOf(reason) <= MAX_REASON) return reason;
  throw refusal('INVALID_INPUT', `Give a reason of 1 to ${MAX_REASON} characters.`, ['reason']);
}
