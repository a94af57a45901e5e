import type { Ctx } from '../../context.ts';
import { ensureTags, normalise } from '../../tags/tag.service.ts';
import type { VariantDocument } from '../../variants/variant.model.ts';
import { placeId } from '../error.model.ts';
import type { Row } from '../reading/row.ts';
import type { Survey } from '../reading/survey.ts';
import type { Around } from '../rows/around.ts';
import { type Stored, skuOf } from '../rows/compare.ts';
import { type Entry, readEntry } from '../rows/entry.ts';
import { problemOf } from '../rows/problem.ts';
import type { Run } from './lease.ts';

/** An entry at its place in the file, from 1. */
export interface PlacedEntry {
  place: number;
  entry: Entry;
}

/** Some entries of a file, with all that is stored of what they name. */
export interface Batch {
  entries: PlacedEntry[];
  /** The stored product of an entry; null for a new one, undefined when its rows belong to several. */
  storedOf(entry: Entry): Stored | null | undefined;
  tagIds: ReadonlyMap<string, string>;
  rowCount: number;
}

/** Reads the entries of some groups of rows and what they name: a constant number of reads. */
export async function readBatch(
  { ctx, job }: Run,
  groups: readonly { place: number; group: [Row, ...Row[]] }[],
  around: Around,
  survey: Survey,
): Promise<Batch> {
  const done = await ctx.db.catalogueImportItems
    .find({ _id: { $in: groups.map(({ place }) => placeId(job._id, place)) } }, { _id: 1 })
    .lean();
  const decided = new Set(done.map(({ _id }) => _id));
  const entries = groups
    // A process that died may have stored some of them.
    .filter(({ place }) => !decided.has(placeId(job._id, place)))
    .map(({ place, group }) => ({ place, entry: checked(readEntry(group, around), survey) }));
  const found = await storedVariants(ctx, job.sellerId, entries);
  const productIds = [...new Set(found.map(({ productId }) => productId))];
  const products = await ctx.db.products.find({ _id: { $in: productIds }, sellerId: job.sellerId }).lean();
  const variants = await ctx.db.variants
    .find({ productId: { $in: productIds }, live: true })
    .sort({ productId: 1, position: 1, _id: 1 })
    .lean();
  const names = entries
    .flatMap(({ entry }) => (entry.product.tags ?? []).map(normalise))
    .filter((name) => name !== '');
  const tagIds = await tagIdsOf(
    ctx,
    names,
    products.flatMap((one) => one.tagIds),
    job.isDryRun,
  );
  const tagNames = new Map([...tagIds].map(([name, id]) => [id, name]));
  const [byId, bySku] = [
    new Map(found.map((one) => [one._id, one])),
    new Map(found.flatMap((one) => (one.sku === null ? [] : [[one.sku, one] as const]))),
  ];
  const ofProduct = Map.groupBy(variants, ({ productId }) => productId);
  const product = new Map(products.map((one) => [one._id, one]));
  return {
    entries,
    tagIds,
    rowCount: groups.reduce((total, { group }) => total + group.length, 0),
    storedOf(entry) {
      const matches = entry.variants.flatMap(
        (one) => byId.get(one.id ?? '') ?? bySku.get(skuOf(one) ?? '') ?? [],
      );
      const ids = new Set(matches.map(({ productId }) => productId));
      if (ids.size > 1) return undefined;
      const found = product.get([...ids][0] ?? '');
      if (!found) return null;
      const tags = found.tagIds.flatMap((id) => tagNames.get(id) ?? []);
      return { product: found, variants: ofProduct.get(found._id) ?? [], tags };
    },
  };
}

/** Adds what only the whole file tells: SKUs and handles that stand in several places. */
function checked(entry: Entry, { duplicates, scattered }: Survey): Entry {
  for (const { line, sku, row } of entry.variants) {
    const lines = sku === undefined ? undefined : duplicates.get(sku);
    if (lines)
      entry.problems.push(
        problemOf(
          'DUPLICATE_SKU',
          { line, column: row.cells.get('sku')?.column ?? null, value: sku ?? null },
          `The SKU stands in the lines ${lines.join(' and ')}.`,
          'Keep one of the rows, or give each variant a SKU of its own.',
        ),
      );
  }
  const group = entry.rows[0]?.group;
  const first = group == null ? undefined : scattered.get(group);
  if (first !== undefined)
    entry.problems.push(
      problemOf(
        'CONTRADICTION',
        {
          line: entry.line,
          column: entry.rows[0]?.cells.get('handle')?.column ?? null,
          value: group ?? null,
        },
        `The rows of this product do not follow each other; the first is in line ${first}.`,
        'Sort the file by the handle.',
      ),
    );
  return entry;
}

async function storedVariants(
  ctx: Ctx,
  sellerId: string,
  entries: readonly PlacedEntry[],
): Promise<VariantDocument[]> {
  const variants = entries.flatMap(({ entry }) => entry.variants);
  const ids = variants.flatMap(({ id }) => id ?? []);
  const skus = variants.flatMap((one) => skuOf(one) ?? []);
  const byId =
    ids.length > 0 ? await ctx.db.variants.find({ _id: { $in: ids }, sellerId, live: true }).lean() : [];
  const bySku =
    skus.length > 0 ? await ctx.db.variants.find({ sellerId, live: true, sku: { $in: skus } }).lean() : [];
  return [...new Map([...byId, ...bySku].map((one) => [one._id, one])).values()];
}

/** Tags by name: those that the rows name, which are created, and those that the products have. */
async function tagIdsOf(
  ctx: Ctx,
  names: readonly string[],
  present: readonly string[],
  isDryRun: boolean,
): Promise<Map<string, string>> {
  const unique = [...new Set(names)].filter((name) => name.length <= MAX_TAG);
  if (unique.length > 0 && !isDryRun) await ensureTags(ctx, unique);
  if (unique.length + present.length === 0) return new Map();
  const [byName, byId] = [
    unique.length > 0 ? await ctx.db.tags.find({ name: { $in: unique } }, { name: 1 }).lean() : [],
    present.length > 0
      ? await ctx.db.tags.find({ _id: { $in: [...new Set(present)] } }, { name: 1 }).lean()
      : [],
  ];
  return new Map([...byName, ...byId].map(({ _id, name }) => [name, _id]));
}

const MAX_TAG = 40;
