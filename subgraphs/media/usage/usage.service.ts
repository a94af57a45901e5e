import { defineLoader, type EventPayloads, load, newId } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import type { UsageDocument } from './usage.model.ts';

type Link = EventPayloads['media.attached'];

/** An entity that refers to an item, as a reference to its own subgraph; a seller's id is read where owners have it. */
export interface MediaUser {
  __typename: 'Category' | 'Product' | 'Seller' | 'User';
  id: string;
  ownerId: string;
}

const KINDS = { Category: 'CATEGORY', Product: 'PRODUCT', Seller: 'SELLER', User: 'USER' } as const;
type Known = keyof typeof KINDS;

const isKnown = (entityType: string): entityType is Known => Object.hasOwn(KINDS, entityType);

/** The kind of entity that a reference is of. */
export const kindOf = ({ entityType }: UsageDocument): (typeof KINDS)[Known] | 'OTHER' =>
  isKnown(entityType) ? KINDS[entityType] : 'OTHER';

/** The entity that refers to the item; null for one that the graph does not show. */
export const userOf = ({ entityType, entityId }: UsageDocument): MediaUser | null =>
  isKnown(entityType) ? { __typename: entityType, id: entityId, ownerId: entityId } : null;

/** Stores a reference to an item; repeating it changes nothing. */
export async function attachMedia(ctx: Ctx, { mediaId, service, entityType, entityId }: Link): Promise<void> {
  // An unknown id, or a deleted item, of which the service that stored the id is notified by `media.deleted`.
  if (!(await ctx.db.media.exists({ _id: mediaId, deletedAt: null }))) return;
  const { upsertedCount } = await ctx.db.mediaUsages.updateOne(
    { mediaId, service, entityType, entityId },
    { $setOnInsert: { _id: newId('mus') } },
    { upsert: true },
  );
  if (upsertedCount === 0) return;
  await ctx.db.media.updateOne(
    { _id: mediaId },
    { $inc: { usageCount: 1 }, $set: { unusedAt: null, wasUsed: true } },
  );
}

/** Removes a reference to an item; `unusedAt` is set with the last one. */
export async function detachMedia(ctx: Ctx, { mediaId, service, entityType, entityId }: Link): Promise<void> {
  const link = { mediaId, service, entityType, entityId };
  const { deletedCount } = await ctx.db.mediaUsages.deleteOne(link);
  if (deletedCount === 0) return;
  await ctx.db.media.updateOne({ _id: mediaId }, { $inc: { usageCount: -1 } });
  await ctx.db.media.updateOne({ _id: mediaId, usageCount: 0 }, { $set: { unusedAt: new Date() } });
}

const MAX_SHOWN = 100;

const loader = defineLoader<Ctx, string, UsageDocument[]>(async (db, ids) => {
  const found = await db.mediaUsages
    .find({ mediaId: { $in: [...ids] } })
    .sort({ mediaId: 1, _id: 1 })
    .lean();
  return Map.groupBy(found, ({ mediaId }) => mediaId);
});

/** The references to an item, oldest first, at most 100; one query for a whole page of items. */
export async function usagesOf(ctx: Ctx, mediaId: string): Promise<UsageDocument[]> {
  return ((await load(ctx, loader, mediaId)) ?? []).slice(0, MAX_SHOWN);
}
