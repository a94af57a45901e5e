import { isDuplicate, newId, parseAmount } from '@souk/subgraph';
import { customerOf } from '../cart/cart.service.ts';
import { readAddress } from '../common/address.ts';
import { readCardToken } from '../common/card-token.ts';
import { Problems, trimmed } from '../common/checks.ts';
import { checkIdempotencyKey, idempotencyConflict, requestHash } from '../common/idempotency.ts';
import type { Ctx } from '../context.ts';
import type { PlaceOrderInput } from '../generated/resolvers.ts';
import type { SagaDocument } from '../saga/saga.model.ts';
import { answerOf, type CheckoutAnswer } from './answer.ts';
import { checkout } from './checkout.saga.ts';
import type { CheckoutData } from './data.ts';
import { waitForSaga } from './wait.ts';

const LONGEST_NOTE = 1_000;

/**
 * Places an order from the caller's cart and answers the state it reached within the longest wait. The same key gives
 * the same order. Raises Refusal when the input is at fault, SERVICE_UNAVAILABLE when Souk is.
 */
export async function placeOrder(ctx: Ctx, input: PlaceOrderInput): Promise<CheckoutAnswer> {
  checkIdempotencyKey(input.idempotencyKey);
  const data = readInput(ctx, input);
  const { saga, isNew } = await beginOrJoin(ctx, input.idempotencyKey, requestHash(input), data);
  // Driven here at once, for the lowest latency; should this process die, the recovery sweep goes on.
  const driving = isNew ? checkout.drive(ctx, saga) : undefined;
  return answerOf(ctx, await waitForSaga(ctx, saga._id, driving));
}

function readInput(ctx: Ctx, input: PlaceOrderInput): CheckoutData {
  const problems = new Problems();
  const { paymentMethod, paymentToken, expectedTotal } = input;
  const token = readCardToken(problems, paymentToken);
  if (paymentMethod === 'IMPORTED') {
    problems.add('INVALID_INPUT', 'IMPORTED cannot be chosen.', ['input', 'paymentMethod']);
  }
  if (token !== null && paymentMethod !== 'CARD') {
    problems.add('INVALID_INPUT', 'Only CARD takes a token.', ['input', 'paymentToken']);
  }
  if ((input.note?.length ?? 0) > LONGEST_NOTE) {
    problems.add('INVALID_INPUT', `A note has at most ${LONGEST_NOTE} characters.`, ['input', 'note']);
  }
  if (expectedTotal && (parseAmount(expectedTotal, 'TND') ?? 0) < 0) {
    problems.add('INVALID_INPUT', 'A total is not negative.', ['input', 'expectedTotal']);
  }
  const address = readAddress(input.address, problems, ['input', 'address']);
  problems.refuse();
  return {
    kind: 'RETAIL',
    method: paymentMethod,
    token,
    address,
    note: trimmed(input.note),
    expectedTotal: expectedTotal ?? null,
    holdUntil: new Date(Date.now() + ctx.config.HOLD_MS),
    draft: null,
  };
}

async function beginOrJoin(
  ctx: Ctx,
  idempotencyKey: string,
  hash: string,
  data: CheckoutData,
): Promise<{ saga: SagaDocument; isNew: boolean }> {
  const customerId = customerOf(ctx);
  for (;;) {
    try {
      const beginning = { orderId: newId('ord'), customerId, idempotencyKey, requestHash: hash, data };
      return { saga: await checkout.begin(ctx, beginning), isNew: true };
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
    const saga = await ctx.db.sagas.findOne({ customerId, idempotencyKey }).lean<SagaDocument>().exec();
    // A twin that came to nothing has freed the key in the meantime: begin anew.
    if (!saga) continue;
    if (saga.requestHash !== hash) throw idempotencyConflict();
    return { saga, isNew: false };
  }
}
