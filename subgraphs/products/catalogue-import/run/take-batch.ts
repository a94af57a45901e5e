import { isDuplicate, newId, Refusal, refusal } from '@souk/subgraph';
import type { ProductDraft } from '../../catalogue/product-draft.ts';
import { type StoredProduct, storeProducts } from '../../catalogue/store-products.ts';
import { skusTaken } from '../../catalogue/taken-skus.ts';
import type { Ctx } from '../../context.ts';
import { stockMutex } from '../../inventory/stock.ts';
import { placeId } from '../error.model.ts';
import type { ImportCounts } from '../import.model.ts';
import type { ImportItemDocument, PendingImage } from '../item.model.ts';
import { applyChange, fingerprint, fingerprintOf, type StockNote, setStocks } from '../rows/apply.ts';
import type { Around } from '../rows/around.ts';
import { isNothing } from '../rows/change.ts';
import { compare, type Stored } from '../rows/compare.ts';
import { type NewProduct, newProductOf } from '../rows/create.ts';
import type { Entry } from '../rows/entry.ts';
import { type Problem, problemOf } from '../rows/problem.ts';
import { problemsOfRefusal } from '../rows/refusals.ts';
import type { Batch, PlacedEntry } from './batch.ts';
import { type PlacedProblems, storeProblems } from './errors.ts';
import { advance, type Run } from './lease.ts';

/** A new product at its place in the file. */
interface Placed extends PlacedEntry {
  draft: ProductDraft;
  located: NewProduct['located'];
}

/** What becomes of the entries of a batch. */
class Outcome {
  readonly counts = { createdCount: 0, updatedCount: 0, unchangedCount: 0, failedCount: 0 };
  readonly problems: PlacedProblems[] = [];

  fail(place: number, problems: readonly Problem[]): void {
    this.counts.failedCount += 1;
    this.problems.push({ place, problems });
  }
}

/** Ends the transaction of a dry run. */
class RolledBack extends Error {}

/** Runs a write; a dry run takes it back, after everything was checked as if it were real. */
async function writing(run: Run, work: () => Promise<void>): Promise<void> {
  const { isDryRun } = run.job;
  try {
    await run.ctx.transaction(async () => {
      await work();
      if (isDryRun) throw new RolledBack();
    });
  } catch (error) {
    if (!(error instanceof RolledBack)) throw error;
  }
}

/**
 * Takes the entries of a batch, each as a whole or not at all, and stores with them what became of them: the new ones and the
 * counters in one transaction, each change in one of its own. Repeated after a crash it goes on where that one stopped.
 */
export async function takeBatch(run: Run, batch: Batch, around: Around, last: number): Promise<void> {
  const outcome = new Outcome();
  const created: Placed[] = [];
  for (const { place, entry } of batch.entries) {
    const stored = batch.storedOf(entry);
    if (stored === undefined) outcome.fail(place, [severalProducts(entry)]);
    else if (stored) await takeStored(run, { place, entry }, stored, around, outcome);
    else if (run.job.mode === 'UPDATE') outcome.fail(place, [...entry.problems, unknownSku(entry)]);
    else {
      const made = newProductOf(run.ctx, newId('prd'), entry, around);
      if ('problems' in made) outcome.fail(place, made.problems);
      else created.push({ place, entry, ...drafted(made.product, batch.tagIds) });
    }
  }
  const done = { processedCount: last - run.job.processedCount, processedRowCount: batch.rowCount };
  const finish = async (counts: Partial<ImportCounts>) => {
    const { errorCount, warningCount } = await storeProblems(run, outcome.problems);
    await advance(run, { ...counts, ...done, errorCount, warningCount });
    return { errorCount, warningCount };
  };
  const told = await storeNew(run, created, outcome, finish);
  run.job.processedCount = last;
  run.job.errorCount += told.errorCount;
  run.job.warningCount += told.warningCount;
}

type Finish = (counts: Partial<ImportCounts>) => Promise<Pick<ImportCounts, 'errorCount' | 'warningCount'>>;

async function storeNew(run: Run, created: readonly Placed[], outcome: Outcome, finish: Finish) {
  const { ctx, job } = run;
  const inOne = async () => {
    if (job.isDryRun) {
      await writing(run, async () => void (await storeAll(run, created)));
      return ctx.transaction(() => finish({ ...outcome.counts, createdCount: created.length }));
    }
    return stockMutex([`seller:${job.sellerId}`], () =>
      ctx.transaction(async () => {
        await storeAll(run, created);
        return finish({ ...outcome.counts, createdCount: created.length });
      }),
    );
  };
  try {
    return await inOne();
  } catch (error) {
    if (!isOfOne(error)) throw error;
    // One of them cannot be stored: each is tried by itself.
    for (const one of created) await storeOne(run, one, outcome);
    return ctx.transaction(() => finish(outcome.counts));
  }
}

const isOfOne = (error: unknown) =>
  error instanceof Refusal || isDuplicate(error, 'sku') || isDuplicate(error, 'slugs');

async function storeOne(run: Run, one: Placed, outcome: Outcome): Promise<void> {
  try {
    await writing(run, async () => {
      await storeAll(run, [one]);
      if (!run.job.isDryRun) await advance(run, { createdCount: 1 });
    });
    if (run.job.isDryRun) outcome.counts.createdCount += 1;
  } catch (error) {
    if (!isOfOne(error)) throw error;
    outcome.fail(one.place, problemsOfRefusal(one.entry, await refusalOf(run.ctx, one, error)));
  }
}

async function refusalOf(ctx: Ctx, { draft, entry }: Placed, error: unknown): Promise<Refusal> {
  if (error instanceof Refusal) return error;
  if (isDuplicate(error, 'slugs'))
    return refusal('ALREADY_EXISTS', 'Another product has this slug, or had it before.', ['input', 'slug']);
  return skusTaken(ctx, draft, entry.rows.length > 1);
}

async function storeAll(run: Run, created: readonly Placed[]): Promise<void> {
  if (created.length === 0) return;
  const { ctx } = run;
  const stored = await storeProducts(
    ctx,
    created.map(({ draft }) => draft),
  );
  for (const { place, located } of created)
    if (located.length > 0) await setStocks(ctx, located, noteOf(run, place));
  const items: Omit<ImportItemDocument, 'createdAt' | 'updatedAt'>[] = [];
  for (const [index, { place, entry, located }] of created.entries()) {
    const made = stored[index];
    if (made)
      items.push(
        itemOfNew(
          run,
          place,
          entry,
          made,
          located.length > 0 ? await fingerprintOf(ctx, made.product._id) : null,
        ),
      );
  }
  await ctx.db.catalogueImportItems.insertMany(items);
}

function itemOfNew(
  { job }: Run,
  place: number,
  entry: Entry,
  { product, variants }: StoredProduct,
  after: ImportItemDocument['after'] | null,
) {
  return {
    _id: placeId(job._id, place),
    importId: job._id,
    line: entry.line,
    productId: product._id,
    outcome: 'CREATED' as const,
    before: null,
    after: after ?? fingerprint(product.version, variants),
    images: imagesOf(entry),
    addedMediaIds: [],
    isUndone: false,
    expiresAt: job.expiresAt,
  };
}

/** The pictures of an entry, which are fetched after all rows were taken. */
const imagesOf = ({ product }: Entry): PendingImage[] =>
  product.images.map(({ source, line, column }) => ({ source, line, column }));

const noteOf = ({ job }: Run, place: number): StockNote => ({
  reason: `Import ${job.filename}`.slice(0, MAX_REASON),
  key: placeId(job._id, place),
});

const MAX_REASON = 200;

async function takeStored(
  run: Run,
  placed: PlacedEntry,
  stored: Stored,
  around: Around,
  outcome: Outcome,
): Promise<void> {
  const { ctx, job } = run;
  const { place, entry } = placed;
  const compared = compare(entry, stored, around);
  if ('problems' in compared) return outcome.fail(place, compared.problems);
  const { change, before } = compared;
  const images = imagesOf(entry);
  const isSame = isNothing(change);
  if (job.mode === 'CREATE' || (isSame && images.length === 0)) {
    outcome.counts.unchangedCount += 1;
    return;
  }
  const productId = stored.product._id;
  const counted = isSame ? { unchangedCount: 1 } : { updatedCount: 1 };
  try {
    await writing(run, async () => {
      if (!isSame) await applyChange(ctx, productId, change, noteOf(run, place));
      if (job.isDryRun) return;
      const after = await fingerprintOf(ctx, productId);
      // Rows without a handle may name variants of one product in several places.
      await ctx.db.catalogueImportItems.updateMany({ importId: job._id, productId }, { $set: { after } });
      await ctx.db.catalogueImportItems.create({
        _id: placeId(job._id, place),
        importId: job._id,
        line: entry.line,
        productId,
        outcome: isSame ? 'PICTURED' : 'UPDATED',
        before,
        after,
        images,
        expiresAt: job.expiresAt,
      });
      await advance(run, counted);
    });
    if (!job.isDryRun) return;
    if (isSame) outcome.counts.unchangedCount += 1;
    else outcome.counts.updatedCount += 1;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    outcome.fail(place, problemsOfRefusal(entry, error));
  }
}

function drafted(
  { tags, located, ...product }: NewProduct,
  tagIds: ReadonlyMap<string, string>,
): { draft: ProductDraft; located: NewProduct['located'] } {
  return { draft: { ...product, tagIds: tags.flatMap((name) => tagIds.get(name) ?? []) }, located };
}

const severalProducts = ({ line }: Entry) =>
  problemOf(
    'CONTRADICTION',
    { line },
    'The rows have one handle, but their SKUs belong to several products.',
    'Give the rows of each product a handle of its own.',
  );

function unknownSku({ line, variants }: Entry): Problem {
  const [first] = variants;
  const cell = first?.row.cells.get(first.id === undefined ? 'sku' : 'id');
  return problemOf(
    'NOT_FOUND',
    { line, column: cell?.column ?? null, value: cell?.text ?? null },
    'You have no product with this SKU.',
    'Correct the SKU, or start the import in a mode that creates products.',
  );
}
