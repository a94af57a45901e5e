import { checkInput, refusal } from '@souk/subgraph';
import { paragraphs } from '@souk/text/line.ts';
import type { Ctx } from '../context.ts';
import { sellerPayload } from '../sellers/seller.events.ts';
import type { SellerDocument } from '../sellers/seller.model.ts';

/** Approves a seller that is PENDING. Raises Refusal NOT_FOUND and INVALID_STATE. */
export async function approveVerification(ctx: Ctx, sellerId: string): Promise<SellerDocument> {
  return ctx.transaction(async () => {
    const seller = await decide(ctx, sellerId, 'APPROVED', null);
    await ctx.emit('seller.verification_approved', sellerId, sellerPayload(seller));
    return seller;
  });
}

/** Rejects a seller that is PENDING. Raises Refusal INVALID_INPUT, NOT_FOUND and INVALID_STATE. */
export async function rejectVerification(ctx: Ctx, sellerId: string, given: string): Promise<SellerDocument> {
  const reason = checkInput(paragraphs({ what: 'reason', min: 1, max: 1_000 }), given, ['input', 'reason']);
  return ctx.transaction(async () => {
    const seller = await decide(ctx, sellerId, 'REJECTED', reason);
    await ctx.emit('seller.verification_rejected', sellerId, { ...sellerPayload(seller), reason });
    return seller;
  });
}

async function decide(
  ctx: Ctx,
  sellerId: string,
  verificationStatus: 'APPROVED' | 'REJECTED',
  reason: string | null,
): Promise<SellerDocument> {
  const seller = await ctx.db.sellers
    .findOneAndUpdate(
      { _id: sellerId, state: 'READY', verificationStatus: 'PENDING' },
      {
        $set: {
          verificationStatus,
          'verification.reason': reason,
          'verification.reviewedAt': new Date(),
          'verification.reviewedBy': ctx.viewer.userId,
        },
      },
      { returnDocument: 'after' },
    )
    .lean();
  if (seller) return seller;
  if (await ctx.db.sellers.exists({ _id: sellerId, state: 'READY' })) {
    throw refusal('INVALID_STATE', 'The seller is not waiting for a decision.', ['id']);
  }
  throw refusal('NOT_FOUND', 'There is no such seller.', ['id']);
}
