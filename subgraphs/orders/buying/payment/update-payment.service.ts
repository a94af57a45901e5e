import { createHash } from 'node:crypto';
import { forbidden, InputProblems, refusal, type UserError } from '@souk/subgraph';
import { lengthOf } from '@souk/text/characters.ts';
import { trimmed } from '../../common/checks.ts';
import type { Ctx } from '../../context.ts';
import type { UpdatePaymentInput } from '../../generated/resolvers.ts';
import { settleInvoice } from '../../money/payments/admin/settle-invoice.ts';
import type { PaymentDocument } from '../../money/payments/payment.model.ts';
import { requirePayment, requireVisiblePayment } from '../../money/payments/payment.store.ts';
import { changeMethod } from './change-method.ts';
import { processPayment } from './process-payment.service.ts';

const MAX_LENGTHS = { reference: 120, note: 1_000 };

type Remarks = Partial<Pick<PaymentDocument, 'reference' | 'note'>>;

/**
 * Changes a payment: by its payer while it is PENDING, by an admin at any time. Another method or card token resumes the
 * waiting checkout; a status settles an invoice, for admins only. Raises Refusal INVALID_STATE, INVALID_INPUT and what
 * {@link changeMethod} and {@link settleInvoice} raise; FORBIDDEN.
 */
export async function updatePayment(
  ctx: Ctx,
  id: string,
  input: UpdatePaymentInput,
): Promise<{ payment: PaymentDocument; userErrors: UserError[] }> {
  const payment = await requireVisiblePayment(ctx, id);
  const isAdmin = ctx.viewer.kind === 'admin';
  if (input.status && !isAdmin) throw forbidden();
  if (!isAdmin && payment.status !== 'PENDING') {
    throw refusal('INVALID_STATE', `The payment is ${payment.status} and can no longer be changed.`, ['id']);
  }
  const remarks = readRemarks(input);
  if (input.status) {
    return { payment: await settleInvoice(ctx, payment, input.status, remarks), userErrors: [] };
  }
  await remark(ctx, payment, remarks);
  if (input.method) await changeMethod(ctx, payment, input.method);
  const userErrors = input.paymentToken ? await pay(ctx, payment, input.paymentToken) : [];
  return { payment: await requirePayment(ctx, id), userErrors };
}

function readRemarks(input: UpdatePaymentInput): Remarks {
  const { method, paymentToken, status } = input;
  const problems = new InputProblems();
  for (const field of ['reference', 'note'] as const) {
    if (lengthOf(input[field] ?? '') <= MAX_LENGTHS[field]) continue;
    problems.add('INVALID_INPUT', `At most ${MAX_LENGTHS[field]} characters.`, ['input', field]);
  }
  if (paymentToken && method && method !== 'CARD') {
    problems.add('INVALID_INPUT', 'A payment token can only be given with the method CARD.', [
      'input',
      'paymentToken',
    ]);
  }
  if (status && (method || paymentToken)) {
    problems.add('INVALID_INPUT', 'The status cannot be changed together with the method or a token.', [
      'input',
      'status',
    ]);
  }
  problems.refuse();
  // Null removes a value, as an empty text does.
  return {
    ...(input.reference === undefined ? {} : { reference: trimmed(input.reference) }),
    ...(input.note === undefined ? {} : { note: trimmed(input.note) }),
  };
}

async function remark(ctx: Ctx, { _id }: PaymentDocument, remarks: Remarks): Promise<void> {
  if (Object.keys(remarks).length === 0) return;
  await ctx.db.payments.updateOne({ _id }, { $set: remarks });
}

/** The token is the idempotency key, so each token is charged once and a repeat returns its result. */
async function pay(ctx: Ctx, { orderId }: PaymentDocument, paymentToken: string): Promise<UserError[]> {
  const digest = createHash('sha256').update(paymentToken).digest('base64url');
  const idempotencyKey = `updatePayment:${digest}`;
  const { userErrors } = await processPayment(ctx, { orderId, method: 'CARD', paymentToken, idempotencyKey });
  return userErrors;
}
