import { rm } from 'node:fs/promises';
import { idsOf, type Person, renewing, SERVICE_NAMES } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { SHOWN } from '../privacy/erase-files.ts';
import { writeArchive } from './archive.ts';
import { type CollectedSection, collectSection, sectionsOf } from './collect.ts';
import type { DataExportDocument } from './export.model.ts';
import { archiveKey, deleteArchives, EXPORT_JOB, LEASE_MS } from './export.service.ts';

const RENEW_MS = 60_000;
const FIRST_PAUSE_MS = 15_000;
const MAX_PAUSE_MS = 60 * 60_000;
const GIVE_UP_MS = 24 * 60 * 60_000;
const KEPT_MS = 7 * 24 * 60 * 60_000;

/** The export was deleted while it was made, or another process took it over. */
class Abandoned extends Error {}

/**
 * Makes the archive of an export that is due; does nothing when another process is at it. When a subgraph does not answer,
 * nothing is shipped and it is tried again, for a day.
 */
export async function makeExport(ctx: Ctx, id: string): Promise<void> {
  const claimed = await ctx.db.dataExports
    .findOneAndUpdate(
      { _id: id, status: 'REQUESTED', dueAt: { $lte: new Date() } },
      { $set: { dueAt: new Date(Date.now() + LEASE_MS) }, $inc: { attempts: 1 } },
      { returnDocument: 'after' },
    )
    .lean();
  if (!claimed) return;
  const scratch: string[] = [];
  const make = async () => complete(ctx, claimed, await build(ctx, claimed, scratch));
  try {
    // A large archive takes longer than a lease to write and to store.
    await renewing(() => renew(ctx, claimed), RENEW_MS, make);
  } catch (error) {
    if (!(error instanceof Abandoned)) await postpone(ctx, claimed, error as Error);
  } finally {
    await Promise.all(scratch.map((path) => rm(path, { force: true })));
  }
}

const WHO = 'query ($ids: [ID!]!) { serviceUsersByIds(ids: $ids) { id email sellerId } }';

interface Account {
  id: string;
  email: string | null;
  sellerId: string | null;
}

/** The path of the finished archive. */
async function build(ctx: Ctx, claimed: DataExportDocument, scratch: string[]): Promise<string> {
  const { userId } = claimed;
  const { serviceUsersByIds } = await ctx.services.call<{ serviceUsersByIds: (Account | null)[] }>(
    'users',
    WHO,
    {
      ids: [userId],
    },
  );
  const account = serviceUsersByIds[0];
  if (!account?.email) throw new Error('the account is gone');
  const person: Person = { userId, sellerId: account.sellerId, email: account.email };
  const sections: CollectedSection[] = [];
  for (const service of SERVICE_NAMES) {
    for (const section of await sectionsOf(ctx, service)) {
      const onPage = () => stillWanted(ctx, claimed);
      sections.push(await collectSection(ctx, person, service, section, { onPage, scratch }));
    }
  }
  const files = await ctx.db.media
    .find(
      { ownerId: { $in: idsOf(person) }, deletedAt: null, purpose: { $nin: [...SHOWN] } },
      { filename: 1, bytes: 1, currentVersion: 1 },
    )
    .sort({ createdAt: 1 })
    .lean();
  const path = ctx.runtime.spool.newPath();
  scratch.push(path);
  await writeArchive(ctx, path, sections, files);
  return path;
}

/** Selects the export while this attempt may complete it. */
const held = ({ _id, attempts }: DataExportDocument) => ({ _id, attempts, status: 'REQUESTED' as const });

/** Keeps the lease; whether there is one to keep. */
async function renew(ctx: Ctx, claimed: DataExportDocument): Promise<boolean> {
  const dueAt = new Date(Date.now() + LEASE_MS);
  const { matchedCount } = await ctx.db.dataExports.updateOne(held(claimed), { $set: { dueAt } });
  return matchedCount > 0;
}

async function stillWanted(ctx: Ctx, claimed: DataExportDocument): Promise<void> {
  if (!(await renew(ctx, claimed))) throw new Abandoned();
}

async function complete(ctx: Ctx, claimed: DataExportDocument, path: string): Promise<void> {
  const { _id, userId } = claimed;
  const { bytes } = await ctx.runtime.spool.describe(path);
  await stillWanted(ctx, claimed);
  await ctx.runtime.storage.put(archiveKey(claimed), path, 'application/zip');
  const expiresAt = new Date(Date.now() + KEPT_MS);
  const isWanted = await ctx.transaction(async () => {
    const { modifiedCount } = await ctx.db.dataExports.updateOne(held(claimed), {
      $set: { status: 'READY', readyAt: new Date(), expiresAt, bytes, dueAt: expiresAt },
    });
    if (modifiedCount === 0) return false;
    await ctx.emit('data_export.ready', _id, { exportId: _id, userId, expiresAt: expiresAt.toISOString() });
    return true;
  });
  if (!isWanted) await ctx.runtime.storage.delete([archiveKey(claimed)]);
}

async function postpone(ctx: Ctx, claimed: DataExportDocument, error: Error) {
  const { _id, userId, attempts, createdAt } = claimed;
  ctx.log.warn({ exportId: _id, attempts, error: error.message }, 'export: could not be made yet');
  if (Date.now() - createdAt.getTime() < GIVE_UP_MS) {
    const pause = Math.min(FIRST_PAUSE_MS * 2 ** (attempts - 1), MAX_PAUSE_MS);
    const dueAt = new Date(Date.now() + pause);
    await ctx.db.dataExports.updateOne(held(claimed), { $set: { dueAt } });
    return;
  }
  const failureReason = 'A part of the market did not answer for a day.';
  await ctx.transaction(async () => {
    const { modifiedCount } = await ctx.db.dataExports.updateOne(held(claimed), {
      $set: { status: 'FAILED', failureReason, dueAt: null },
    });
    if (modifiedCount > 0) await ctx.emit('data_export.failed', _id, { exportId: _id, userId });
  });
}

const BATCH = 100;

/** Starts exports whose job was lost or that are tried again, and deletes archives that have expired. */
export async function sweepExports(ctx: Ctx): Promise<void> {
  const due = await ctx.db.dataExports
    .find({ dueAt: { $gt: new Date(0), $lte: new Date() } })
    .sort({ dueAt: 1 })
    .limit(BATCH)
    .lean();
  for (const one of due) {
    const { _id, status, attempts } = one;
    // The id of a job that ended may be used again, that of one that waits or runs may not.
    if (status === 'REQUESTED') await ctx.enqueue(EXPORT_JOB, { id: _id }, { id: `${_id}-${attempts}` });
    else await expire(ctx, one);
  }
}

async function expire(ctx: Ctx, one: DataExportDocument): Promise<void> {
  await deleteArchives(ctx, one);
  if (one.isRemoved) await ctx.db.dataExports.deleteOne({ _id: one._id });
  else await ctx.db.dataExports.updateOne({ _id: one._id }, { $set: { status: 'EXPIRED', dueAt: null } });
}
