import { checkIdempotencyKey, idempotencyConflict, isDuplicate, newId, requestHash } from '@souk/subgraph';
import type { Ctx } from '../../context.ts';
import type { SagaDocument } from '../saga/saga.model.ts';
import { answerOf, type CheckoutAnswer } from './answer.ts';
import { checkout } from './checkout.saga.ts';
import type { CheckoutData } from './data.ts';
import { waitForSaga } from './wait.ts';

/**
 * Begins a checkout for an account and answers the state it reached within the longest wait. The same key gives the
 * same order. Raises Refusal for a key used with another input, SERVICE_UNAVAILABLE when Souk is at fault.
 */
export async function runCheckout(
  ctx: Ctx,
  accountId: string,
  input: { idempotencyKey: string },
  data: CheckoutData,
): Promise<CheckoutAnswer> {
  checkIdempotencyKey(input.idempotencyKey);
  const { saga, isNew } = await beginOrJoin(ctx, accountId, input.idempotencyKey, requestHash(input), data);
  // Driven here at once, for the lowest latency; should this process die, the recovery sweep goes on.
  const driving = isNew ? checkout.drive(ctx, saga) : undefined;
  return answerOf(ctx, await waitForSaga(ctx, saga._id, driving));
}

async function beginOrJoin(
  ctx: Ctx,
  customerId: string,
  idempotencyKey: string,
  hash: string,
  data: CheckoutData,
): Promise<{ saga: SagaDocument; isNew: boolean }> {
  for (;;) {
    try {
      const beginning = { orderId: newId('ord'), customerId, idempotencyKey, requestHash: hash, data };
      return { saga: await checkout.begin(ctx, beginning), isNew: true };
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
    const saga = await ctx.db.sagas.findOne({ customerId, idempotencyKey }).lean().exec();
    // A twin that came to nothing has freed the key in the meantime: begin anew.
    if (!saga) continue;
    if (saga.requestHash !== hash) throw idempotencyConflict();
    return { saga, isNew: false };
  }
}
