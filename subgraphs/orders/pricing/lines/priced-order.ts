import type { OrderItem, Totals } from './order-item.ts';

/** What one seller sells in an order that is being placed. */
export interface SellerOrderDraft {
  id: string;
  sellerId: string;
  lineIds: string[];
  totals: Totals;
  commissionMinor: number;
}

/** The amounts of an order: its lines with their taxes, its seller orders and their sums. */
export interface PricedOrder {
  items: OrderItem[];
  parts: SellerOrderDraft[];
  totals: Totals;
}

/** Lines with their prices, taxes, commission and shipping, in one currency. */
export interface PricedLines extends PricedOrder {
  currency: string;
}
