import { checkInput, recordChange, refusal } from '@souk/subgraph';
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

const TAKEN_OVER =
  'The address of the account was first proven by somebody who may not be the person who registered the business.';

/**
 * Suspends the business of an account that went to the owner of its address: the stranger who registered it may have set it up
 * in the owner's name. An administrator finds out whose it is, and reinstates it. A registration that is not finished is
 * suspended as well, so that it does not become active afterwards.
 */
export async function suspendTakenOver(ctx: Ctx, sellerId: string): Promise<void> {
  await ctx.transaction(async () => {
    const seller = await ctx.db.sellers
      .findOneAndUpdate(
        { _id: sellerId, status: 'ACTIVE' },
        { $set: { status: 'SUSPENDED', suspensionReason: TAKEN_OVER } },
        { returnDocument: 'after' },
      )
      .lean();
    if (!seller) return;
    await ctx.emit('seller.suspended', sellerId, { ...sellerPayload(seller), reason: TAKEN_OVER });
    await recordChange(ctx, {
      entity: 'Seller',
      id: sellerId,
      before: { status: 'ACTIVE', suspensionReason: null },
      after: { status: 'SUSPENDED', suspensionReason: TAKEN_OVER },
    });
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
