import { renewing } from '@souk/subgraph';
import type { Ctx } from '../../context.ts';
import type { ImportDocument } from '../import.model.ts';
import { archiveOf, takePictures } from '../pictures/take-pictures.ts';
import { MalformedFile } from '../reading/malformed.ts';
import { groupsOf, rowsOf } from '../reading/plan.ts';
import type { Row } from '../reading/row.ts';
import { type Survey, surveyOf } from '../reading/survey.ts';
import { type Around, readAround, refreshed } from '../rows/around.ts';
import { problemOf } from '../rows/problem.ts';
import { actingFor } from './acting.ts';
import { readBatch } from './batch.ts';
import { storeProblems } from './errors.ts';
import { finish, postpone } from './finish.ts';
import { Abandoned, advance, Cancelled, claim, keep, LEASE_MS, type Run } from './lease.ts';
import { takeBatch } from './take-batch.ts';
import { undo } from './undo.ts';

/** The job that runs an import, or its undo. */
export const IMPORT_JOB = 'run-import';

const BATCH_PRODUCTS = 100;
const BATCH_ROWS = 300;

/** Runs an import from the first row that is not done; does nothing when another process is at it. */
export async function runImport(own: Ctx, id: string): Promise<void> {
  const claimed = await claim(own, id);
  if (!claimed) return;
  const { job, runner } = claimed;
  const run: Run = { ctx: actingFor(own, job.actor), job, runner };
  try {
    await renewing(
      () => keep(run),
      LEASE_MS / 4,
      () => (job.status === 'UNDOING' ? undo(run) : work(run)),
    );
  } catch (error) {
    if (error instanceof Abandoned) return;
    if (error instanceof Cancelled) await finish(run, 'CANCELLED');
    else if (error instanceof MalformedFile) await refuse(run, error);
    else await postpone(run, error as Error);
  }
}

async function work(run: Run): Promise<void> {
  const { ctx, job } = run;
  const survey = await surveyOf(ctx, job);
  const archive = await archiveOf(run);
  try {
    await takeRows(run, survey);
    if (!job.isDryRun) await takePictures(run, archive);
  } finally {
    archive?.close();
  }
  await finish(run, job.isDryRun ? 'CHECKED' : 'COMPLETED');
}

async function takeRows(run: Run, survey: Survey): Promise<void> {
  const { ctx, job } = run;
  if (job.rowCount === null) await begin(run, survey);
  let around = await readAround(ctx, job.sellerId, survey.decimals);
  let groups: { place: number; group: [Row, ...Row[]] }[] = [];
  let [place, rows] = [0, 0];
  const take = async () => {
    if (groups.length === 0) return;
    around = await refreshed(ctx, around);
    await takeGroups(run, groups, around, survey);
    groups = [];
    rows = 0;
  };
  for await (const group of groupsOf(rowsOf(ctx, job, survey.plan))) {
    place += 1;
    // What was taken before a crash.
    if (place <= job.processedCount) continue;
    groups.push({ place, group });
    rows += group.length;
    if (groups.length >= BATCH_PRODUCTS || rows >= BATCH_ROWS) await take();
  }
  await take();
}

async function takeGroups(
  run: Run,
  groups: { place: number; group: [Row, ...Row[]] }[],
  around: Around,
  survey: Survey,
): Promise<void> {
  run.ctx.loaders.clear();
  const batch = await readBatch(run, groups, around, survey);
  await takeBatch(run, batch, around, groups.at(-1)?.place ?? 0);
}

/** Stores how many rows there are, and which columns are not read. */
async function begin(run: Run, { plan, rowCount }: Survey): Promise<void> {
  const header = plan.format === 'CSV' ? 1 : null;
  const problems = [
    ...plan.unknown.map((column) =>
      problemOf(
        'UNKNOWN_COLUMN',
        { line: header, column },
        `The column ${JSON.stringify(column)} is not known and was not read.`,
        'Rename it, map it to a field, or map it to nothing to say that it is not needed.',
        true,
      ),
    ),
    ...plan.repeated.map((column) =>
      problemOf(
        'UNKNOWN_COLUMN',
        { line: header, column },
        `Another column stands for the same field as ${JSON.stringify(column)}; the first was read.`,
        'Remove one of them, or map one to nothing.',
        true,
      ),
    ),
  ];
  await run.ctx.transaction(async () => {
    const counts = await storeProblems(run, [{ place: 0, problems }]);
    await advance(run, counts, { rowCount, format: plan.format });
  });
  Object.assign(run.job, { rowCount } satisfies Partial<ImportDocument>);
}

async function refuse(run: Run, { message, remedy, line }: MalformedFile): Promise<void> {
  const problem = problemOf('MALFORMED_FILE', { line }, message, remedy);
  await finish(run, 'FAILED', { failure: { message, remedy } }, [{ place: 0, problems: [problem] }]);
}
