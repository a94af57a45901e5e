import {
  type Connection,
  defineLoader,
  isAllowed,
  load,
  newId,
  type PageArgs,
  readPage,
  refusal,
} from '@souk/subgraph';
import { some } from '../catalogue/product-filters.ts';
import type { Ctx } from '../context.ts';
import type { TrustedSellerFilter, TrustedSellerSort } from '../generated/resolvers.ts';
import { eligibilitiesOf } from '../seller-eligibility/eligibility.service.ts';
import { REVIEWERS } from './queue.ts';
import type { TrustedSellerDocument } from './trusted-seller.model.ts';

const SORTS = {
  NEWEST_FIRST: { field: 'createdAt', direction: -1 },
  OLDEST_FIRST: { field: 'createdAt', direction: 1 },
} as const;

/** Lets a seller's products and changes go live at once; repeating it changes nothing. Raises Refusal NOT_FOUND. */
export async function trustSeller(ctx: Ctx, sellerId: string): Promise<TrustedSellerDocument> {
  if (!(await eligibilitiesOf(ctx, [sellerId])).has(sellerId))
    throw refusal('NOT_FOUND', 'There is no such seller.', ['id']);
  return ctx.transaction(async () => {
    const known = await ctx.db.trustedSellers.findOne({ sellerId }).lean();
    if (known) return known;
    const now = new Date();
    const trusted = {
      _id: newId('trs'),
      sellerId,
      trustedBy: ctx.viewer.userId,
      createdAt: now,
      updatedAt: now,
    };
    await ctx.db.trustedSellers.insertOne(trusted);
    return trusted;
  });
}

/** Lets a seller's products and changes wait for approval again; the id of what is gone. Raises Refusal NOT_FOUND. */
export async function untrustSeller(ctx: Ctx, sellerId: string): Promise<string> {
  return ctx.transaction(async () => {
    const known = await ctx.db.trustedSellers.findOneAndDelete({ sellerId }).lean();
    if (!known) throw refusal('NOT_FOUND', 'The seller is not trusted.', ['id']);
    return known._id;
  });
}

interface ListArgs extends PageArgs {
  filter?: TrustedSellerFilter | null;
  sort: TrustedSellerSort;
}

/** A page of the trusted sellers. Raises BAD_USER_INPUT for too many ids. */
export const listTrusted = (
  ctx: Ctx,
  { filter, sort, ...page }: ListArgs,
): Promise<Connection<TrustedSellerDocument>> =>
  readPage<TrustedSellerDocument>(
    {
      model: ctx.db.trustedSellers,
      filter: filter?.sellerIds ? { sellerId: { $in: some(filter.sellerIds, 'sellerIds') } } : {},
      sort: SORTS[sort],
    },
    page,
  );

/** Trusted sellers by id, batched. */
export const trustedSellerLoader = defineLoader<Ctx, string, TrustedSellerDocument>(async (db, ids) => {
  const found = await db.trustedSellers.find({ _id: { $in: [...ids] } }).lean();
  return new Map(found.map((trusted) => [trusted._id, trusted]));
});

const bySeller = defineLoader<Ctx, string, TrustedSellerDocument>(async (db, ids) => {
  const found = await db.trustedSellers.find({ sellerId: { $in: [...ids] } }).lean();
  return new Map(found.map((trusted) => [trusted.sellerId, trusted]));
});

/** Whether a seller is trusted; null for everybody but the seller, administrators and those who review. */
export async function isTrusted(ctx: Ctx, sellerId: string): Promise<boolean | null> {
  const { viewer } = ctx;
  const isOwn = viewer.kind === 'seller' && viewer.sellerId === sellerId;
  if (!isOwn && !isAllowed(viewer, REVIEWERS)) return null;
  return (await load(ctx, bySeller, sellerId)) !== null;
}
