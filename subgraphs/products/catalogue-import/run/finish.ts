import type { Ctx } from '../../context.ts';
import type { ImportDocument, ImportStatus } from '../import.model.ts';
import { type PlacedProblems, storeProblems } from './errors.ts';
import type { Run } from './lease.ts';

const FIRST_PAUSE_MS = 2_000;
const MAX_PAUSE_MS = 60_000;
const MAX_ATTEMPTS = 30;

/** Ends a run: stores its status and tells who began it. Does nothing when another process has taken it over. */
export async function finish(
  run: Run,
  status: ImportStatus,
  changes: Partial<ImportDocument> = {},
  problems: readonly PlacedProblems[] = [],
): Promise<void> {
  const { ctx, job, runner } = run;
  await ctx.transaction(async () => {
    const counts = await storeProblems(run, problems);
    const ended = await ctx.db.catalogueImports
      .findOneAndUpdate(
        { _id: job._id, runner },
        {
          $inc: counts,
          $set: { ...changes, status, runner: null, dueAt: null, finishedAt: new Date(), isCancelled: false },
        },
        { returnDocument: 'after' },
      )
      .lean();
    if (ended && (status === 'COMPLETED' || status === 'FAILED')) await tell(ctx, ended);
  });
}

async function tell(ctx: Ctx, ended: ImportDocument): Promise<void> {
  const { _id, sellerId, actor, filename, failure, errorCount } = ended;
  const { createdCount, updatedCount, unchangedCount, failedCount } = ended;
  await ctx.emit('catalogue_import.finished', _id, {
    importId: _id,
    sellerId,
    userId: actor.userId,
    filename,
    createdCount,
    updatedCount,
    unchangedCount,
    failedCount,
    errorCount,
    reason: failure ? `${failure.message} ${failure.remedy}` : null,
  });
}

/** Has a run tried again after a fault; one that fails again and again is given up. */
export async function postpone(run: Run, error: Error): Promise<void> {
  const { ctx, job, runner } = run;
  ctx.log.warn({ importId: job._id, attempts: job.attempts, error: error.message }, 'import: interrupted');
  if (job.attempts >= MAX_ATTEMPTS) {
    const failure = {
      message: 'A part of the market did not answer.',
      remedy: 'Start the import again; what was taken stays as it is.',
    };
    return finish(run, 'FAILED', { failure });
  }
  const pause = Math.min(FIRST_PAUSE_MS * 2 ** Math.min(job.attempts, 10), MAX_PAUSE_MS);
  const dueAt = new Date(Date.now() + pause);
  await ctx.db.catalogueImports.updateOne({ _id: job._id, runner }, { $set: { runner: null, dueAt } });
}
