import type { Model } from 'mongoose';
import type { Document } from './model.ts';

const AT_ONCE = 500;

/**
 * Sets fields of every document that are made from others, for a migration: `made` gives them from the `read` fields.
 * A document that changes in between keeps that change. May be interrupted and repeated.
 */
export async function rewriteAll<D extends Document, K extends keyof D & string>(
  model: Model<D>,
  read: readonly K[],
  made: (document: Pick<D, K>) => Partial<D>,
): Promise<void> {
  const collection = model.db.collection<{ _id: string }>(model.collection.collectionName);
  const fields = Object.fromEntries(read.map((field) => [field, 1]));
  let changes: Parameters<typeof collection.bulkWrite>[0][number][] = [];
  const store = async () => {
    if (changes.length > 0) await collection.bulkWrite(changes, { ordered: false });
    changes = [];
  };
  const all: AsyncIterable<object> = model.find({}, fields).lean().cursor();
  for await (const found of all) {
    const document = found as Pick<D, K | '_id'>;
    const seen = Object.fromEntries(read.map((field) => [field, document[field] ?? null]));
    changes.push({
      updateOne: { filter: { ...seen, _id: document._id }, update: { $set: made(document) } },
    });
    if (changes.length === AT_ONCE) await store();
  }
  await store();
}
