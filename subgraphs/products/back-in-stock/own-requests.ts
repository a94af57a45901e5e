import {
  allOf,
  type Connection,
  defineLoader,
  isDuplicate,
  load,
  newId,
  type PageArgs,
  readPage,
  refusal,
} from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import type { BackInStockRequestFilter, BackInStockRequestSort } from '../generated/resolvers.ts';
import { awaitableVariant, markAwaited } from './awaited-variant.ts';
import { type BackInStockDocument, KEPT_MS } from './back-in-stock.model.ts';

const MAX_WAITING = 200;
const SORTS = {
  NEWEST_FIRST: { field: 'createdAt', direction: -1 },
  OLDEST_FIRST: { field: 'createdAt', direction: 1 },
} as const;

const byId = defineLoader<Ctx, string, BackInStockDocument>(async (db, ids) => {
  const found = await db.backInStockRequests.find({ _id: { $in: [...ids] } }).lean();
  return new Map(found.map((one) => [one._id, one]));
});

const waiting = defineLoader<Ctx, string, number>(async (db, variantIds) => {
  const counted = await db.backInStockRequests.aggregate<{ _id: string; count: number }>([
    { $match: { variantId: { $in: [...variantIds] }, status: 'WAITING' } },
    { $group: { _id: '$variantId', count: { $sum: 1 } } },
  ]);
  return new Map(counted.map(({ _id, count }) => [_id, count]));
});

/** How many people wait for a variant. */
export const waitingCount = async (ctx: Ctx, variantId: string): Promise<number> =>
  (await load(ctx, waiting, variantId)) ?? 0;

/** A request of the viewer by id; null for one of somebody else. */
export async function ownRequest(ctx: Ctx, id: string): Promise<BackInStockDocument | null> {
  const found = await load(ctx, byId, id);
  return found && isShown(found, ctx.viewer.userId) ? found : null;
}

const isShown = ({ holder, status }: BackInStockDocument, userId: string | null) =>
  holder === userId && (status === 'WAITING' || status === 'NOTIFIED');

interface ListArgs extends PageArgs {
  filter?: BackInStockRequestFilter | null;
  sort: BackInStockRequestSort;
}

/** A page of the requests of a person. */
export function listRequests(
  ctx: Ctx,
  userId: string,
  { filter, sort, ...page }: ListArgs,
): Promise<Connection<BackInStockDocument>> {
  const { statuses, variantId } = filter ?? {};
  return readPage<BackInStockDocument>(
    {
      model: ctx.db.backInStockRequests,
      filter: allOf<BackInStockDocument>([
        { holder: userId, status: { $in: statuses ?? ['WAITING', 'NOTIFIED'] } },
        variantId == null ? {} : { variantId },
      ]),
      sort: SORTS[sort],
    },
    page,
  );
}

/**
 * The request of the viewer that waits for a variant, made now if there is none. Raises Refusal NOT_FOUND, PRODUCT_UNAVAILABLE
 * and INVALID_STATE.
 */
export async function notifyWhenBackInStock(ctx: Ctx, variantId: string): Promise<BackInStockDocument> {
  const holder = ctx.viewer.userId ?? '';
  const present = () => ctx.db.backInStockRequests.findOne({ variantId, holder, isOpen: true }).lean();
  try {
    return await ctx.transaction(async () => {
      await awaitableVariant(ctx, variantId);
      const open = await present();
      if (open) return open;
      const held = await ctx.db.backInStockRequests.countDocuments({ holder, isOpen: true });
      if (held >= MAX_WAITING)
        throw refusal(
          'INVALID_STATE',
          `You wait for ${MAX_WAITING} variants already. Delete a request first.`,
        );
      await markAwaited(ctx, variantId);
      const purgeAt = new Date(Date.now() + KEPT_MS.WAITING);
      const [made] = await ctx.db.backInStockRequests.insertMany([
        { _id: newId('bis'), variantId, holder, byEmail: false, status: 'WAITING', isOpen: true, purgeAt },
      ]);
      if (!made) throw new Error('a request was not stored');
      return made.toObject();
    });
  } catch (error) {
    const rival = isDuplicate(error) ? await present() : null;
    if (!rival) throw error;
    return rival;
  }
}

/** Deletes a request of the viewer; the request as it was. Raises Refusal NOT_FOUND. */
export async function deleteRequest(ctx: Ctx, id: string): Promise<BackInStockDocument> {
  const holder = ctx.viewer.userId ?? '';
  const deleted = await ctx.db.backInStockRequests.findOneAndDelete({ _id: id, holder }).lean();
  if (deleted) return deleted;
  throw refusal('NOT_FOUND', 'There is no such request.', ['id']);
}
