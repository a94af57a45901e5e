import type { EventPayloads } from '@souk/subgraph';
import type { Ctx } from '../../context.ts';
import { restocked } from '../../reservations/lines.ts';

type Lines = readonly { productId: string; quantity: number }[];

/** Adds the units of a confirmed order to its products, once. Runs in the transaction of its event. */
export async function recordSales(
  ctx: Ctx,
  { orderId, lines }: EventPayloads['order.confirmed'],
): Promise<void> {
  if (await ctx.db.orderSales.exists({ _id: orderId })) return;
  const reservation = await ctx.db.reservations.findById(orderId, { restocks: 1 }).lean();
  // What returned before the news of the order came was never counted.
  const returned = reservation ? await ofProducts(ctx, restocked(reservation)) : new Map<string, number>();
  const sold = less(
    lines.map(({ productId, quantity }) => ({ productId, quantity })),
    returned,
  );
  await ctx.db.orderSales.insertOne({ _id: orderId, lines: sold, takenOffAt: null });
  await count(ctx, sold, 1);
}

/** Takes the units of an order that was confirmed off again, once. */
export async function takeOffSales(ctx: Ctx, orderId: string): Promise<void> {
  const sales = await ctx.db.orderSales
    .findOneAndUpdate({ _id: orderId, takenOffAt: null }, { $set: { takenOffAt: new Date() } })
    .lean();
  if (sales) await count(ctx, sales.lines, -1);
}

/** Takes units off that return to stock: those of cancelled lines and of returns. Runs in the transaction that puts them back. */
export async function takeOffReturned(
  ctx: Ctx,
  orderId: string,
  units: readonly { variantId: string; quantity: number }[],
): Promise<void> {
  const sales = await ctx.db.orderSales.findOne({ _id: orderId, takenOffAt: null }).lean();
  if (!sales) return;
  const returned = await ofProducts(
    ctx,
    units.map(({ variantId, quantity }) => [variantId, quantity] as const),
  );
  const left = less(sales.lines, returned);
  await ctx.db.orderSales.updateOne({ _id: orderId }, { $set: { lines: left } });
  const gone = sales.lines.map(({ productId, quantity }, at) => ({
    productId,
    quantity: quantity - (left[at]?.quantity ?? 0),
  }));
  await count(ctx, gone, -1);
}

/** Units of variants as units of their products. */
async function ofProducts(
  ctx: Ctx,
  units: Iterable<readonly [string, number]>,
): Promise<Map<string, number>> {
  const quantities = new Map(units);
  const sums = new Map<string, number>();
  if (quantities.size === 0) return sums;
  const found = await ctx.db.variants.find({ _id: { $in: [...quantities.keys()] } }, { productId: 1 }).lean();
  for (const { _id, productId } of found)
    sums.set(productId, (sums.get(productId) ?? 0) + (quantities.get(_id) ?? 0));
  return sums;
}

/** Lines without so many units of their products; none falls below 0. */
function less(lines: Lines, units: ReadonlyMap<string, number>): { productId: string; quantity: number }[] {
  const left = new Map(units);
  return lines.map(({ productId, quantity }) => {
    const taken = Math.min(quantity, left.get(productId) ?? 0);
    left.set(productId, (left.get(productId) ?? 0) - taken);
    return { productId, quantity: quantity - taken };
  });
}

async function count(ctx: Ctx, lines: Lines, sign: 1 | -1): Promise<void> {
  const units = new Map<string, number>();
  for (const { productId, quantity } of lines)
    units.set(productId, (units.get(productId) ?? 0) + sign * quantity);
  for (const [productId, quantity] of units) if (quantity === 0) units.delete(productId);
  if (units.size === 0) return;
  // A sale is no change of the product: its `updatedAt` and version stay.
  await ctx.db.products.bulkWrite(
    [...units].map(([_id, unitsSold]) => ({
      updateOne: { filter: { _id }, update: { $inc: { unitsSold } } },
    })),
    { timestamps: false },
  );
}
