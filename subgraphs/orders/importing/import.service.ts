import { badInput } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import type { ImportOrderInput } from '../generated/resolvers.ts';
import { type ImportedOrder, readRow } from './import.rows.ts';

const MAX_BATCH = 500;
const AS_GIVEN = { timestamps: false, lean: true } as const;

/** The result of one row. */
export interface ImportResult {
  externalId: string;
  id: string | null;
  created: boolean;
  error: string | null;
}

/**
 * Stores a batch of orders of another system: bad rows are reported, good ones are stored in one transaction, and stored
 * ones are left unchanged. Emits no events, so that nobody gets a mail about an old order. Raises BAD_USER_INPUT for more
 * than 500 rows.
 */
export async function importOrders(ctx: Ctx, rows: readonly ImportOrderInput[]): Promise<ImportResult[]> {
  if (rows.length > MAX_BATCH) throw badInput(`A batch has at most ${MAX_BATCH} rows.`);
  const read = rows.map(readRow);
  const good = new Map(read.flatMap((one) => ('error' in one ? [] : [[one.order._id, one] as const])));
  const created = await ctx.transaction(() => storeMissing(ctx, good));
  const taken = new Set<string>();
  return read.map((one, at) => {
    const externalId = rows[at]?.externalId ?? '';
    if ('error' in one) return { externalId, id: null, created: false, error: one.error };
    const id = one.order._id;
    // The same order twice in one batch is stored once.
    const isFirst = !taken.has(id);
    taken.add(id);
    return { externalId, id, created: isFirst && created.has(id), error: null };
  });
}

async function storeMissing(ctx: Ctx, orders: ReadonlyMap<string, ImportedOrder>): Promise<Set<string>> {
  const ids = [...orders.keys()];
  const present = await ctx.db.orders
    .find({ _id: { $in: ids } }, { _id: 1 })
    .lean()
    .exec();
  const known = new Set(present.map(({ _id }) => _id));
  const missing = [...orders.values()].filter(({ order }) => !known.has(order._id));
  if (missing.length === 0) return new Set();
  await ctx.db.orders.insertMany(
    missing.map(({ order }) => order),
    AS_GIVEN,
  );
  await ctx.db.sellerOrders.insertMany(
    missing.flatMap(({ sellerOrders }) => sellerOrders),
    AS_GIVEN,
  );
  await ctx.db.payments.insertMany(
    missing.map(({ payment }) => payment),
    AS_GIVEN,
  );
  return new Set(missing.map(({ order }) => order._id));
}
