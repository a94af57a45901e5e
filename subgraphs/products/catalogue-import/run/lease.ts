import { randomUUID } from 'node:crypto';
import type { Ctx } from '../../context.ts';
import type { ImportCounts, ImportDocument } from '../import.model.ts';

/** How long a process may be silent before another one goes on with its import. */
export const LEASE_MS = 20_000;

/** The import was taken over by another process, or is gone. */
export class Abandoned extends Error {}

/** Somebody cancelled the import. */
export class Cancelled extends Error {}

/** An import at work: this process alone may change it. */
export interface Run {
  ctx: Ctx;
  job: ImportDocument;
  runner: string;
}

/** Takes up an import that is to be run; null when another process has it. */
export async function claim(ctx: Ctx, id: string): Promise<{ job: ImportDocument; runner: string } | null> {
  const runner = randomUUID();
  const now = Date.now();
  const job = await ctx.db.catalogueImports
    .findOneAndUpdate(
      {
        _id: id,
        status: { $in: ['RUNNING', 'UNDOING'] },
        dueAt: { $lte: new Date(now) },
      },
      { $set: { runner, dueAt: new Date(now + LEASE_MS) }, $inc: { attempts: 1 } },
      { returnDocument: 'after' },
    )
    .lean();
  return job && { job, runner };
}

/** Keeps the lease. */
export async function keep({ ctx, job, runner }: Run): Promise<void> {
  await ctx.db.catalogueImports.updateOne(
    { _id: job._id, runner },
    { $set: { dueAt: new Date(Date.now() + LEASE_MS) } },
  );
}

/**
 * Adds to the counters of an import, in the transaction of what is counted: a process that lost its lease thus stores nothing.
 * Raises {@link Abandoned} and {@link Cancelled}.
 */
export async function advance(
  { ctx, job, runner }: Run,
  counts: Partial<ImportCounts>,
  changes: Partial<ImportDocument> = {},
): Promise<void> {
  const stored = await ctx.db.catalogueImports
    .findOneAndUpdate(
      { _id: job._id, runner },
      { $inc: counts, $set: { ...changes, dueAt: new Date(Date.now() + LEASE_MS) } },
      { returnDocument: 'after', projection: { isCancelled: 1 } },
    )
    .lean();
  if (!stored) throw new Abandoned();
  if (stored.isCancelled) throw new Cancelled();
}
