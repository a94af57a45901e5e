import type { Ctx } from '../context.ts';
import type { RightsDocument } from './rights.model.ts';

interface AskedSeller {
  id: string;
  verificationStatus: string;
  status: string;
}

const ASK = `query SellerRights($ids: [ID!]!) {
  sellersByIds(ids: $ids) { id verificationStatus status }
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
    for (const { id, verificationStatus } of sellers) {
      const before = known.get(id);
      if (before && isWhole(before) && verificationStatus === 'APPROVED')
        await approvedMeanwhile(ctx, before);
    }
  }
  const now = await readRights(ctx, ids);
  return new Map([...now].filter(([, rights]) => isWhole(rights)));
}

/** Takes in an approval ahead of its event, unless another event came in since `before` was read. */
async function approvedMeanwhile(ctx: Ctx, before: RightsDocument): Promise<void> {
  await ctx.transaction(async () => {
    const unchanged = { _id: before._id, updatedAt: before.updatedAt };
    const rights = await ctx.db.sellerRights
      .findOneAndUpdate(unchanged, { $set: { approved: true } }, { returnDocument: 'after' })
      .lean<RightsDocument>();
    if (rights) await showOrHide(ctx, rights);
  });
}

async function readRights(ctx: Ctx, ids: string[]): Promise<Map<string, RightsDocument>> {
  const found = await ctx.db.sellerRights.find({ _id: { $in: ids } }).lean<RightsDocument[]>();
  return new Map(found.map((rights) => [rights._id, rights]));
}

const isWhole = (rights: RightsDocument | undefined) =>
  rights !== undefined && rights.approved !== null && rights.suspended !== null;

/** An event may come in between asking and keeping the answer; what it said is newer and stays. */
function keepAnswer(seller: AskedSeller) {
  const now = new Date();
  return {
    updateOne: {
      filter: { _id: seller.id },
      update: [
        {
          $set: {
            approved: { $ifNull: ['$approved', seller.verificationStatus === 'APPROVED'] },
            suspended: { $ifNull: ['$suspended', seller.status === 'SUSPENDED'] },
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
    .lean<RightsDocument>();
  return rights !== null && maySell(rights);
}

/** The same for many sellers at the cost of one: those of them that may sell. */
export async function confirmRightsOfAll(ctx: Ctx, sellerIds: readonly string[]): Promise<Set<string>> {
  const ids = [...new Set(sellerIds)];
  await ctx.db.sellerRights.updateMany({ _id: { $in: ids } }, { $set: { lastListingAt: new Date() } });
  const rights = await readRights(ctx, ids);
  return new Set(ids.filter((id) => maySell(rights.get(id) ?? { approved: null, suspended: null })));
}

/** Takes in what an event says of a seller, and shows or hides all its products. */
export async function takeRights(
  ctx: Ctx,
  sellerId: string,
  told: Partial<Pick<RightsDocument, 'approved' | 'suspended'>>,
): Promise<void> {
  const rights = await ctx.db.sellerRights
    .findOneAndUpdate({ _id: sellerId }, { $set: told }, { upsert: true, returnDocument: 'after' })
    .lean<RightsDocument>();
  if (rights) await showOrHide(ctx, rights);
}

async function showOrHide(ctx: Ctx, rights: RightsDocument): Promise<void> {
  const sellerActive = maySell(rights);
  const stale = { sellerId: rights._id, sellerActive: !sellerActive };
  await ctx.db.products.updateMany(stale, { $set: { sellerActive } });
}
