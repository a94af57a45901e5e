import { checkIdempotencyKey, idempotencyConflict, isDuplicate, newId, requestHash } from '@souk/subgraph';
import type { Ctx } from '../../context.ts';
import { answerOf, type CheckoutAnswer } from './answer.ts';
import type { CheckoutSagaDocument } from './checkout.model.ts';
import { checkout } from './checkout.saga.ts';
import type { CheckoutData } from './data.ts';

/**
 * Starts a checkout for an account and returns the state it reached within the longest wait. The same key returns the
 * same order. Raises Refusal IDEMPOTENCY_CONFLICT for a key used with other input, and what {@link answerOf} raises.
 */
export async function runCheckout(
  ctx: Ctx,
  accountId: string,
  input: { idempotencyKey: string },
  data: CheckoutData,
): Promise<CheckoutAnswer> {
  checkIdempotencyKey(input.idempotencyKey);
  const { saga, isNew } = await startOrJoin(ctx, accountId, input.idempotencyKey, requestHash(input), data);
  // Driven here at once, for the lowest latency; if this process dies, the recovery sweep continues.
  const driving = isNew ? checkout.drive(ctx, saga) : undefined;
  return answerOf(ctx, await checkout.waitFor(ctx, saga._id, driving));
}

async function startOrJoin(
  ctx: Ctx,
  customerId: string,
  idempotencyKey: string,
  hash: string,
  data: CheckoutData,
): Promise<{ saga: CheckoutSagaDocument; isNew: boolean }> {
  for (;;) {
    try {
      const newSaga = { orderId: newId('ord'), customerId, idempotencyKey, requestHash: hash, data };
      return { saga: await checkout.start(ctx, newSaga), isNew: true };
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
    const saga = await ctx.db.sagas.findOne({ customerId, idempotencyKey }).lean().exec();
    // A parallel call with this key was refused and freed it in the meantime: start again.
    if (!saga) continue;
    if (saga.requestHash !== hash) throw idempotencyConflict();
    return { saga, isNew: false };
  }
}
