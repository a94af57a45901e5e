import type { Ctx } from '../context.ts';
import { countAgain } from '../counts/products-changed.ts';
import type { SellerEligibilityDocument } from './eligibility.model.ts';

interface AskedSeller {
  id: string;
  verificationStatus: string;
  verification: { reviewedAt: string | null } | null;
  status: string;
}

const ASK = `query SellerEligibility($ids: [ID!]!) {
  serviceSellersByIds(ids: $ids) { id verificationStatus verification { reviewedAt } status }
}`;

// The most ids that `serviceSellersByIds` accepts.
const MAX_IDS = 200;

/** Whether the seller may sell now. */
export const maySell = ({ approved, suspended }: Pick<SellerEligibilityDocument, 'approved' | 'suspended'>) =>
  approved === true && suspended === false;

/**
 * The eligibility of sellers by id; sellers that do not exist are missing. Unknown sellers are queried from `sellers` once
 * and stored; so are sellers that are not approved, as the event of an approval may be on its way. Raises
 * SERVICE_UNAVAILABLE when `sellers` is needed and does not answer. Call it outside of transactions.
 */
export async function eligibilitiesOf(
  ctx: Ctx,
  sellerIds: readonly string[],
): Promise<Map<string, SellerEligibilityDocument>> {
  const ids = [...new Set(sellerIds)];
  const known = await readEligibilities(ctx, ids);
  const open = ids.filter((id) => !isComplete(known.get(id)) || known.get(id)?.approved === false);
  if (open.length === 0) return known;
  for (let from = 0; from < open.length; from += MAX_IDS) {
    const asked = await ctx.services.call<{ serviceSellersByIds: (AskedSeller | null)[] }>('sellers', ASK, {
      ids: open.slice(from, from + MAX_IDS),
    });
    const sellers = asked.serviceSellersByIds.filter((seller) => seller !== null);
    const newSellers = sellers.filter(({ id }) => !isComplete(known.get(id)));
    if (newSellers.length > 0)
      await ctx.db.sellerEligibilities.bulkWrite(newSellers.map(storeAnswer), { ordered: false });
    for (const seller of sellers) {
      const late = known.get(seller.id)?.approved === false && seller.verificationStatus === 'APPROVED';
      if (late) await ctx.transaction(() => recordApproval(ctx, seller.id, true, decidedAt(seller)));
    }
  }
  const now = await readEligibilities(ctx, ids);
  return new Map([...now].filter(([, eligibility]) => isComplete(eligibility)));
}

const LONG_AGO = new Date(0);

/**
 * When the approval in an answer was decided, by the clock that also dates its events. A seller may be approved at any
 * time, so an answer "not approved" never overrides an event.
 */
const decidedAt = ({ verificationStatus, verification }: AskedSeller) =>
  verificationStatus === 'APPROVED' && verification?.reviewedAt
    ? new Date(verification.reviewedAt)
    : LONG_AGO;

async function readEligibilities(ctx: Ctx, ids: string[]): Promise<Map<string, SellerEligibilityDocument>> {
  const found = await ctx.db.sellerEligibilities.find({ _id: { $in: ids } }).lean();
  return new Map(found.map((eligibility) => [eligibility._id, eligibility]));
}

const isComplete = (eligibility: SellerEligibilityDocument | undefined) =>
  eligibility !== undefined && eligibility.approved !== null && eligibility.suspended !== null;

/** An event that arrived between query and storage is newer than the answer and stays. */
function storeAnswer(seller: AskedSeller) {
  const now = new Date();
  const approved = seller.verificationStatus === 'APPROVED';
  const asOf = decidedAt(seller);
  const isNewer = { $lte: [{ $ifNull: ['$approvedAsOf', LONG_AGO] }, asOf] };
  return {
    updateOne: {
      filter: { _id: seller.id },
      update: [
        {
          $set: {
            approved: { $cond: [isNewer, approved, { $ifNull: ['$approved', approved] }] },
            suspended: { $ifNull: ['$suspended', seller.status === 'SUSPENDED'] },
            approvedAsOf: { $max: ['$approvedAsOf', asOf] },
            lastListingAt: { $ifNull: ['$lastListingAt', null] },
            createdAt: { $ifNull: ['$createdAt', now] },
            updatedAt: now,
          },
        },
      ],
      upsert: true,
    },
  };
}

/**
 * Whether the seller may sell, for a product that the running transaction creates. It writes to the eligibility on
 * purpose: a concurrent suspension then conflicts, instead of missing the new product.
 */
export async function confirmEligibility(ctx: Ctx, sellerId: string): Promise<boolean> {
  const eligibility = await ctx.db.sellerEligibilities
    .findOneAndUpdate({ _id: sellerId }, { $set: { lastListingAt: new Date() } }, { returnDocument: 'after' })
    .lean();
  return eligibility !== null && maySell(eligibility);
}

/** As {@link confirmEligibility} for many sellers in one write; returns those that may sell. */
export async function confirmEligibilities(ctx: Ctx, sellerIds: readonly string[]): Promise<Set<string>> {
  const ids = [...new Set(sellerIds)];
  await ctx.db.sellerEligibilities.updateMany({ _id: { $in: ids } }, { $set: { lastListingAt: new Date() } });
  const eligibility = await readEligibilities(ctx, ids);
  return new Set(ids.filter((id) => maySell(eligibility.get(id) ?? { approved: null, suspended: null })));
}

/** Stores that a seller is or is not approved as of a time, and shows or hides all its products. */
export async function recordApproval(
  ctx: Ctx,
  sellerId: string,
  approved: boolean,
  asOf: Date,
): Promise<void> {
  await ensureRecord(ctx, sellerId);
  const news = { _id: sellerId, $or: [{ approvedAsOf: null }, { approvedAsOf: { $lte: asOf } }] };
  const eligibility = await ctx.db.sellerEligibilities
    .findOneAndUpdate(news, { $set: { approved, approvedAsOf: asOf } }, { returnDocument: 'after' })
    .lean();
  if (eligibility) await showOrHide(ctx, eligibility);
}

/** Stores that a seller was suspended or reinstated, and shows or hides all its products. */
export async function recordSuspension(ctx: Ctx, sellerId: string, suspended: boolean): Promise<void> {
  await ensureRecord(ctx, sellerId);
  const eligibility = await ctx.db.sellerEligibilities
    .findOneAndUpdate({ _id: sellerId }, { $set: { suspended } }, { returnDocument: 'after' })
    .lean();
  if (eligibility) await showOrHide(ctx, eligibility);
}

async function ensureRecord(ctx: Ctx, sellerId: string): Promise<void> {
  const nothing = { approved: null, suspended: null, approvedAsOf: null, lastListingAt: null };
  await ctx.db.sellerEligibilities.updateOne({ _id: sellerId }, { $setOnInsert: nothing }, { upsert: true });
}

async function showOrHide(ctx: Ctx, eligibility: SellerEligibilityDocument): Promise<void> {
  const sellerActive = maySell(eligibility);
  const sellerId = eligibility._id;
  const stale = { sellerId, sellerActive: !sellerActive };
  const categoryIds = await ctx.db.products.distinct('categoryPath', stale);
  const tagIds = await ctx.db.products.distinct('tagIds', stale);
  // Those of another status neither join nor leave the shop.
  const changed = await ctx.db.products.find({ ...stale, status: 'ACTIVE' }, { _id: 1 }).lean();
  await ctx.db.products.updateMany(stale, { $set: { sellerActive } });
  await countAgain(ctx, { categoryIds, tagIds });
  for (const { _id: productId } of changed)
    ctx.announce('inventory.changed', productId, { productId, sellerId, leftSale: !sellerActive });
}
