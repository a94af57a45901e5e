import fc from 'fast-check';
import { commissionOn } from '../../../pricing/commissions/commission.ts';
import { ALL_KEPT, type OrderItem, UNTAXED } from '../../../pricing/lines/order-item.ts';
import type { PricedOrder } from '../../../pricing/lines/priced-order.ts';
import { priceOrder, type Taxation } from '../../../pricing/lines/pricing.ts';
import { flatShipping, shippingByRules } from '../../../pricing/shipping/shipping-of-lines.ts';

const SELLERS = ['selA', 'selB', 'selC', 'selD'];
const RATES = [0, 1, 210, 550, 700, 1_900, 2_000, 2_550, 9_999, 10_000];

const rate = fc.constantFrom(...RATES);

const line = fc.record({
  sellerId: fc.constantFrom(...SELLERS),
  quantity: fc.integer({ min: 1, max: 99 }),
  unitPriceMinor: fc.oneof(
    fc.integer({ min: 0, max: 30 }),
    fc.integer({ min: 0, max: 1_000_000 }),
    fc.integer({ min: 0, max: 1_000_000_000 }),
  ),
  taxBp: rate,
  commissionBp: rate,
});

const rule = fc.record({
  basePerOrderMinor: fc.integer({ min: 0, max: 5_000 }),
  perUnitMinor: fc.integer({ min: 0, max: 700 }),
  freeFromMinor: fc.option(fc.integer({ min: 0, max: 200_000 })),
});

/** An event of a paid order. `permille` of what is left is refunded; above 1000 it has to be refused. */
const event = fc.record({
  permille: fc.integer({ min: 1, max: 1_300 }),
  /** Which seller order is refunded; null leaves it to the split. */
  sellerOrder: fc.option(fc.nat({ max: 3 })),
  /** A refund that fails late fails after the next one was made. */
  outcome: fc.constantFrom('succeeds' as const, 'fails' as const, 'fails late' as const),
  closes: fc.boolean(),
});

/** A random order with taxes, commissions and shipping, and its events. */
export const story = fc.record({
  // With no, two and three decimals.
  currency: fc.constantFrom('JPY', 'EUR', 'TND'),
  lines: fc.array(line, { minLength: 1, maxLength: 8 }),
  included: fc.boolean(),
  shippingBp: fc.array(rate, { minLength: 4, maxLength: 4 }),
  flatMinor: fc.integer({ min: 0, max: 2_000 }),
  rules: fc.array(fc.option(rule), { minLength: 4, maxLength: 4 }),
  events: fc.array(event, { maxLength: 6 }),
});

type StoryOf<A> = A extends fc.Arbitrary<infer Value> ? Value : never;
export type Story = StoryOf<typeof story>;
export type StoryOutcome = Story['events'][number]['outcome'];

/** The lines of a story, as checkout passes them to pricing. */
export const itemsOf = ({ lines }: Story): OrderItem[] =>
  lines.map(({ sellerId, quantity, unitPriceMinor, commissionBp }, at) => {
    const totalMinor = quantity * unitPriceMinor;
    return {
      id: `itm${at}`,
      productId: `prd${at}`,
      variantId: `var${at}`,
      sellerId,
      quantity,
      unitPriceMinor,
      totalMinor,
      ...UNTAXED,
      ...ALL_KEPT,
      commissionBp,
      commissionMinor: commissionOn(totalMinor, commissionBp),
      snapshot: { name: 'x', variantName: null, sku: null, imageMediaId: null },
    };
  });

/** The order of a story, priced. */
export function price(told: Story): PricedOrder {
  const rates = new Map(
    SELLERS.map((sellerId, at) => [
      sellerId,
      {
        linesBp: told.lines.filter((own) => own.sellerId === sellerId).map(({ taxBp }) => taxBp),
        shippingBp: told.shippingBp[at] ?? 0,
      },
    ]),
  );
  const taxation: Taxation = { included: told.included, rates };
  const rules = told.rules.flatMap((own, at) => (own ? [{ ...own, sellerId: SELLERS[at] ?? '' }] : []));
  return priceOrder(itemsOf(told), shippingByRules(rules, flatShipping(told.flatMinor)), taxation);
}
