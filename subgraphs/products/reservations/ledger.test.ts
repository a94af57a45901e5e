import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@souk/subgraph';
import fc from 'fast-check';
import { commit, linesOf, release, reserve, restock } from '../testing/reserving.ts';
import { ana, openShop, type Shop, type UserErrors } from '../testing/shop.ts';

const UNITS = 6;

interface Order {
  state: 'HELD' | 'COMMITTED' | 'RELEASED';
  /** Units of each of the two variants. */
  units: readonly [number, number];
  back: [number, number];
}

/** What the stock has to be, by rules so simple that they can be read at a glance. */
class Ledger {
  readonly orders = new Map<number, Order>();
  readonly shelf: [number, number] = [UNITS, UNITS];

  reserved(which: 0 | 1): number {
    return [...this.orders.values()]
      .filter(({ state }) => state === 'HELD')
      .reduce((sum, { units }) => sum + units[which], 0);
  }

  counters(which: 0 | 1) {
    const reserved = this.reserved(which);
    return { onHand: this.shelf[which], reserved, available: this.shelf[which] - reserved };
  }

  canHold(units: readonly [number, number]): boolean {
    return this.counters(0).available >= units[0] && this.counters(1).available >= units[1];
  }
}

const order = fc.integer({ min: 0, max: 4 });
const units = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }));
const step = fc.oneof(
  fc.record({ do: fc.constant('reserve' as const), order, units: units.filter(([a, b]) => a + b > 0) }),
  fc.record({ do: fc.constant('commit' as const), order }),
  fc.record({ do: fc.constant('release' as const), order }),
  fc.record({ do: fc.constant('restock' as const), order, units: units.filter(([a, b]) => a + b > 0) }),
  fc.record({
    do: fc.constant('adjust' as const),
    which: fc.constantFrom(0 as const, 1 as const),
    delta: fc.integer({ min: -4, max: 4 }).filter((delta) => delta !== 0),
  }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

describe('the inventory, after any sequence of steps', () => {
  let shop: Shop;
  let run = 0;
  beforeAll(async () => {
    shop = await openShop();
  });
  afterAll(() => shop.stop());

  const inputLines = (variants: readonly string[], [a, b]: readonly [number, number]) =>
    linesOf([variants[0] ?? '', a], [variants[1] ?? '', b]).filter(({ quantity }) => quantity > 0);

  /** Does one step in the shop and in the ledger; whether each let it happen. */
  async function take(made: { id: string; variantId: string }[], ledger: Ledger, id: string, one: Step) {
    const variants = made.map(({ variantId }) => variantId);
    if (one.do === 'adjust') {
      const answer = await shop.mutate<UserErrors>(
        ana,
        'adjustInventory',
        `mutation ($input: AdjustInventoryInput!) {
          adjustInventory(input: $input) { userErrors { code message field } }
        }`,
        {
          input: {
            variantId: variants[one.which],
            delta: one.delta,
            reason: 'count',
            idempotencyKey: newId('key'),
          },
        },
      );
      const allowed = ledger.counters(one.which).available + one.delta >= 0;
      if (allowed) ledger.shelf[one.which] += one.delta;
      return { allowed, happened: answer.userErrors.length === 0 };
    }
    const known = ledger.orders.get(one.order);
    const name = `${id}-${one.order}`;
    if (one.do === 'reserve') {
      const answer = await reserve(shop, name, inputLines(variants, one.units));
      const same = known && known.units[0] === one.units[0] && known.units[1] === one.units[1];
      const allowed = known ? known.state !== 'RELEASED' && same === true : ledger.canHold(one.units);
      if (allowed && !known) ledger.orders.set(one.order, { state: 'HELD', units: one.units, back: [0, 0] });
      return { allowed, happened: answer.userErrors.length === 0 };
    }
    if (one.do === 'restock') {
      const answer = await restock(shop, name, newId('rst'), inputLines(variants, one.units));
      const allowed =
        known?.state === 'COMMITTED' &&
        known.back[0] + one.units[0] <= known.units[0] &&
        known.back[1] + one.units[1] <= known.units[1];
      if (known && allowed) {
        for (const which of [0, 1] as const) {
          known.back[which] += one.units[which];
          ledger.shelf[which] += one.units[which];
        }
      }
      return { allowed, happened: answer.userErrors.length === 0 };
    }
    const settled = one.do === 'commit' ? await commit(shop, name) : await release(shop, name);
    const target = one.do === 'commit' ? 'COMMITTED' : 'RELEASED';
    const allowed = known ? known.state === 'HELD' || known.state === target : one.do === 'release';
    if (allowed && known?.state === 'HELD') {
      known.state = target;
      if (target === 'COMMITTED')
        for (const which of [0, 1] as const) ledger.shelf[which] -= known.units[which];
    }
    if (allowed && !known) ledger.orders.set(one.order, { state: 'RELEASED', units: [0, 0], back: [0, 0] });
    return { allowed, happened: settled.userErrors.length === 0 };
  }

  it('follows the rules, and every unit is accounted for', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
        run += 1;
        const made = [await shop.sell({ initialStock: UNITS }), await shop.sell({ initialStock: UNITS })];
        const ledger = new Ledger();
        for (const one of steps) {
          const { allowed, happened } = await take(made, ledger, `run${run}`, one);
          expect({ one, happened }).toEqual({ one, happened: allowed });
          for (const which of [0, 1] as const) {
            const counters = await shop.stock(made[which]?.variantId ?? '');
            expect(counters).toEqual(ledger.counters(which));
            expect(Math.min(counters.onHand, counters.reserved, counters.available)).toBeGreaterThanOrEqual(
              0,
            );
          }
        }
        for (const { id, variantId } of made) await assertRecorded(id, variantId);
      }),
      { numRuns: 25 },
    );
  });

  /** The record of movements leads from nothing to what is there now without a gap, and lists agree with it. */
  async function assertRecorded(productId: string, variantId: string): Promise<void> {
    const db = shop.mongo.db(shop.dbName);
    const records = await db
      .collection<{ before: object; after: object }>('inventoryTransactions')
      .find({ variantId }, { sort: { _id: 1 } })
      .toArray();
    let at: object = { onHand: 0, reserved: 0, available: 0 };
    for (const { before, after } of records) {
      expect(before).toEqual(at);
      at = after;
    }
    const now = await shop.stock(variantId);
    expect(at).toEqual(now);
    const product = await db.collection<{ _id: string }>('products').findOne({ _id: productId });
    expect(product).toMatchObject({ stockedVariants: now.available > 0 ? 1 : 0 });
  }
});
