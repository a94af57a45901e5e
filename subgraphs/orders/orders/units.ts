import type { StockLine } from '../clients/offer.ts';
import type { Ctx } from '../context.ts';
import type { OrderItem } from '../pricing/lines/order-item.ts';
import type { SellerOrderDocument } from './seller-order.model.ts';

type Counted = Pick<OrderItem, 'quantity' | 'cancelledQuantity' | 'returningQuantity' | 'returnedQuantity'>;

/** Units of a line that are neither cancelled nor returned. */
export const keptOf = ({ quantity, cancelledQuantity, returnedQuantity }: Counted): number =>
  quantity - cancelledQuantity - returnedQuantity;

/** Units of a line that are kept and in no open return. */
export const freeOf = (item: Counted): number => keptOf(item) - item.returningQuantity;

/** Stock lines for products, with `units` of each line. */
export const stockOf = (items: readonly OrderItem[], units: (item: OrderItem) => number): StockLine[] =>
  items.map((item) => ({ lineId: item.id, variantId: item.variantId, quantity: units(item) }));

/** What a line costs with its tax, in minor units, whether the tax is included in the price or added. */
export const grossOf = (
  { totalMinor, taxMinor }: Pick<OrderItem, 'totalMinor' | 'taxMinor'>,
  taxIncluded: boolean,
): number => (taxIncluded ? totalMinor : totalMinor + taxMinor);

/**
 * The refund for `units` of a line after `gone` units were refunded before, in minor units, with tax. The units share the
 * price of the line by largest remainder, so refunding them one by one adds up to exactly the price of the line.
 */
export function priceOfUnits(
  item: Pick<OrderItem, 'quantity' | 'totalMinor' | 'taxMinor'>,
  taxIncluded: boolean,
  gone: number,
  units: number,
): number {
  const gross = grossOf(item, taxIncluded);
  const rest = gross % item.quantity;
  const each = (gross - rest) / item.quantity;
  const upTo = (count: number) => each * count + Math.min(count, rest);
  return upTo(gone + units) - upTo(gone);
}

/** Lines reduced to `units` of each, for events about those units; lines without units are left out. */
export function linesOfUnits(items: readonly OrderItem[], units: (item: OrderItem) => number): OrderItem[] {
  return items
    .map((item) => ({ ...item, quantity: units(item), totalMinor: item.unitPriceMinor * units(item) }))
    .filter(({ quantity }) => quantity > 0);
}

/** How the unit counts of one line change. */
export interface UnitMove {
  itemId: string;
  cancelled?: number;
  returning?: number;
  returned?: number;
}

/**
 * Changes the unit counts of the lines of a seller order, there and in its order, if they are still as in `sellerOrder`.
 * Joins a transaction. False, with nothing written, when somebody else changed them.
 */
export async function moveUnits(
  ctx: Ctx,
  sellerOrder: SellerOrderDocument,
  moves: readonly UnitMove[],
): Promise<boolean> {
  const $inc: Record<string, number> = { version: 1 };
  const arrayFilters: Record<string, string>[] = [];
  moves.forEach(({ itemId, cancelled = 0, returning = 0, returned = 0 }, at) => {
    arrayFilters.push({ [`line${at}.id`]: itemId });
    $inc[`items.$[line${at}].cancelledQuantity`] = cancelled;
    $inc[`items.$[line${at}].returningQuantity`] = returning;
    $inc[`items.$[line${at}].returnedQuantity`] = returned;
  });
  const asRead = sellerOrder.items.map(({ id, cancelledQuantity, returningQuantity, returnedQuantity }) => ({
    $elemMatch: { id, cancelledQuantity, returningQuantity, returnedQuantity },
  }));
  const { matchedCount } = await ctx.db.sellerOrders.updateOne(
    { _id: sellerOrder._id, status: sellerOrder.status, items: { $all: asRead } },
    { $inc },
    { arrayFilters },
  );
  if (matchedCount === 0) return false;
  await ctx.db.orders.updateOne({ _id: sellerOrder.orderId }, { $inc }, { arrayFilters });
  return true;
}
