import type { Logger } from 'pino';
import type { Document, DocumentModel } from './model.ts';

const BATCH = 500;
const DUPLICATE_KEY = 11_000;

/** How the documents of a collection are rewritten. */
export interface Rewrite<D extends Document> {
  model: DocumentModel<D>;
  /** The fields that `change` reads; all that it changes are among them. */
  fields: readonly (keyof D & string)[];
  /** The fields that are to change, each with its whole new value; equal values are not written. */
  change(stored: D): Partial<D>;
}

/**
 * Goes through all documents of a collection, for a migration: writes what `change` gives, batch by batch, without
 * touching `updatedAt`. Documents that changed in the meantime are skipped, and so are those that would duplicate a unique
 * key; the latter are logged with their ids. A second run writes nothing.
 */
export async function rewrite<D extends Document>(
  log: Logger,
  { model, fields, change }: Rewrite<D>,
): Promise<void> {
  const projection = Object.fromEntries(fields.map((field) => [field, 1]));
  let batch: Parameters<typeof model.collection.bulkWrite>[0][number][] = [];
  const write = async () => {
    if (batch.length > 0) await writeAll(log, model, batch);
    batch = [];
  };
  const all = model.find({}, projection).lean().cursor({ batchSize: BATCH });
  for await (const stored of all as AsyncIterable<D>) {
    const changed = Object.entries(change(stored)).filter(
      ([field, value]) => JSON.stringify(value) !== JSON.stringify(stored[field as keyof D]),
    );
    if (changed.length === 0) continue;
    const before = changed.map(([field]) => [field, stored[field as keyof D]] as const);
    const filter = {
      _id: stored._id,
      ...Object.fromEntries(before.filter(([, value]) => value !== undefined)),
    };
    batch.push({ updateOne: { filter: filter as object, update: { $set: Object.fromEntries(changed) } } });
    if (batch.length >= BATCH) await write();
  }
  await write();
}

async function writeAll<D extends Document>(
  log: Logger,
  { collection }: DocumentModel<D>,
  batch: Parameters<typeof collection.bulkWrite>[0][number][],
): Promise<void> {
  try {
    await collection.bulkWrite(batch, { ordered: false });
  } catch (error) {
    const failures = failuresOf(error);
    if (failures.length === 0 || failures.some(({ code }) => code !== DUPLICATE_KEY)) throw error;
    const ids = failures.map(({ index }) => idOf(batch[index]));
    const collectionName = collection.collectionName;
    log.warn({ collection: collectionName, ids }, 'not rewritten: they would duplicate a unique key');
  }
}

function failuresOf(error: unknown): { code: number; index: number }[] {
  if (!(error instanceof Error) || !('writeErrors' in error)) return [];
  const found = error.writeErrors;
  return (Array.isArray(found) ? found : [found]) as { code: number; index: number }[];
}

function idOf(operation: object | undefined): unknown {
  const update = (operation as { updateOne?: { filter: { _id?: unknown } } } | undefined)?.updateOne;
  return update?.filter._id;
}
