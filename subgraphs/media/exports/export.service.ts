import {
  assertRecentlyProven,
  isDuplicate,
  newId,
  recordChange,
  refusal,
  unauthenticated,
  withIdempotencyKey,
} from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import type { DataExportDocument } from './export.model.ts';

/** The job that makes one archive. */
export const EXPORT_JOB = 'make-export';

const DAY_MS = 24 * 60 * 60_000;
const MAX_LISTED = 20;

/** How long an attempt keeps other processes from an export, unless it renews that. */
export const LEASE_MS = 5 * 60_000;

type Attempt = Pick<DataExportDocument, '_id' | 'attempts'>;

/** Where an attempt stores the archive of an export: each has a place of its own, so that one that is late spoils no other. */
export const archiveKey = ({ _id, attempts }: Attempt) => `exports/${_id.replaceAll('_', '-')}-${attempts}`;

/** Deletes the archives of all attempts. */
export async function deleteArchives(ctx: Ctx, { _id, attempts }: Attempt): Promise<void> {
  const all = Array.from({ length: attempts }, (_, at) => archiveKey({ _id, attempts: at + 1 }));
  await ctx.runtime.storage.delete(all);
}

/** Requests an archive for the viewer. Raises Refusal REAUTHENTICATION_REQUIRED, REQUEST_IN_PROGRESS, TOO_MANY_ATTEMPTS. */
export async function requestDataExport(
  ctx: Ctx,
  idempotencyKey: string,
): Promise<DataExportDocument | null> {
  assertRecentlyProven(ctx.viewer);
  const { userId } = ctx.viewer;
  if (userId === null) throw unauthenticated();
  const call = { operation: 'requestDataExport', idempotencyKey, input: {} };
  const id = await withIdempotencyKey(ctx, call, async () => {
    await assertNoneToday(ctx, userId);
    const _id = newId('exp');
    try {
      await ctx.transaction(async () => {
        await ctx.db.dataExports.insertOne({ _id, userId, status: 'REQUESTED', dueAt: new Date() });
        // Somebody with a stolen session would ask for everything at once.
        const after = { status: 'REQUESTED' };
        await recordChange(ctx, { entity: 'DataExport', id: _id, before: null, after });
      });
    } catch (error) {
      if (isDuplicate(error)) throw refusal('REQUEST_IN_PROGRESS', 'An export is being made already.');
      throw error;
    }
    return _id;
  });
  await ctx.enqueue(EXPORT_JOB, { id }, { id });
  return ctx.db.dataExports.findOne({ _id: id, isRemoved: { $ne: true } }).lean();
}

/** A failed one does not count, one that was deleted does; one that is under way has a refusal of its own. */
async function assertNoneToday(ctx: Ctx, userId: string): Promise<void> {
  const since = new Date(Date.now() - DAY_MS);
  const last = await ctx.db.dataExports
    .findOne({ userId, createdAt: { $gt: since }, status: { $in: ['READY', 'EXPIRED'] } })
    .sort({ createdAt: -1 })
    .lean();
  if (!last) return;
  const retryAfterSeconds = Math.max(1, Math.ceil((last.createdAt.getTime() + DAY_MS - Date.now()) / 1000));
  throw refusal('TOO_MANY_ATTEMPTS', 'One export can be requested a day.', null, {
    type: 'RetryLaterError',
    retryAfterSeconds,
  });
}

/** The latest exports of a person; null for everybody else. */
export async function exportsOf(ctx: Ctx, userId: string): Promise<DataExportDocument[] | null> {
  if (ctx.viewer.userId !== userId) return null;
  return ctx.db.dataExports
    .find({ userId, isRemoved: { $ne: true } })
    .sort({ createdAt: -1, _id: -1 })
    .limit(MAX_LISTED)
    .lean();
}

/** One export of the viewer; null for those of others. */
export async function ownExport(ctx: Ctx, id: string): Promise<DataExportDocument | null> {
  const { userId } = ctx.viewer;
  if (userId === null) return null;
  return ctx.db.dataExports.findOne({ _id: id, userId, isRemoved: { $ne: true } }).lean();
}

/** Deletes an export of the viewer and its archive. Raises Refusal NOT_FOUND. */
export async function deleteDataExport(ctx: Ctx, id: string): Promise<string> {
  const own = await ownExport(ctx, id);
  if (!own) throw refusal('NOT_FOUND', 'There is no such export.', ['id']);
  // Kept for the limit of one a day, or those who delete their exports could have any number made.
  await hideExport(ctx, own, new Date(own.createdAt.getTime() + DAY_MS));
  return id;
}

/**
 * Deletes an export for its person's erasure. False while a process may be making it: its archive would be stored after
 * everything else is deleted, and the sweep has to delete that as well.
 */
export async function removeExport(ctx: Ctx, one: DataExportDocument): Promise<boolean> {
  const wasBegun = one.attempts > 0 && one.readyAt === null;
  if (wasBegun && one.status === 'REQUESTED') {
    await hideExport(ctx, one, new Date());
    return false;
  }
  if (wasBegun && one.isRemoved) {
    // The person deleted it: it is kept no longer than an attempt may last.
    const dueAt = new Date(Date.now() + LEASE_MS);
    await ctx.db.dataExports.updateOne({ _id: one._id, dueAt: { $gt: dueAt } }, { $set: { dueAt } });
    return false;
  }
  await deleteArchives(ctx, one);
  await ctx.db.dataExports.deleteOne({ _id: one._id });
  return true;
}

/** Ends an export and deletes its archive at once, and all that is left of it at the given time or when its attempt has ended. */
async function hideExport(ctx: Ctx, one: DataExportDocument, until: Date): Promise<void> {
  const leaseEnd = Date.now() + (one.status === 'REQUESTED' ? LEASE_MS : 0);
  const dueAt = new Date(Math.max(until.getTime(), leaseEnd));
  const isRemoved = { isRemoved: true, status: 'EXPIRED' as const, dueAt };
  await ctx.db.dataExports.updateOne({ _id: one._id }, { $set: isRemoved });
  await deleteArchives(ctx, one);
}
