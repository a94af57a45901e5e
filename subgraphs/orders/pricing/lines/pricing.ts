import { newId } from '@souk/subgraph';
import type { ShippingStrategy } from '../shipping/shipping-of-lines.ts';
import type { ParcelRates } from '../tax/strategy.ts';
import { mergeTaxLines, taxLinesOf, taxOn } from '../tax/tax.ts';
import type { OrderItem, Totals } from './order-item.ts';
import type { PricedOrder, SellerOrderDraft } from './priced-order.ts';

/** The taxes of an order: the rates for each seller, and whether prices include the tax. */
export interface Taxation {
  included: boolean;
  rates: ReadonlyMap<string, ParcelRates>;
}

const UNTAXED_ORDER: Taxation = { included: true, rates: new Map() };

/**
 * Splits lines by seller, taxes each line and each seller's shipping, and sums up. Taxes are sums of the lines' taxes, and
 * the order's totals are sums of those of its seller orders, so all agree to the minor unit. Raises RangeError when an
 * amount is not a safe integer.
 */
export function priceOrder(
  lines: readonly OrderItem[],
  shipping: ShippingStrategy,
  taxation: Taxation = UNTAXED_ORDER,
): PricedOrder {
  const sellers = [...new Set(lines.map(({ sellerId }) => sellerId))];
  const priced = sellers.map((sellerId) => {
    const own = lines.filter((line) => line.sellerId === sellerId);
    return priceParcel(sellerId, own, shipping, taxation);
  });
  const taxed = new Map(priced.flatMap(({ items }) => items).map((item) => [item.id, item]));
  return {
    items: lines.map((line) => taxed.get(line.id) ?? line),
    parts: priced.map(({ part }) => part),
    totals: sumTotals(priced.map(({ part }) => part.totals)),
  };
}

function priceParcel(
  sellerId: string,
  lines: readonly OrderItem[],
  shipping: ShippingStrategy,
  { included, rates }: Taxation,
): { items: OrderItem[]; part: SellerOrderDraft } {
  const own = rates.get(sellerId);
  const items = lines.map((line, at) => {
    const taxBp = own?.linesBp[at] ?? 0;
    return { ...line, taxBp, taxMinor: taxOn(line.totalMinor, taxBp, included) };
  });
  const itemsMinor = exactSum(items.map(({ totalMinor }) => totalMinor));
  const units = items.reduce((sum, { quantity }) => sum + quantity, 0);
  const shippingMinor = shipping({ sellerId, itemsMinor, units });
  const shippingBp = own?.shippingBp ?? 0;
  const taxed = [
    ...items.map(({ totalMinor, taxBp, taxMinor }) => ({ amountMinor: totalMinor, rateBp: taxBp, taxMinor })),
    {
      amountMinor: shippingMinor,
      rateBp: shippingBp,
      taxMinor: taxOn(shippingMinor, shippingBp, included),
    },
  ];
  const taxMinor = exactSum(taxed.map((one) => one.taxMinor));
  const totals = {
    itemsMinor,
    shippingMinor,
    taxMinor,
    taxIncluded: included,
    taxLines: taxLinesOf(taxed, included),
    totalMinor: exactSum([itemsMinor, shippingMinor, included ? 0 : taxMinor]),
  };
  const commissionMinor = exactSum(items.map((item) => item.commissionMinor));
  const lineIds = items.map(({ id }) => id);
  return { items, part: { id: newId('sor'), sellerId, lineIds, totals, commissionMinor } };
}

/** The sum of totals, field by field. */
export function sumTotals(totals: readonly Totals[]): Totals {
  return {
    itemsMinor: exactSum(totals.map(({ itemsMinor }) => itemsMinor)),
    shippingMinor: exactSum(totals.map(({ shippingMinor }) => shippingMinor)),
    taxMinor: exactSum(totals.map(({ taxMinor }) => taxMinor)),
    taxIncluded: totals.every(({ taxIncluded }) => taxIncluded),
    taxLines: mergeTaxLines(totals.flatMap(({ taxLines }) => taxLines)),
    totalMinor: exactSum(totals.map(({ totalMinor }) => totalMinor)),
  };
}

function exactSum(amounts: readonly number[]): number {
  const sum = amounts.reduce((total, amount) => total + amount, 0);
  if (!Number.isSafeInteger(sum)) throw new RangeError('the sum is not a safe integer');
  return sum;
}
