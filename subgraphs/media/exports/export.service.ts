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

/** Where the archive of an export is stored. */
export const archiveKey = (id: string) => `exports/${id.replaceAll('_', '-')}`;

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
  return ctx.db.dataExports.findById(id).lean();
}

/** A failed one does not count, and neither does one that is under way, which has a refusal of its own. */
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
  return ctx.db.dataExports.find({ userId }).sort({ createdAt: -1, _id: -1 }).limit(MAX_LISTED).lean();
}

/** One export of the viewer; null for those of others. */
export async function ownExport(ctx: Ctx, id: string): Promise<DataExportDocument | null> {
  const { userId } = ctx.viewer;
  return userId === null ? null : ctx.db.dataExports.findOne({ _id: id, userId }).lean();
}

/** Deletes an export of the viewer and its archive. Raises Refusal NOT_FOUND. */
export async function deleteDataExport(ctx: Ctx, id: string): Promise<string> {
  if (!(await ownExport(ctx, id))) throw refusal('NOT_FOUND', 'There is no such export.', ['id']);
  await removeExport(ctx, id);
  return id;
}

/** Deletes an archive, then its record, so that a crash leaves no archive that nobody knows of. */
export async function removeExport(ctx: Ctx, id: string): Promise<void> {
  await ctx.runtime.storage.delete([archiveKey(id)]);
  await ctx.db.dataExports.deleteOne({ _id: id });
}
