import { refusal } from '@souk/subgraph';
import type { PlacedOffer } from '../../clients/offer.ts';
import type { Destination } from '../../common/address.ts';
import type { Ctx } from '../../context.ts';
import { loadCommissionRules } from '../commissions/commission.service.ts';
import { commissionOn, commissionRate } from '../commissions/commission.ts';
import { shippingStrategy } from '../shipping/shipping-of-lines.ts';
import { type TaxStrategy, taxStrategy } from '../tax/strategy.ts';
import { ALL_KEPT, type OrderItem, UNTAXED } from './order-item.ts';
import type { RequestedLine } from './order-lines.ts';
import type { PricedLines } from './priced-order.ts';
import { priceOrder, type Taxation } from './pricing.ts';

interface OfferedLine {
  item: OrderItem;
  currency: string;
  categoryIds: readonly string[];
}

/**
 * Prices lines that are delivered to an address; each has to have an offer with a price. Raises Refusal
 * MIXED_CURRENCIES, and what the tax strategy raises.
 */
export async function priceLines(
  ctx: Ctx,
  lines: readonly RequestedLine[],
  offers: readonly (PlacedOffer | null)[],
  address: Destination,
): Promise<PricedLines> {
  const offered = lines.map((line, at) => priceLine(line, offers[at] ?? null));
  const currencies = [...new Set(offered.map((line) => line.currency))];
  const [currency = ''] = currencies;
  if (currencies.length > 1) {
    const message = `An order must have one currency, but its lines have ${currencies.join(' and ')}. Place one order per currency.`;
    throw refusal('MIXED_CURRENCIES', message);
  }
  const sellerIds = [...new Set(offered.map(({ item }) => item.sellerId))];
  const items = await withCommission(ctx, offered);
  const shipping = await shippingStrategy(ctx, sellerIds, currency);
  const rates = await ratesOf(taxStrategy(ctx.config), offered, address);
  return { currency, ...priceOrder(items, shipping, { included: ctx.config.TAX_INCLUDED, rates }) };
}

function priceLine(line: RequestedLine, offer: PlacedOffer | null): OfferedLine {
  if (!offer) throw new Error(`line ${line.id} was checked but has no price`);
  const { amountMinor, currency } = offer.price;
  const { name, variantName, sku, imageMediaId, categoryIds } = offer;
  const item: OrderItem = {
    id: line.id,
    productId: line.productId,
    variantId: line.variantId,
    sellerId: offer.sellerId,
    quantity: line.quantity,
    unitPriceMinor: amountMinor,
    totalMinor: amountMinor * line.quantity,
    ...UNTAXED,
    ...ALL_KEPT,
    snapshot: { name, variantName, sku, imageMediaId },
  };
  return { item, currency, categoryIds };
}

async function withCommission(ctx: Ctx, offered: readonly OfferedLine[]): Promise<OrderItem[]> {
  const rules = await loadCommissionRules(
    ctx,
    offered.map(({ item }) => item.sellerId),
    offered.flatMap(({ categoryIds }) => categoryIds),
  );
  return offered.map(({ item, categoryIds }) => {
    const commissionBp = commissionRate(rules, item.sellerId, categoryIds, ctx.config.COMMISSION_BP);
    return { ...item, commissionBp, commissionMinor: commissionOn(item.totalMinor, commissionBp) };
  });
}

async function ratesOf(
  strategy: TaxStrategy,
  offered: readonly OfferedLine[],
  address: Destination,
): Promise<Taxation['rates']> {
  const bySeller = Map.groupBy(offered, ({ item }) => item.sellerId);
  const rates = [...bySeller].map(async ([sellerId, own]) => {
    const lines = own.map(({ item: { productId, totalMinor }, categoryIds }) => ({
      productId,
      categoryIds,
      totalMinor,
    }));
    return [sellerId, await strategy({ sellerId, address, lines })] as const;
  });
  return new Map(await Promise.all(rates));
}
