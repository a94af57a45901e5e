import type { StockLine } from '../clients/offer.ts';
import type { Ctx } from '../context.ts';
import type { OrderItem } from '../pricing/lines/order-item.ts';
import type { SellerOrderDocument } from './seller-order.model.ts';

type Counted = Pick<OrderItem, 'quantity' | 'cancelledQuantity' | 'returningQuantity' | 'returnedQuantity'>;

/** Units of a line that were neither called off nor sent back. */
export const keptOf = ({ quantity, cancelledQuantity, returnedQuantity }: Counted): number =>
  quantity - cancelledQuantity - returnedQuantity;

/** Units of a line that nobody has asked to send back yet. */
export const freeOf = (item: Counted): number => keptOf(item) - item.returningQuantity;

/** Lines as products wants them, so many units of each. */
export const stockOf = (items: readonly OrderItem[], units: (item: OrderItem) => number): StockLine[] =>
  items.map((item) => ({ lineId: item.id, variantId: item.variantId, quantity: units(item) }));

/** What a line costs its customer, in minor units: with its tax, be it in the price or on top. */
export const grossOf = (
  { totalMinor, taxMinor }: Pick<OrderItem, 'totalMinor' | 'taxMinor'>,
  taxIncluded: boolean,
): number => (taxIncluded ? totalMinor : totalMinor + taxMinor);

/**
 * What `units` more of a line bring back when `gone` went before them, in minor units, with the line's tax. The units
 * share the line's price by largest remainder, so whoever gives them back one by one gets exactly what all cost.
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

/** Lines reduced to so many units each, for events that are about those units; without those of which there are none. */
export function linesOfUnits(items: readonly OrderItem[], units: (item: OrderItem) => number): OrderItem[] {
  return items
    .map((item) => ({ ...item, quantity: units(item), totalMinor: item.unitPriceMinor * units(item) }))
    .filter(({ quantity }) => quantity > 0);
}

/** How the counts of one line change. */
export interface UnitMove {
  itemId: string;
  cancelled?: number;
  returning?: number;
  returned?: number;
}

/**
 * Changes the counts of a part's lines, there and in the order, if they are still what `part` says they are. Joins a
 * transaction. False when somebody else changed them; nothing is written then.
 */
export async function moveUnits(
  ctx: Ctx,
  part: SellerOrderDocument,
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
  const asRead = part.items.map(({ id, cancelledQuantity, returningQuantity, returnedQuantity }) => ({
    $elemMatch: { id, cancelledQuantity, returningQuantity, returnedQuantity },
  }));
  const { matchedCount } = await ctx.db.sellerOrders.updateOne(
    { _id: part._id, status: part.status, items: { $all: asRead } },
    { $inc },
    { arrayFilters },
  );
  if (matchedCount === 0) return false;
  await ctx.db.orders.updateOne({ _id: part.orderId }, { $inc }, { arrayFilters });
  return true;
}
