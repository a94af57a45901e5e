import { InputProblems, Refusal } from '@souk/subgraph';
import { readCountry } from '../../common/address.ts';
import { customerOf, trimmed } from '../../common/checks.ts';
import type { Ctx } from '../../context.ts';
import type { QuoteOrderInput } from '../../generated/resolvers.ts';
import { checkAndPrice } from '../../pricing/lines/check-and-price.ts';
import { nameLines, readNamedLines } from '../../pricing/lines/named-lines.ts';
import { orderableCart, requestedFrom } from '../cart/cart.claim.ts';
import type { Quote } from './quote.ts';

/** What an order of the caller would cost now. Raises SERVICE_UNAVAILABLE when prices or stock cannot be read. */
export async function quoteOrder(ctx: Ctx, input: QuoteOrderInput): Promise<Quote> {
  try {
    return await quote(ctx, input);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { totals: null, sellerQuotes: [], userErrors: error.userErrors };
  }
}

async function quote(ctx: Ctx, { lines, address }: QuoteOrderInput): Promise<Quote> {
  const customerId = customerOf(ctx);
  const problems = new InputProblems();
  const country = readCountry(address.country, problems, ['input', 'address']);
  const named = lines ? nameLines(lines, problems) : null;
  problems.refuse();
  const requested = named
    ? await readNamedLines(ctx, named)
    : requestedFrom(await orderableCart(ctx, customerId));
  const destination = { country, region: trimmed(address.region), postalCode: trimmed(address.postalCode) };
  const buyer = { accountId: customerId, agencyId: null };
  const { currency, items, parts, totals } = await checkAndPrice(ctx, buyer, requested, destination);
  return {
    totals: { ...totals, currency },
    sellerQuotes: parts.map((part) => ({
      sellerId: part.sellerId,
      items: items
        .filter(({ sellerId }) => sellerId === part.sellerId)
        .map((item) => ({ ...item, currency })),
      totals: { ...part.totals, currency },
    })),
    userErrors: [],
  };
}
