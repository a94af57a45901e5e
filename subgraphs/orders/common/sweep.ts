import { type Document, type DocumentModel, readLean } from '@souk/subgraph';
import type { QueryFilter } from 'mongoose';

/**
 * A due date at all. A sweep has to say so too: MongoDB uses a partial index only for filters that plainly imply its
 * own, and `$type` is never implied by a comparison.
 */
export const SOME_DAY = { $gt: new Date(0) };

/** What is due by now. */
export const dueByNow = () => ({ ...SOME_DAY, $lte: new Date() });

const MOST_AT_ONCE = 200;

/**
 * Does work for the id of everything that is due, the longest due first, so many side by side. What is left over is
 * there for the next sweep. Raises what the work raises.
 */
export async function forEachDue<D extends Document & { dueAt: Date | null }>(
  model: DocumentModel<D>,
  sideBySide: number,
  work: (id: string) => Promise<unknown>,
): Promise<void> {
  const filter = { dueAt: dueByNow() } as QueryFilter<D>;
  const due = await readLean(model, filter, { fields: { _id: 1 }, sort: { dueAt: 1 }, limit: MOST_AT_ONCE });
  const waiting = due.map(({ _id }) => _id);
  const lane = async () => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) await work(id);
  };
  await Promise.all(Array.from({ length: sideBySide }, lane));
}
