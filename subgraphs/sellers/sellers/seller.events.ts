import type { Ctx } from '../context.ts';
import type { SellerDocument } from './seller.model.ts';

/** The payload that all events about a seller share. */
export function sellerPayload(seller: SellerDocument) {
  return {
    sellerId: seller._id,
    accountId: seller.accountId,
    name: seller.name,
    email: seller.email,
  };
}

/** Publishes that a seller uses documents from now on, or no longer. */
export async function emitUsage(
  ctx: Ctx,
  type: 'media.attached' | 'media.detached',
  sellerId: string,
  mediaIds: readonly string[],
): Promise<void> {
  for (const mediaId of mediaIds) {
    await ctx.emit(type, mediaId, { mediaId, service: 'sellers', entityType: 'Seller', entityId: sellerId });
  }
}
