import { formatAmount, parseAmount } from '@souk/platform';
import type { Sourced } from '../csv/read-rows.ts';
import type { Services } from '../operations.ts';
import type { OrderRows } from './gather-orders.ts';
import { externalIdOf } from './map.ts';
import { CURRENCY } from './rows.ts';

/** What a seller sold; amounts in centavos. */
export interface SellerTotals {
  orders: number;
  units: number;
  items: number;
  shipping: number;
}

/** A seller whose totals in the file and in Souk differ. */
export interface TotalsDifference {
  seller: string;
  expected: SellerTotals;
  stored: SellerTotals;
}

/** What came of comparing each seller's totals. */
export interface TotalsCheck {
  /** How many sellers were compared, those without orders too. */
  sellers: number;
  /** How many of them sold something by the file. */
  selling: number;
  /** Price and freight of all, by the file, in centavos. */
  total: number;
  differences: TotalsDifference[];
}

const nothing = (): SellerTotals => ({ orders: 0, units: 0, items: 0, shipping: 0 });

/** Compares what the file says of each seller with what the orders subgraph says it stored of this import. */
export async function checkTotals(
  services: Services,
  orders: readonly Sourced<OrderRows>[],
  refused: ReadonlySet<string>,
  sellerIds: Readonly<Record<string, string>>,
): Promise<TotalsCheck> {
  const accepted = orders.filter(({ value }) => !refused.has(externalIdOf(value.id)));
  const expected = totalsOfFile(accepted.map(({ value }) => value));
  const stored = await totalsStored(services, Object.values(sellerIds));
  const compared = Object.entries(sellerIds).map(([seller, id]) => ({
    seller,
    expected: expected.get(seller) ?? nothing(),
    stored: stored.get(id) ?? nothing(),
  }));
  const all = [...expected.values()];
  return {
    sellers: compared.length,
    selling: all.length,
    total: all.reduce((sum, { items, shipping }) => sum + items + shipping, 0),
    differences: compared.filter(({ expected, stored }) => !areEqual(expected, stored)),
  };
}

function totalsOfFile(orders: readonly OrderRows[]): Map<string, SellerTotals> {
  const totals = new Map<string, SellerTotals>();
  for (const { items } of orders) {
    const counted = new Set<string>();
    for (const { value } of items) {
      const seller = externalIdOf(value.sellerId);
      const sum = totals.get(seller) ?? nothing();
      totals.set(seller, sum);
      if (!counted.has(seller)) sum.orders += 1;
      counted.add(seller);
      sum.units += 1;
      sum.items += value.price;
      sum.shipping += value.freight;
    }
  }
  return totals;
}

const TOTALS = `query Totals($sellerIds: [ID!]) {
  sellerTotals(sellerIds: $sellerIds) {
    sellerId orders units items { ...money } shipping { ...money } total { ...money }
  }
}
fragment money on Money { amount currency }`;
const SELLERS_AT_ONCE = 500;

interface Amount {
  amount: string;
  currency: string;
}

interface StoredTotals {
  sellerId: string;
  orders: number;
  units: number;
  items: Amount;
  shipping: Amount;
  total: Amount;
}

async function totalsStored(
  services: Services,
  sellerIds: readonly string[],
): Promise<Map<string, SellerTotals>> {
  const totals = new Map<string, SellerTotals>();
  for (let from = 0; from < sellerIds.length; from += SELLERS_AT_ONCE) {
    const { sellerTotals } = await services.call<{ sellerTotals: StoredTotals[] }>('orders', TOTALS, {
      sellerIds: sellerIds.slice(from, from + SELLERS_AT_ONCE),
    });
    for (const { sellerId, orders, units, ...amounts } of sellerTotals) {
      const [items, shipping, total] = [amounts.items, amounts.shipping, amounts.total].map(toMinor);
      if (items === undefined || shipping === undefined || total !== items + shipping) {
        throw new Error(`orders: the total of seller ${sellerId} is not the sum of its parts`);
      }
      totals.set(sellerId, { orders, units, items, shipping });
    }
  }
  return totals;
}

function toMinor({ amount, currency }: Amount): number {
  const minor = parseAmount(amount, currency);
  if (minor === null || currency !== CURRENCY) throw new Error(`orders: ${amount} ${currency} is no total`);
  return minor;
}

const areEqual = (a: SellerTotals, b: SellerTotals) =>
  a.orders === b.orders && a.units === b.units && a.items === b.items && a.shipping === b.shipping;

/** `59.90 + 13.29 in 1 order, 1 unit`. */
export function totalsText({ orders, units, items, shipping }: SellerTotals): string {
  const [goods, freight] = [items, shipping].map((amountMinor) =>
    formatAmount({ amountMinor, currency: CURRENCY }),
  );
  const count = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`;
  return `${goods} + ${freight} in ${count(orders, 'order')}, ${count(units, 'unit')}`;
}
