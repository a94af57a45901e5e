import { checkInput, refusal } from '@souk/subgraph';
import { paragraphs } from '@souk/text/line.ts';
import type { Ctx } from '../context.ts';
import { sellerPayload } from '../sellers/seller.events.ts';
import type { SellerDocument, SellerStatus } from '../sellers/seller.model.ts';

/** Suspends a seller that trades. */
export async function suspendSeller(ctx: Ctx, sellerId: string, given: string): Promise<SellerDocument> {
  const reason = checkInput(paragraphs({ what: 'reason', min: 1, max: 1_000 }), given, ['reason']);
  return ctx.transaction(async () => {
    const seller = await turn(ctx, sellerId, 'SUSPENDED', reason);
    await ctx.emit('seller.suspended', sellerId, { ...sellerPayload(seller), reason });
    return seller;
  });
}

/** Lets a suspended seller trade again. */
export async function reinstateSeller(ctx: Ctx, sellerId: string): Promise<SellerDocument> {
  return ctx.transaction(async () => {
    const seller = await turn(ctx, sellerId, 'ACTIVE', null);
    await ctx.emit('seller.reinstated', sellerId, sellerPayload(seller));
    return seller;
  });
}

async function turn(
  ctx: Ctx,
  sellerId: string,
  status: SellerStatus,
  suspensionReason: string | null,
): Promise<SellerDocument> {
  const seller = await ctx.db.Seller.findOneAndUpdate(
    { _id: sellerId, state: 'READY', status: status === 'ACTIVE' ? 'SUSPENDED' : 'ACTIVE' },
    { $set: { status, suspensionReason } },
    { returnDocument: 'after' },
  ).lean();
  if (seller) return seller;
  if (await ctx.db.Seller.exists({ _id: sellerId, state: 'READY' })) {
    throw refusal('INVALID_STATE', `The seller is ${status.toLowerCase()} already.`, ['sellerId']);
  }
  throw refusal('NOT_FOUND', 'There is no such seller.', ['sellerId']);
}
