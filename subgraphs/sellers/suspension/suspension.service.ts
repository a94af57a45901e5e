import { checkInput, refusal } from '@souk/subgraph';
import { paragraphs } from '@souk/text/line.ts';
import type { Ctx } from '../context.ts';
import { sellerPayload } from '../sellers/seller.events.ts';
import type { SellerDocument, SellerStatus } from '../sellers/seller.model.ts';

/** Suspends an active seller. Raises Refusal INVALID_INPUT, NOT_FOUND, and INVALID_STATE for a suspended one. */
export async function suspendSeller(ctx: Ctx, sellerId: string, given: string): Promise<SellerDocument> {
  const reason = checkInput(paragraphs({ what: 'reason', min: 1, max: 1_000 }), given, ['input', 'reason']);
  return ctx.transaction(async () => {
    const seller = await setStatus(ctx, sellerId, 'SUSPENDED', reason);
    await ctx.emit('seller.suspended', sellerId, { ...sellerPayload(seller), reason });
    return seller;
  });
}

/** Lifts a suspension. Raises Refusal NOT_FOUND, and INVALID_STATE for an active seller. */
export async function reinstateSeller(ctx: Ctx, sellerId: string): Promise<SellerDocument> {
  return ctx.transaction(async () => {
    const seller = await setStatus(ctx, sellerId, 'ACTIVE', null);
    await ctx.emit('seller.reinstated', sellerId, sellerPayload(seller));
    return seller;
  });
}

async function setStatus(
  ctx: Ctx,
  sellerId: string,
  status: SellerStatus,
  suspensionReason: string | null,
): Promise<SellerDocument> {
  const seller = await ctx.db.sellers
    .findOneAndUpdate(
      { _id: sellerId, state: 'READY', closedAt: null, status: status === 'ACTIVE' ? 'SUSPENDED' : 'ACTIVE' },
      { $set: { status, suspensionReason } },
      { returnDocument: 'after' },
    )
    .lean();
  if (seller) return seller;
  if (await ctx.db.sellers.exists({ _id: sellerId, closedAt: { $ne: null } })) {
    throw refusal('INVALID_STATE', 'The seller is closed: its owner deleted the account.', ['id']);
  }
  if (await ctx.db.sellers.exists({ _id: sellerId, state: 'READY' })) {
    throw refusal('INVALID_STATE', `The seller is already ${status.toLowerCase()}.`, ['id']);
  }
  throw refusal('NOT_FOUND', 'There is no such seller.', ['id']);
}
