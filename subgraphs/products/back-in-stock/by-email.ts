import { InputProblems, isDuplicate, newId, refusal, withIdempotencyKey } from '@souk/subgraph';
import { readEmail } from '@souk/text/email.ts';
import type { Ctx } from '../context.ts';
import type { RequestBackInStockEmailInput } from '../generated/resolvers.ts';
import { awaitableVariant, markAwaited } from './awaited-variant.ts';
import { type BackInStockDocument, KEPT_MS } from './back-in-stock.model.ts';
import { tokenHash } from './token.ts';

const invalid = () =>
  refusal('INVALID_TOKEN', 'This link is too old, or is none of ours.', ['input', 'token']);

/**
 * Notes that somebody asks to be notified at an address, once per idempotency key; the id of the variant. Whether and what is
 * mailed, the sweep decides, so that neither the answer nor its time says what is known of the address. Raises Refusal
 * INVALID_INPUT, NOT_FOUND, PRODUCT_UNAVAILABLE, INVALID_STATE and IDEMPOTENCY_CONFLICT.
 */
export async function requestByEmail(ctx: Ctx, input: RequestBackInStockEmailInput): Promise<string> {
  const { idempotencyKey, variantId } = input;
  const { email: holder, problem } = readEmail(input.email);
  if (holder === null) {
    const problems = new InputProblems();
    problems.add('INVALID_INPUT', problem, ['input', 'email']);
    throw problems.asRefusal();
  }
  const call = { operation: 'requestBackInStockEmail', idempotencyKey, input: { variantId, email: holder } };
  return withIdempotencyKey(ctx, call, async () => {
    await awaitableVariant(ctx, variantId);
    await note(ctx, variantId, holder);
    return variantId;
  });
}

async function note(ctx: Ctx, variantId: string, holder: string): Promise<void> {
  const now = new Date();
  const isNew = {
    _id: newId('bis'),
    byEmail: true,
    status: 'PENDING',
    purgeAt: new Date(now.getTime() + KEPT_MS.PENDING),
  } as const;
  const write = () =>
    ctx.db.backInStockRequests.updateOne(
      { variantId, holder, isOpen: true },
      { $set: { confirmationDueAt: now }, $setOnInsert: isNew },
      { upsert: true },
    );
  try {
    await write();
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    await write();
  }
}

/** Lets the request of a mailed token wait; the id of its variant. Raises Refusal INVALID_TOKEN and PRODUCT_UNAVAILABLE. */
export async function confirmByEmail(ctx: Ctx, token: string): Promise<string> {
  const request = await ofToken(ctx, token);
  if (request.status !== 'PENDING' && request.status !== 'WAITING') throw invalid();
  const { _id, variantId } = request;
  if (request.status === 'WAITING') return variantId;
  await ctx.transaction(async () => {
    const variant = await markAwaited(ctx, variantId);
    if (!variant)
      throw refusal('PRODUCT_UNAVAILABLE', 'The product left the shop meanwhile.', ['input', 'token']);
    const purgeAt = new Date(Date.now() + KEPT_MS.WAITING);
    await ctx.db.backInStockRequests.updateOne(
      { _id, status: 'PENDING' },
      { $set: { status: 'WAITING', confirmationDueAt: null, purgeAt } },
    );
    // Refilled between the request and the click: nobody else would say so.
    if (variant.inventory.available > 0)
      await ctx.db.variants.updateOne({ _id: variantId }, { $set: { noticeDueAt: new Date() } });
  });
  return variantId;
}

/** Ends all requests of the person who got a token; repeating it changes nothing. Raises Refusal INVALID_TOKEN. */
export async function stopByEmail(ctx: Ctx, token: string): Promise<void> {
  const { _id, holder, isOpen } = await ofToken(ctx, token);
  await ctx.transaction(async () => {
    // The one with the token stays for a while, so that a second click is answered like the first.
    await ctx.db.backInStockRequests.deleteMany({ holder, isOpen: true, _id: { $ne: _id } });
    if (!isOpen) return;
    const purgeAt = new Date(Date.now() + KEPT_MS.OVER);
    await ctx.db.backInStockRequests.updateOne(
      { _id },
      { $set: { status: 'STOPPED', isOpen: false, confirmationDueAt: null, purgeAt } },
    );
  });
}

async function ofToken(ctx: Ctx, token: string): Promise<BackInStockDocument> {
  const found = await ctx.db.backInStockRequests.findOne({ tokenHashes: tokenHash(token) }).lean();
  if (!found || found.purgeAt <= new Date()) throw invalid();
  return found;
}
