import type { Ctx } from '../context.ts';
import type { SellerEligibilityDocument } from './eligibility.model.ts';

interface AskedSeller {
  id: string;
  verificationStatus: string;
  verification: { reviewedAt: string | null } | null;
  status: string;
}

const ASK = `query SellerEligibility($ids: [ID!]!) {
  sellersByIds(ids: $ids) { id verificationStatus verification { reviewedAt } status }
}`;

// What sellers answers at once.
const MAX_IDS = 200;

/** Whether the seller may sell now. */
export const maySell = ({ approved, suspended }: Pick<SellerEligibilityDocument, 'approved' | 'suspended'>) =>
  approved === true && suspended === false;

/**
 * The eligibility of sellers by id; sellers that do not exist are missing. What is not known here is asked of the
 * sellers subgraph once and kept; so is a "not approved", for the event of the approval may still be on its way.
 * Raises SERVICE_UNAVAILABLE when it has to ask and cannot. Not in a transaction.
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
    const asked = await ctx.services.call<{ sellersByIds: (AskedSeller | null)[] }>('sellers', ASK, {
      ids: open.slice(from, from + MAX_IDS),
    });
    const sellers = asked.sellersByIds.filter((seller) => seller !== null);
    const unheard = sellers.filter(({ id }) => !isComplete(known.get(id)));
    if (unheard.length > 0)
      await ctx.db.sellerEligibilities.bulkWrite(unheard.map(storeAnswer), { ordered: false });
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
 * When an answer's approval was decided, by the clock that also dates the events of it. A seller that is not approved
 * may be so in the next moment: such an answer never outdates an event.
 */
const decidedAt = ({ verificationStatus, verification }: AskedSeller) =>
  verificationStatus === 'APPROVED' && verification?.reviewedAt
    ? new Date(verification.reviewedAt)
    : LONG_AGO;

async function readEligibilities(ctx: Ctx, ids: string[]): Promise<Map<string, SellerEligibilityDocument>> {
  const found = await ctx.db.sellerEligibilities
    .find({ _id: { $in: ids } })
    .lean<SellerEligibilityDocument[]>();
  return new Map(found.map((eligibility) => [eligibility._id, eligibility]));
}

const isComplete = (eligibility: SellerEligibilityDocument | undefined) =>
  eligibility !== undefined && eligibility.approved !== null && eligibility.suspended !== null;

/** An event may come in between asking and keeping the answer; what it said is newer and stays. */
function storeAnswer(seller: AskedSeller) {
  const now = new Date();
  const approved = seller.verificationStatus === 'APPROVED';
  const asOf = decidedAt(seller);
  const isNews = { $lte: [{ $ifNull: ['$approvedAsOf', LONG_AGO] }, asOf] };
  return {
    updateOne: {
      filter: { _id: seller.id },
      update: [
        {
          $set: {
            approved: { $cond: [isNews, approved, { $ifNull: ['$approved', approved] }] },
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
 * Whether the seller may sell, read for a product that is being put in by the running transaction. It writes to the
 * eligibility on purpose: a suspension at the same moment then conflicts with it, instead of missing the new product.
 */
export async function confirmEligibility(ctx: Ctx, sellerId: string): Promise<boolean> {
  const eligibility = await ctx.db.sellerEligibilities
    .findOneAndUpdate({ _id: sellerId }, { $set: { lastListingAt: new Date() } }, { returnDocument: 'after' })
    .lean<SellerEligibilityDocument>();
  return eligibility !== null && maySell(eligibility);
}

/** The same for many sellers at the cost of one: those of them that may sell. */
export async function confirmEligibilities(ctx: Ctx, sellerIds: readonly string[]): Promise<Set<string>> {
  const ids = [...new Set(sellerIds)];
  await ctx.db.sellerEligibilities.updateMany({ _id: { $in: ids } }, { $set: { lastListingAt: new Date() } });
  const eligibility = await readEligibilities(ctx, ids);
  return new Set(ids.filter((id) => maySell(eligibility.get(id) ?? { approved: null, suspended: null })));
}

/** Takes in that a seller was approved or no longer is, as of a moment, and shows or hides all its products. */
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
    .lean<SellerEligibilityDocument>();
  if (eligibility) await showOrHide(ctx, eligibility);
}

/** Takes in that a seller was suspended or reinstated, and shows or hides all its products. */
export async function recordSuspension(ctx: Ctx, sellerId: string, suspended: boolean): Promise<void> {
  await ensureRecord(ctx, sellerId);
  const eligibility = await ctx.db.sellerEligibilities
    .findOneAndUpdate({ _id: sellerId }, { $set: { suspended } }, { returnDocument: 'after' })
    .lean<SellerEligibilityDocument>();
  if (eligibility) await showOrHide(ctx, eligibility);
}

async function ensureRecord(ctx: Ctx, sellerId: string): Promise<void> {
  const nothing = { approved: null, suspended: null, approvedAsOf: null, lastListingAt: null };
  await ctx.db.sellerEligibilities.updateOne({ _id: sellerId }, { $setOnInsert: nothing }, { upsert: true });
}

async function showOrHide(ctx: Ctx, eligibility: SellerEligibilityDocument): Promise<void> {
  const sellerActive = maySell(eligibility);
  const stale = { sellerId: eligibility._id, sellerActive: !sellerActive };
  await ctx.db.products.updateMany(stale, { $set: { sellerActive } });
}
