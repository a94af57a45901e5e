import { checkIdempotencyKey, idempotencyConflict, isDuplicate, requestHash } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { enqueueEmail } from '../sending/enqueue.ts';
import { readAddressees } from './addresses.ts';
import { type ContentInput, readContent } from './content.ts';
import type { EmailDocument } from './email.model.ts';
import { newEmail } from './new-email.ts';

/** The input of `sendEmail`. */
export interface SendEmailInput extends ContentInput {
  to: readonly string[];
  cc?: readonly string[] | null;
  bcc?: readonly string[] | null;
  idempotencyKey: string;
}

/** Queues an email, or returns the earlier one with the same idempotency key. Raises Refusal INVALID_INPUT and others. */
export async function sendEmail(ctx: Ctx, input: SendEmailInput): Promise<EmailDocument> {
  const addressees = readAddressees(input);
  const onceKey = onceKeyOf(ctx, input.idempotencyKey, 'send');
  const inputHash = requestHash(input);
  const earlier = await findEarlier(ctx, onceKey, inputHash);
  if (earlier) return earlier;
  const content = await readContent(ctx, input);
  return storeOnce(ctx, newEmail(ctx, { ...addressees, ...content, onceKey, inputHash }));
}

/** The stored form of an idempotency key, which is unique per caller and operation. Raises Refusal INVALID_INPUT. */
export function onceKeyOf(ctx: Ctx, idempotencyKey: string, operation: 'send' | 'resend'): string {
  checkIdempotencyKey(idempotencyKey);
  const { service, userId, apiKeyId } = ctx.viewer;
  return `${operation}:${service ?? userId ?? apiKeyId}:${idempotencyKey}`;
}

/** Stores an email and enqueues it; returns the earlier one when its key was used concurrently. */
export async function storeOnce(ctx: Ctx, email: ReturnType<typeof newEmail>): Promise<EmailDocument> {
  try {
    return await ctx.transaction(async () => {
      const stored = (await ctx.db.emails.insertOne(email)).toObject();
      ctx.afterCommit(() => void enqueueEmail(ctx, stored));
      return stored;
    });
  } catch (error) {
    const earlier = isDuplicate(error) ? await findEarlier(ctx, email.onceKey, email.inputHash) : null;
    if (earlier) return earlier;
    throw error;
  }
}

/** The earlier email with this key; raises Refusal IDEMPOTENCY_CONFLICT when its input was different. */
export async function findEarlier(
  ctx: Ctx,
  onceKey: string | null,
  inputHash: string | null,
): Promise<EmailDocument | null> {
  if (onceKey === null) return null;
  const earlier = await ctx.db.emails.findOne({ onceKey }).lean();
  if (earlier && earlier.inputHash !== inputHash) throw idempotencyConflict();
  return earlier;
}
