import { InputProblems, Refusal, type UserError } from '@souk/subgraph';
import { readCountry } from '../../common/address.ts';
import { trimmed } from '../../common/checks.ts';
import type { Ctx } from '../../context.ts';
import type { QuoteOrderInput } from '../../generated/resolvers.ts';
import type { OrderItem, TotalsView } from '../../orders/order.model.ts';
import { nameLines, readNamedLines } from '../../pricing/lines/named-lines.ts';
import { orderableCart } from '../cart/cart.claim.ts';
import { customerOf } from '../cart/cart.service.ts';
import { checkAndPrice } from './draft.ts';

/** A line of a quote, with what it needs to be shown. */
export type QuotedItem = OrderItem & { currency: string };

/** One seller's part of a quote. */
export interface QuotedPart {
  sellerId: string;
  items: QuotedItem[];
  totals: TotalsView;
}

/** What an order would cost, or why it cannot be placed. */
export interface Quote {
  totals: TotalsView | null;
  parts: QuotedPart[];
  userErrors: UserError[];
}

/** What an order of the caller would cost now. Raises SERVICE_UNAVAILABLE when it cannot be told. */
export async function quoteOrder(ctx: Ctx, input: QuoteOrderInput): Promise<Quote> {
  try {
    return await quote(ctx, input);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { totals: null, parts: [], userErrors: error.userErrors };
  }
}

async function quote(ctx: Ctx, { lines, address }: QuoteOrderInput): Promise<Quote> {
  const customerId = customerOf(ctx);
  const problems = new InputProblems();
  const country = readCountry(address.country, problems, ['input', 'address']);
  const named = lines ? nameLines(lines, problems) : null;
  problems.refuse();
  const requested = named ? await readNamedLines(ctx, named) : await orderableCart(ctx, customerId);
  const destination = { country, region: trimmed(address.region), postalCode: trimmed(address.postalCode) };
  const buyer = { accountId: customerId, agencyId: null };
  const { currency, items, parts, totals } = await checkAndPrice(ctx, buyer, requested, destination);
  return {
    totals: { ...totals, currency },
    parts: parts.map((part) => ({
      sellerId: part.sellerId,
      items: items
        .filter(({ sellerId }) => sellerId === part.sellerId)
        .map((item) => ({ ...item, currency })),
      totals: { ...part.totals, currency },
    })),
    userErrors: [],
  };
}
