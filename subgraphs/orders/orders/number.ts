import { type Db, type Document, defineModel } from '@souk/subgraph';
import { integer } from '../common/schema.ts';

interface CounterDocument extends Document {
  last: number;
}

export const counters = defineModel<CounterDocument>('counters', { last: integer });

/**
 * The next order number, such as `SO-2026-000123`. One atomic increment, outside of any transaction: inside one, all
 * checkouts would queue for a single document. A checkout that fails leaves a gap.
 */
export async function nextOrderNumber({ db }: { db: Db<{ counters: typeof counters }> }): Promise<string> {
  const year = new Date().getUTCFullYear();
  const counter = await db.counters
    .findOneAndUpdate(
      { _id: `orders-${year}` },
      { $inc: { last: 1 } },
      { upsert: true, returnDocument: 'after' },
    )
    .lean()
    .exec();
  return `SO-${year}-${String(counter.last).padStart(6, '0')}`;
}
