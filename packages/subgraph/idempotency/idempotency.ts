import type { Viewer } from '@souk/platform';
import { Schema } from 'mongoose';
import { repeatsEarlierRun } from '../audit/run.ts';
import { isDuplicate } from '../database/duplicate.ts';
import { type Document, type DocumentModel, defineModel } from '../database/model.ts';
import { Refusal, refusal, type UserError } from '../shared/refusal.ts';
import { callNameOf, checkIdempotencyKey, idempotencyConflict, requestHash } from './key.ts';

/** A mutation that was called with an idempotency key; `_id` joins caller, operation and key. */
export interface IdempotentRequestDocument extends Document {
  requestHash: string;
  /** Until when the first caller counts as running; null once there is an answer. */
  busyUntil: Date | null;
  /** The value or the refusal that was answered. */
  answer: { value: unknown } | { userErrors: UserError[] } | null;
  expireAt: Date;
}

/** Where {@link withIdempotencyKey} keeps answers: the subgraph lists it among its models as `requests`. */
export const idempotentRequests = defineModel<IdempotentRequestDocument>(
  'requests',
  {
    requestHash: { type: String, required: true },
    busyUntil: { type: Date, default: null },
    answer: { type: Schema.Types.Mixed, default: null },
    expireAt: { type: Date, required: true },
  },
  [{ keys: { expireAt: 1 }, expireAfterSeconds: 0, serves: 'the removal of keys after a week' }],
);

/** For how long a repetition gets the first answer. Stripe keeps answers for a day; a week outlives a weekend. */
export const REPEATABLE_MS = 7 * 86_400_000;
// Longer than any mutation may take. After it the caller counts as dead, and another may try.
const BUSY_MS = 60_000;
const FIRST_PAUSE_MS = 25;
const MAX_WAIT_MS = 3_000;

/** What makes two requests the same, besides their caller. */
export interface IdempotentCall {
  operation: string;
  idempotencyKey: string;
  input: object;
}

/** What a call needs to be repeatable. */
export interface IdempotencyContext {
  readonly viewer: Viewer;
  readonly db: { readonly requests: DocumentModel<IdempotentRequestDocument> };
}

/**
 * Runs `work` once per caller, operation and idempotency key, and gives its first answer (value or refusal) to every
 * repetition for a week. A repetition that arrives while the first is running waits for it up to three seconds. A fault
 * frees the key at once, a dead process after a minute, so `work` must bear repetition with the same key.
 * Raises Refusal: INVALID_INPUT for a malformed key, IDEMPOTENCY_CONFLICT for a key used with another input,
 * REQUEST_IN_PROGRESS when the first takes too long.
 */
export async function withIdempotencyKey<Value>(
  ctx: IdempotencyContext,
  call: IdempotentCall,
  work: () => Promise<Value>,
): Promise<Value> {
  checkIdempotencyKey(call.idempotencyKey);
  const id = JSON.stringify(callNameOf(ctx.viewer, call));
  const hash = requestHash(call.input);
  const until = Date.now() + MAX_WAIT_MS;
  for (let pause = FIRST_PAUSE_MS; ; pause *= 2) {
    if (await claim(ctx, id, hash)) return answer(ctx, id, work);
    const first = await ctx.db.requests.findById(id).lean().exec();
    if (first && first.requestHash !== hash) throw idempotencyConflict();
    if (first?.answer) {
      repeatsEarlierRun(ctx);
      return replay<Value>(first.answer);
    }
    if (Date.now() >= until) {
      throw refusal(
        'REQUEST_IN_PROGRESS',
        'The first request with this key is still running. Try again later.',
        ['input', 'idempotencyKey'],
      );
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

async function claim(ctx: IdempotencyContext, id: string, hash: string): Promise<boolean> {
  const now = Date.now();
  const set = { busyUntil: new Date(now + BUSY_MS), requestHash: hash, answer: null };
  try {
    // Matches only a call whose process died; otherwise the insert collides with the one that is stored.
    const { upsertedCount, modifiedCount } = await ctx.db.requests.updateOne(
      { _id: id, requestHash: hash, answer: null, busyUntil: { $lt: new Date(now) } },
      { $set: set, $setOnInsert: { expireAt: new Date(now + REPEATABLE_MS) } },
      { upsert: true },
    );
    return upsertedCount + modifiedCount > 0;
  } catch (error) {
    if (isDuplicate(error)) return false;
    throw error;
  }
}

async function answer<Value>(
  ctx: IdempotencyContext,
  id: string,
  work: () => Promise<Value>,
): Promise<Value> {
  const keep = (given: IdempotentRequestDocument['answer']) =>
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

function replay<Value>(given: NonNullable<IdempotentRequestDocument['answer']>): Value {
  if ('userErrors' in given) throw new Refusal(given.userErrors);
  return given.value as Value;
}
