import {
  checkIdempotencyKey,
  InputProblems,
  idempotencyConflict,
  refusal,
  requestHash,
  type UserError,
} from '@souk/subgraph';
import { readCardToken } from '../../common/card-token.ts';
import type { Ctx } from '../../context.ts';
import type { PayOrderInput } from '../../generated/resolvers.ts';
import type { PaymentDocument } from '../../money/payments/payment.model.ts';
import { canSeePayment } from '../../money/payments/payment.store.ts';
import { answerOf, type CheckoutAnswer } from '../checkout/answer.ts';
import { checkout } from '../checkout/checkout.saga.ts';
import { newAttempt } from '../checkout/new-order.ts';

/**
 * Pays an order in status WAITING_PAYMENT by card, and resumes its checkout. A decline is a PAYMENT_DECLINED user error
 * and can be followed by another attempt; the third ends the order. One idempotency key makes one attempt. Raises
 * Refusal NOT_FOUND, INVALID_STATE, INVALID_INPUT, IDEMPOTENCY_CONFLICT.
 */
export async function payOrder(
  ctx: Ctx,
  orderId: string,
  { paymentToken, idempotencyKey }: PayOrderInput,
): Promise<Omit<CheckoutAnswer, 'saga'>> {
  checkIdempotencyKey(idempotencyKey);
  const problems = new InputProblems();
  const token = readCardToken(problems, paymentToken);
  problems.refuse();
  if (token === null)
    throw refusal('INVALID_INPUT', 'Give a token of the card provider.', ['input', 'paymentToken']);
  const request = { requestKey: idempotencyKey, requestHash: requestHash({ orderId, paymentToken: token }) };
  const { sagaId, isNew } = await startOrJoin(ctx, orderId, token, request);
  const driving = isNew ? checkout.drive(ctx, sagaId) : undefined;
  const saga = await checkout.waitFor(ctx, sagaId, driving);
  const answer = await answerOf(ctx, saga);
  return { order: answer.order, payment: answer.payment, userErrors: errorsOf(answer, idempotencyKey) };
}

interface Request {
  requestKey: string;
  requestHash: string;
}

async function startOrJoin(
  ctx: Ctx,
  orderId: string,
  token: string,
  request: Request,
): Promise<{ sagaId: string; isNew: boolean }> {
  const payment = await findPayment(ctx, orderId);
  const started = attemptOf(payment, request.requestKey)
    ? null
    : await startAttempt(ctx, payment, token, request);
  if (started !== null) return { sagaId: started, isNew: true };
  // Either the key was used before, or a concurrent call with the same key was faster.
  const earlier = attemptOf(await findPayment(ctx, orderId), request.requestKey);
  if (!earlier) throw notWaiting();
  if (earlier.requestHash !== request.requestHash) throw idempotencyConflict();
  return { sagaId: await sagaOf(ctx, orderId), isNew: false };
}

async function findPayment(ctx: Ctx, orderId: string): Promise<PaymentDocument> {
  const payment = await ctx.db.payments.findOne({ orderId }).lean().exec();
  if (payment && canSeePayment(ctx.viewer, payment)) return payment;
  throw refusal('NOT_FOUND', 'There is no such order.', ['id']);
}

const notWaiting = () => refusal('INVALID_STATE', 'The order does not wait for a payment.', ['id']);

const attemptOf = ({ attempts }: PaymentDocument, key: string) =>
  attempts.find(({ requestKey }) => requestKey === key);

/** The decline of this attempt if there was one, else the errors of the checkout. */
function errorsOf({ payment, userErrors }: CheckoutAnswer, key: string): UserError[] {
  const attempt = payment ? attemptOf(payment, key) : undefined;
  if (attempt?.status !== 'DECLINED') return userErrors;
  return [{ code: 'PAYMENT_DECLINED', message: attempt.message ?? 'The card was declined.', field: null }];
}

async function sagaOf(ctx: Ctx, orderId: string): Promise<string> {
  const saga = await ctx.db.sagas.findOne({ orderId }, { _id: 1 }).lean().exec();
  if (!saga) throw notWaiting();
  return saga._id;
}

/** Adds an attempt and resumes the checkout; its id, null when another attempt or the end of the wait came first. */
async function startAttempt(
  ctx: Ctx,
  payment: PaymentDocument,
  token: string,
  request: Request,
): Promise<string | null> {
  const { attempts, orderId } = payment;
  const isFree = { $size: attempts.length, $not: { $elemMatch: { status: 'STARTED' } } };
  const waits = { orderId, state: 'WAITING' as const, lease: null, 'data.holdUntil': { $gt: new Date() } };
  return ctx.transaction(async () => {
    const saga = await ctx.db.sagas.findOne(waits, { _id: 1 }).lean().exec();
    if (!saga) return null;
    const added = await ctx.db.payments.updateOne(
      { _id: payment._id, status: 'PENDING', method: 'CARD', attempts: isFree },
      { $push: { attempts: newAttempt(attempts.length + 1, token, request) } },
    );
    if (added.matchedCount === 0) return null;
    const woken = await ctx.db.sagas.updateOne({ _id: saga._id, ...waits }, { $set: { dueAt: new Date() } });
    // Thrown rather than returned, to roll the attempt back.
    if (woken.matchedCount === 0) throw notWaiting();
    return saga._id;
  });
}
