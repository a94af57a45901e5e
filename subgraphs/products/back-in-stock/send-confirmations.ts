import { encrypt } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import type { BackInStockDocument } from './back-in-stock.model.ts';
import { newToken } from './token.ts';

const DAY_MS = 86_400_000;
const PAUSE_MS = 10 * 60_000;
const MAX_A_DAY = 5;
const MAX_PER_REQUEST = 3;
const AT_ONCE = 50;

/** Decides on each noted request by address whether it is mailed a link to confirm, and mails it. */
export async function sendConfirmations(ctx: Ctx, now = new Date()): Promise<void> {
  for (;;) {
    const due = await ctx.db.backInStockRequests
      .find({ confirmationDueAt: { $gt: new Date(0), $lte: now } })
      .sort({ confirmationDueAt: 1 })
      .limit(AT_ONCE)
      .lean();
    for (const request of due) await ctx.transaction(() => send(ctx, request, now));
    if (due.length < AT_ONCE) return;
  }
}

async function send(ctx: Ctx, { _id, confirmationDueAt }: BackInStockDocument, now: Date): Promise<void> {
  const request = await ctx.db.backInStockRequests
    .findOneAndUpdate({ _id, confirmationDueAt }, { $set: { confirmationDueAt: null } })
    .lean();
  if (!request || !(await mayMail(ctx, request, now))) return;
  const { token, hash } = newToken(ctx);
  await ctx.db.backInStockRequests.updateOne(
    { _id },
    { $set: { confirmationSentAt: now }, $inc: { confirmationCount: 1 }, $push: { tokenHashes: hash } },
  );
  await ctx.emit('back_in_stock.confirmation_requested', _id, {
    requestId: _id,
    recipient: encrypt(request.holder, ctx.config.SOUK_INTERNAL_KEY),
    token,
    expiresAt: request.purgeAt.toISOString(),
  });
}

/** Anybody can enter the address of a stranger: it gets few mails, and none about what it has confirmed. */
async function mayMail(
  ctx: Ctx,
  { status, holder, confirmationCount, confirmationSentAt }: BackInStockDocument,
  now: Date,
): Promise<boolean> {
  if (status !== 'PENDING' || confirmationCount >= MAX_PER_REQUEST) return false;
  if (confirmationSentAt && confirmationSentAt.getTime() > now.getTime() - PAUSE_MS) return false;
  const today = { holder, confirmationSentAt: { $gt: new Date(now.getTime() - DAY_MS) } };
  return (await ctx.db.backInStockRequests.countDocuments(today)) < MAX_A_DAY;
}
