// Promise: of 37 units at three locations, 500 shoppers (150 in `npm test`) who want one to three each get 37, whatever else is
// in their carts and however often one variant stands in a cart. Stock is never negative at any location, its sum is that of the
// variant, and what is reserved is always what is held.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { scale } from '@souk/testing/scale.ts';
import { type Actor, admin, customer, seller } from '../harness/actors.ts';
import { expectInvariants, type Goods } from '../harness/invariants.ts';
import { addToCart, listing, placeOrder } from '../harness/shop.ts';
import { mode, startSouk, type TestSouk } from '../harness/souk.ts';
import { spreadListing } from '../inventory/spread.ts';
import { inLanes, patiently, problemOf } from '../outage/many.ts';

const SHOPPERS = scale({ usual: 150, full: 500 });
const SCARCE = 37;
const AT_LOCATIONS = [13, 11, 13];
const PLENTY = 10_000;
const SIDE_BY_SIDE = 40;
const LIMIT_MS = 400_000;

let souk: TestSouk;
let scarce: Goods;
let plenty: Goods;

beforeAll(async () => {
  // Answers wait for the end of each checkout, however busy the machine: what counts here is who got the units.
  const patient = { CHECKOUT_WAIT_MS: '120000', MUTATION_DEADLINE_MS: '150000', FETCH_DEADLINE_MS: '30000' };
  souk = await startSouk({ env: { REQUIRE_EMAIL_VERIFICATION: 'false', ...patient } });
  const root = await admin(souk);
  // Two sellers, so that a cart is split.
  const shops = [await seller(souk, { approvedBy: root }), await seller(souk, { approvedBy: root })] as const;
  scarce = { ...(await spreadListing(shops[0], AT_LOCATIONS)), stock: SCARCE };
  plenty = { ...(await listing(shops[1], { stock: PLENTY })), stock: PLENTY };
}, LIMIT_MS);
afterAll(() => souk.stop());

interface Hold {
  state: string;
  lines: { variantId: string; quantity: number }[];
}

interface Units {
  onHand: number;
  reserved: number;
}

const sumOf = (levels: readonly Units[], key: keyof Units) =>
  levels.reduce((sum, level) => sum + level[key], 0);

/** Looks at the stock in one snapshot: what is wrong with it, if anything. */
async function wrongNow(): Promise<string[]> {
  const products = souk.db('products');
  return souk.mongo.withSession((session) =>
    session.withTransaction(
      async () => {
        const held = await products
          .collection<Hold>('reservations')
          .find({ state: 'HELD' }, { session })
          .toArray();
        const wrong: string[] = [];
        for (const { variantId } of [scarce, plenty]) {
          const variant = await products
            .collection<{ _id: string; inventory: Units & { levels?: Units[] } }>('variants')
            .findOne({ _id: variantId }, { session });
          const { onHand = Number.NaN, reserved = Number.NaN, levels = [] } = variant?.inventory ?? {};
          const split =
            levels.length === 0 ||
            (sumOf(levels, 'onHand') === onHand && sumOf(levels, 'reserved') === reserved);
          const fits = levels.every((level) => level.reserved >= 0 && level.reserved <= level.onHand);
          const live = held
            .flatMap(({ lines }) => lines)
            .filter((line) => line.variantId === variantId)
            .reduce((sum, { quantity }) => sum + quantity, 0);
          if (!(onHand >= 0 && reserved >= 0 && reserved <= onHand && reserved === live && split && fits)) {
            wrong.push(
              `${variantId}: ${onHand} on hand, ${reserved} reserved, ${live} held: ${JSON.stringify(levels)}`,
            );
          }
        }
        return wrong;
      },
      { readConcern: { level: 'snapshot' } },
    ),
  );
}

/** One to three units of the scarce; every other cart has something else too, every sixth the scarce put in twice. */
async function fill(shopper: Actor, index: number): Promise<void> {
  const put = (goods: Goods, quantity: number) => patiently(() => addToCart(shopper, goods, quantity));
  await put(scarce, 1 + (index % 3));
  if (index % 2 === 1) await put(plenty, 2);
  if (index % 6 === 0) await put(scarce, 1);
}

it(
  `sells ${SCARCE} of ${SCARCE} to ${SHOPPERS} shoppers, with Souk ${mode}`,
  async () => {
    const shoppers: Actor[] = [];
    await inLanes(
      Array.from({ length: SHOPPERS }, (_, index) => index),
      async (index) => {
        const shopper = await patiently(() => customer(souk));
        await fill(shopper, index);
        shoppers.push(shopper);
      },
    );

    const seen: string[] = [];
    let looks = 0;
    let over = false;
    const watching = (async () => {
      while (!over) {
        seen.push(...(await wrongNow()));
        looks += 1;
        await sleep(20);
      }
    })();
    const answers: Awaited<ReturnType<typeof placeOrder>>[] = [];
    const place = async (shopper: Actor) => {
      // So many on one document may be more than a busy machine serves in time. Such a checkout is taken back whole, its
      // cart is as it was, and the shopper orders again.
      for (let attempt = 1; ; attempt += 1) {
        const answer = await placeOrder(shopper, { idempotencyKey: `scarce-${shopper.email}-${attempt}` });
        if (problemOf(answer) !== 'SERVICE_UNAVAILABLE' || attempt === 20) {
          answers.push(answer);
          return;
        }
        await sleep(200);
      }
    };
    await inLanes(shoppers, place, SIDE_BY_SIDE);
    over = true;
    await watching;

    expect(seen).toEqual([]);
    expect(looks).toBeGreaterThan(10);
    const problems = answers.map(problemOf);
    const confirmed = answers.filter(({ data }) => data?.placeOrder?.order?.status === 'CONFIRMED');
    expect(problems.filter((problem) => problem !== null && problem !== 'OUT_OF_STOCK')).toEqual([]);
    expect(problems.filter((problem) => problem === null)).toHaveLength(confirmed.length);

    const stored = await expectInvariants(souk, [scarce, plenty]);
    expect(stored).toHaveLength(confirmed.length);
    const sold = stored
      .flatMap(({ items }) => items)
      .filter(({ variantId }) => variantId === scarce.variantId)
      .reduce((sum, { quantity }) => sum + quantity, 0);
    // Many wanted one only: the very last unit found its buyer.
    expect(sold).toBe(SCARCE);
    process.stdout.write(
      `sold ${sold} of ${SCARCE} units at ${AT_LOCATIONS.length} locations to ${SHOPPERS} shoppers; ${looks} looks at the stock, none of them wrong\n`,
    );
  },
  LIMIT_MS,
);
