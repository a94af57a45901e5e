import { isDuplicate, Refusal, refusal } from '@souk/subgraph';
import type { Ctx } from '../../context.ts';
import { checkIdempotencyKey, idempotencyConflict, requestHash } from '../idempotency.ts';
import type { RequestDocument } from './request.model.ts';

// The first answer is owed for a day at least (the field's custom since Stripe's API); a week outlives a weekend.
const KEPT_MS = 7 * 86_400_000;
// Longer than any mutation may take. After it a caller is taken to have died half way, and another may try.
const BUSY_MS = 60_000;
const FIRST_LOOK_MS = 25;
const LONGEST_WAIT_MS = 3_000;

interface Call {
  operation: string;
  idempotencyKey: string;
  input: object;
}

/**
 * Does `work` once for a caller, an operation and a key, and gives its first answer, refusal or value, to every
 * repeat for a week. A twin that comes while the first is at work waits for it a while. A fault leaves the key free,
 * and so does death after a minute, so `work` has to bear being repeated with the same key.
 * Raises Refusal: INVALID_INPUT for a malformed key, IDEMPOTENCY_CONFLICT for a key used with another input,
 * REQUEST_IN_PROGRESS when the first takes too long.
 */
export async function once<Value>(ctx: Ctx, call: Call, work: () => Promise<Value>): Promise<Value> {
  checkIdempotencyKey(call.idempotencyKey);
  const { kind, userId, sellerId } = ctx.viewer;
  const id = JSON.stringify([kind, userId ?? sellerId ?? '', call.operation, call.idempotencyKey]);
  const hash = requestHash(call.input);
  const until = Date.now() + LONGEST_WAIT_MS;
  for (let pause = FIRST_LOOK_MS; ; pause *= 2) {
    if (await claim(ctx, id, hash)) return answer(ctx, id, work);
    const first = await ctx.db.requests.findById(id).lean().exec();
    if (first && first.requestHash !== hash) throw idempotencyConflict();
    if (first?.answer) return replay<Value>(first.answer);
    if (Date.now() >= until) {
      throw refusal(
        'REQUEST_IN_PROGRESS',
        'The first call with this key is still at work; repeat it later.',
        ['input', 'idempotencyKey'],
      );
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

async function claim(ctx: Ctx, id: string, hash: string): Promise<boolean> {
  const now = Date.now();
  const set = { busyUntil: new Date(now + BUSY_MS), requestHash: hash, answer: null };
  try {
    // Matches nothing but a call that died; otherwise the insert meets the one that is there.
    const { upsertedCount, modifiedCount } = await ctx.db.requests.updateOne(
      { _id: id, requestHash: hash, answer: null, busyUntil: { $lt: new Date(now) } },
      { $set: set, $setOnInsert: { expireAt: new Date(now + KEPT_MS) } },
      { upsert: true },
    );
    return upsertedCount + modifiedCount > 0;
  } catch (error) {
    if (isDuplicate(error)) return false;
    throw error;
  }
}

async function answer<Value>(ctx: Ctx, id: string, work: () => Promise<Value>): Promise<Value> {
  const keep = (given: RequestDocument['answer']) =>
    ctx.db.requests.updateOne({ _id: id }, { $set: { answer: given, busyUntil: null } });
  try {
    const value = await work();
    await keep({ value });
    return value;
  } catch (error) {
    if (error instanceof Refusal) await keep({ userErrors: error.userErrors });
    else await ctx.db.requests.deleteOne({ _id: id, answer: null });
    throw error;
  }
}

function replay<Value>(given: NonNullable<RequestDocument['answer']>): Value {
  if ('userErrors' in given) throw new Refusal(given.userErrors);
  return given.value as Value;
}
