import type { Ctx } from '../context.ts';
import type { RightsDocument } from './eligibility.model.ts';

interface AskedSeller {
  id: string;
  verificationStatus: string;
  verification: { reviewedAt: string | null } | null;
  status: string;
}

const ASK = `query SellerRights($ids: [ID!]!) {
  sellersByIds(ids: $ids) { id verificationStatus verification { reviewedAt } status }
}`;

// What sellers answers at once.
const MOST_IDS = 200;

/** Whether the seller may sell now. */
export const maySell = ({ approved, suspended }: Pick<RightsDocument, 'approved' | 'suspended'>) =>
  approved === true && suspended === false;

/**
 * The rights of sellers by id; sellers that do not exist are missing. What is not known here is asked of the
 * sellers subgraph once and kept; so is a "not approved", for the event of the approval may still be on its way.
 * Raises SERVICE_UNAVAILABLE when it has to ask and cannot. Not in a transaction.
 */
export async function rightsOf(ctx: Ctx, sellerIds: readonly string[]): Promise<Map<string, RightsDocument>> {
  const ids = [...new Set(sellerIds)];
  const known = await readRights(ctx, ids);
  const open = ids.filter((id) => !isWhole(known.get(id)) || known.get(id)?.approved === false);
  if (open.length === 0) return known;
  for (let from = 0; from < open.length; from += MOST_IDS) {
    const asked = await ctx.services.call<{ sellersByIds: (AskedSeller | null)[] }>('sellers', ASK, {
      ids: open.slice(from, from + MOST_IDS),
    });
    const sellers = asked.sellersByIds.filter((seller) => seller !== null);
    const unheard = sellers.filter(({ id }) => !isWhole(known.get(id)));
    if (unheard.length > 0) await ctx.db.sellerRights.bulkWrite(unheard.map(keepAnswer), { ordered: false });
    for (const seller of sellers) {
      const late = known.get(seller.id)?.approved === false && seller.verificationStatus === 'APPROVED';
      if (late) await ctx.transaction(() => takeApproval(ctx, seller.id, true, decidedAt(seller)));
    }
  }
  const now = await readRights(ctx, ids);
  return new Map([...now].filter(([, rights]) => isWhole(rights)));
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

async function readRights(ctx: Ctx, ids: string[]): Promise<Map<string, RightsDocument>> {
  const found = await ctx.db.sellerRights.find({ _id: { $in: ids } }).lean();
  return new Map(found.map((rights) => [rights._id, rights]));
}

const isWhole = (rights: RightsDocument | undefined) =>
  rights !== undefined && rights.approved !== null && rights.suspended !== null;

/** An event may come in between asking and keeping the answer; what it said is newer and stays. */
function keepAnswer(seller: AskedSeller) {
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
 * rights on purpose: a suspension at the same moment then conflicts with it, instead of missing the new product.
 */
export async function confirmRights(ctx: Ctx, sellerId: string): Promise<boolean> {
  const rights = await ctx.db.sellerRights
    .findOneAndUpdate({ _id: sellerId }, { $set: { lastListingAt: new Date() } }, { returnDocument: 'after' })
    .lean();
  return rights !== null && maySell(rights);
}

/** The same for many sellers at the cost of one: those of them that may sell. */
export async function confirmRightsOfAll(ctx: Ctx, sellerIds: readonly string[]): Promise<Set<string>> {
  const ids = [...new Set(sellerIds)];
  await ctx.db.sellerRights.updateMany({ _id: { $in: ids } }, { $set: { lastListingAt: new Date() } });
  const rights = await readRights(ctx, ids);
  return new Set(ids.filter((id) => maySell(rights.get(id) ?? { approved: null, suspended: null })));
}

/** Takes in that a seller was approved or no longer is, as of a moment, and shows or hides all its products. */
export async function takeApproval(ctx: Ctx, sellerId: string, approved: boolean, asOf: Date): Promise<void> {
  await hearOf(ctx, sellerId);
  const news = { _id: sellerId, $or: [{ approvedAsOf: null }, { approvedAsOf: { $lte: asOf } }] };
  const rights = await ctx.db.sellerRights
    .findOneAndUpdate(news, { $set: { approved, approvedAsOf: asOf } }, { returnDocument: 'after' })
    .lean();
  if (rights) await showOrHide(ctx, rights);
}

/** Takes in that a seller was suspended or reinstated, and shows or hides all its products. */
export async function takeSuspension(ctx: Ctx, sellerId: string, suspended: boolean): Promise<void> {
  await hearOf(ctx, sellerId);
  const rights = await ctx.db.sellerRights
    .findOneAndUpdate({ _id: sellerId }, { $set: { suspended } }, { returnDocument: 'after' })
    .lean();
  if (rights) await showOrHide(ctx, rights);
}

async function hearOf(ctx: Ctx, sellerId: string): Promise<void> {
  const nothing = { approved: null, suspended: null, approvedAsOf: null, lastListingAt: null };
  await ctx.db.sellerRights.updateOne({ _id: sellerId }, { $setOnInsert: nothing }, { upsert: true });
}

async function showOrHide(ctx: Ctx, rights: RightsDocument): Promise<void> {
  const sellerActive = maySell(rights);
  const stale = { sellerId: rights._id, sellerActive: !sellerActive };
  await ctx.db.products.updateMany(stale, { $set: { sellerActive } });
}
