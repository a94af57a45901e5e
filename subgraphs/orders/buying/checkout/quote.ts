import type { UserError } from '@souk/subgraph';
import type { TotalsView } from '../../orders/order.model.ts';
import type { OrderItem } from '../../pricing/lines/order-item.ts';

/** A line of a quote, with what it needs to be shown. */
export type QuotedItem = OrderItem & { currency: string };

/** What the items of one seller would cost. */
export interface SellerQuote {
  sellerId: string;
  items: QuotedItem[];
  totals: TotalsView;
}

/** What an order would cost, or why it cannot be placed. */
export interface Quote {
  totals: TotalsView | null;
  sellerQuotes: SellerQuote[];
  userErrors: UserError[];
}
