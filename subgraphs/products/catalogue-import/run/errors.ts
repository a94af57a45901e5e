import { errorId, MAX_ERRORS } from '../error.model.ts';
import type { ImportCounts } from '../import.model.ts';
import type { Problem } from '../rows/problem.ts';
import type { Run } from './lease.ts';

/** Problems of one place of a file. */
export interface PlacedProblems {
  place: number;
  problems: readonly Problem[];
}

/**
 * Stores problems and gives what they add to the counters. Beyond a limit they are counted only. Repeating it stores nothing
 * twice. Call it in the transaction that counts them.
 */
export async function storeProblems(
  { ctx, job }: Run,
  found: readonly PlacedProblems[],
  step: 'a' | 'p' | 'u' = 'a',
): Promise<Pick<ImportCounts, 'errorCount' | 'warningCount'>> {
  const all = found.flatMap(({ place, problems }) =>
    problems.map((problem, index) => ({
      ...problem,
      _id: errorId(job._id, place, step, index),
      importId: job._id,
      expiresAt: job.expiresAt,
    })),
  );
  const warningCount = all.filter(({ isWarning }) => isWarning).length;
  const counts = { errorCount: all.length - warningCount, warningCount };
  const room = Math.max(0, MAX_ERRORS - job.errorCount - job.warningCount);
  if (all.length > 0 && room > 0) await ctx.db.catalogueImportErrors.insertMany(all.slice(0, room));
  return counts;
}
