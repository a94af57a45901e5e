import { InputProblems, makeOnce, refusal } from '@souk/subgraph';
import { mayManage } from '../catalogue/visibility.ts';
import { isField } from '../catalogue-files/columns.ts';
import { deleteFile } from '../catalogue-files/file-store.ts';
import type { Ctx } from '../context.ts';
import type { CreateCatalogueImportInput, StartCatalogueImportInput } from '../generated/resolvers.ts';
import { eligibilitiesOf } from '../seller-eligibility/eligibility.service.ts';
import { placesOf } from './error.model.ts';
import { type ImportDocument, type MappedColumn, NOTHING_DONE } from './import.model.ts';
import { actorOf } from './run/acting.ts';
import { IMPORT_JOB } from './run/run-import.ts';

const DAY_MS = 86_400_000;
const MAX_OPEN = 10;
const MAX_COLUMNS = 300;
const OPEN = ['AWAITING_FILE', 'READY', 'CHECKED', 'RUNNING', 'UNDOING'] as const;
const ENDED: readonly string[] = ['COMPLETED', 'FAILED', 'CANCELLED'];

/** Whether an undo would put something back. */
export const canUndo = ({
  status,
  isDryRun,
  createdCount,
  updatedCount,
  storedPictureCount,
}: ImportDocument) =>
  ENDED.includes(status) && !isDryRun && createdCount + updatedCount + storedPictureCount > 0;

/** Whether a file may be sent. */
export const takesFiles = ({ status }: Pick<ImportDocument, 'status'>): boolean =>
  status === 'AWAITING_FILE' || status === 'READY' || status === 'CHECKED';

/** Announces an import, once per idempotency key. Raises Refusal INVALID_INPUT, NOT_FOUND, INVALID_STATE. */
export function createImport(ctx: Ctx, input: CreateCatalogueImportInput): Promise<ImportDocument> {
  const { idempotencyKey, ...given } = input;
  const sellerId = sellerFor(ctx, input.sellerId);
  const call = { operation: 'createCatalogueImport', idempotencyKey, input: given };
  const gone = () => refusal('NOT_FOUND', 'The import was deleted since.', ['input', 'idempotencyKey']);
  return makeOnce(ctx, call, { model: ctx.db.catalogueImports, prefix: 'imp', gone }, async (_id) => {
    const problems = new InputProblems();
    const filename = problems.readText(['input', 'filename'], input.filename, { min: 1, max: 255 });
    problems.refuse();
    if (!(await eligibilitiesOf(ctx, [sellerId])).has(sellerId))
      throw refusal('NOT_FOUND', 'There is no such seller.', ['input', 'sellerId']);
    const open = await ctx.db.catalogueImports.countDocuments({ sellerId, status: { $in: [...OPEN] } });
    if (open >= MAX_OPEN) {
      const message = `At most ${MAX_OPEN} imports are open at a time. Cancel or delete some.`;
      throw refusal('INVALID_STATE', message);
    }
    await ctx.db.catalogueImports.create({
      _id,
      sellerId,
      actor: actorOf(ctx.viewer),
      filename,
      format: input.format ?? null,
      status: 'AWAITING_FILE',
      expiresAt: new Date(Date.now() + ctx.config.IMPORT_KEEP_DAYS * DAY_MS),
    });
  });
}

/** The seller for whom the viewer acts. Raises Refusal INVALID_INPUT. */
export function sellerFor({ viewer }: Ctx, named: string | null | undefined): string {
  const own = viewer.kind === 'seller' ? viewer.sellerId : null;
  if (own !== null && named != null && named !== own)
    throw refusal('INVALID_INPUT', 'Sellers act for their own business only.', ['input', 'sellerId']);
  const sellerId = own ?? named;
  if (sellerId) return sellerId;
  throw refusal('INVALID_INPUT', 'Name the seller.', ['input', 'sellerId']);
}

/** An import that the viewer may see; null for others. */
export async function visibleImport(ctx: Ctx, id: string): Promise<ImportDocument | null> {
  const found = await ctx.db.catalogueImports.findById(id).lean();
  return found && mayManage(ctx.viewer, found.sellerId) ? found : null;
}

async function managedImport(ctx: Ctx, id: string): Promise<ImportDocument> {
  const found = await visibleImport(ctx, id);
  if (!found) throw refusal('NOT_FOUND', 'There is no such import.', ['id']);
  return found;
}

/** Starts an import. Raises Refusal NOT_FOUND, INVALID_STATE, INVALID_INPUT for the mapping. */
export async function startImport(
  ctx: Ctx,
  id: string,
  input: StartCatalogueImportInput,
): Promise<ImportDocument> {
  const found = await managedImport(ctx, id);
  const mapping = readMapping(input.mapping ?? []);
  if (found.status === 'AWAITING_FILE')
    throw refusal('INVALID_STATE', 'The file has not arrived yet. Send it to `uploadUrl` first.', ['id']);
  const started = await ctx.db.catalogueImports
    .findOneAndUpdate(
      { _id: id, status: { $in: ['READY', 'CHECKED'] } },
      {
        $set: {
          ...NOTHING_DONE,
          mode: input.mode,
          isDryRun: input.isDryRun,
          mapping,
          decimalSeparator: input.decimalSeparator ?? null,
          actor: actorOf(ctx.viewer),
          rowCount: null,
          failure: null,
          attempts: 0,
          isCancelled: false,
          ...startedAs('RUNNING'),
        },
      },
      { returnDocument: 'after' },
    )
    .lean();
  if (!started)
    throw refusal('INVALID_STATE', 'The import runs or has ended. Create another one for the file.', ['id']);
  // Those of a dry run before.
  await ctx.db.catalogueImportErrors.deleteMany({ importId: id });
  return run(ctx, started);
}

// The job waits until the errors of the run before are gone; should it be lost, the sweep finds it.
const startedAs = (status: 'RUNNING' | 'UNDOING') => ({
  status,
  runner: null,
  startedAt: new Date(),
  finishedAt: null,
  dueAt: new Date(),
});

async function run(ctx: Ctx, started: ImportDocument): Promise<ImportDocument> {
  const { _id } = started;
  await ctx.enqueue(IMPORT_JOB, { id: _id }, { id: `${_id}-${started.startedAt?.getTime()}` });
  return started;
}

function readMapping(given: readonly { header: string; field?: string | null }[]): MappedColumn[] {
  const problems = new InputProblems();
  if (given.length > MAX_COLUMNS)
    problems.add('INVALID_INPUT', `Map at most ${MAX_COLUMNS} columns.`, ['input', 'mapping']);
  const mapping = given.map(({ header, field = null }, index): MappedColumn => {
    if (field === null || isField(field)) return { header, field };
    const path = ['input', 'mapping', String(index), 'field'];
    problems.add(
      'INVALID_INPUT',
      `There is no field ${JSON.stringify(field)}; see \`preview.fields\`.`,
      path,
    );
    return { header, field: null };
  });
  problems.refuse();
  return mapping;
}

/** Cancels an import. Raises Refusal NOT_FOUND, INVALID_STATE. */
export async function cancelImport(ctx: Ctx, id: string): Promise<ImportDocument> {
  const found = await managedImport(ctx, id);
  if (found.status === 'CANCELLED') return found;
  const ended = { status: 'CANCELLED' as const, finishedAt: new Date(), dueAt: null };
  const cancelled =
    (await ctx.db.catalogueImports
      .findOneAndUpdate(
        { _id: id, status: { $in: ['AWAITING_FILE', 'READY', 'CHECKED'] } },
        { $set: ended },
        { returnDocument: 'after' },
      )
      .lean()) ??
    (await ctx.db.catalogueImports
      .findOneAndUpdate(
        { _id: id, status: 'RUNNING' },
        { $set: { isCancelled: true } },
        { returnDocument: 'after' },
      )
      .lean());
  if (cancelled) return cancelled;
  throw refusal('INVALID_STATE', 'The import has ended.', ['id']);
}

/** Has an import undone. Raises Refusal NOT_FOUND, INVALID_STATE. */
export async function undoImport(ctx: Ctx, id: string): Promise<ImportDocument> {
  const found = await managedImport(ctx, id);
  if (found.status === 'UNDOING' || found.status === 'UNDONE') return found;
  if (!canUndo(found))
    throw refusal('INVALID_STATE', 'There is nothing to undo: the import runs, or changed nothing.', ['id']);
  const started = await ctx.db.catalogueImports
    .findOneAndUpdate(
      { _id: id, status: found.status },
      { $set: { ...startedAs('UNDOING'), actor: actorOf(ctx.viewer), attempts: 0 } },
      { returnDocument: 'after' },
    )
    .lean();
  return started ? run(ctx, started) : managedImport(ctx, id);
}

/** Deletes an import with all that belongs to it; the seller. Raises Refusal NOT_FOUND, INVALID_STATE. */
export async function deleteImport(ctx: Ctx, id: string): Promise<string> {
  const found = await managedImport(ctx, id);
  const { deletedCount } = await ctx.db.catalogueImports.deleteOne({
    _id: id,
    status: { $nin: ['RUNNING', 'UNDOING'] },
  });
  if (deletedCount === 0) throw refusal('INVALID_STATE', 'The import runs. Cancel it first.', ['id']);
  await dropParts(ctx, found);
  return found.sellerId;
}

/** Removes the files, errors and items of an import. What a crash leaves of them expires. */
export async function dropParts(ctx: Ctx, { _id, source, pictures }: ImportDocument): Promise<void> {
  for (const file of [source, pictures]) if (file) await deleteFile(ctx, file.fileId);
  await ctx.db.catalogueImportErrors.deleteMany({ importId: _id });
  await ctx.db.catalogueImportItems.deleteMany({ _id: placesOf(_id) });
}

const BATCH = 50;

/** Has imports run whose job was lost or whose process died. */
export async function sweepImports(ctx: Ctx): Promise<void> {
  const due = await ctx.db.catalogueImports
    .find({ dueAt: { $gt: new Date(0), $lte: new Date() } }, { attempts: 1 })
    .sort({ dueAt: 1 })
    .limit(BATCH)
    .lean();
  // The id of a job that ended may be used again, that of one that waits or runs may not.
  for (const { _id, attempts } of due)
    await ctx.enqueue(IMPORT_JOB, { id: _id }, { id: `${_id}-again-${attempts}` });
}
