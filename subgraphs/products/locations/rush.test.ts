// Stock at three locations under parallel orders: the sums are those of the locations at every moment, and nothing is sold twice.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expireHolds } from '../reservations/settle.ts';
import { ownContext } from '../testing/own-context.ts';
import { codeOf, commit, linesOf, type Reserved, release, reserve } from '../testing/reserving.ts';
import { openShop, type Shop } from '../testing/shop.ts';
import { correct, createLocation, levels, MAIN, transfer } from './testing/locations.ts';

interface Stored {
  _id: string;
  inventory: { onHand: number; reserved: number; available: number; levels?: Stored['inventory'][] };
}
interface Hold {
  state: string;
  lines: { quantity: number; allocations?: { quantity: number }[] }[];
}

describe('a rush on stock at several locations', () => {
  let shop: Shop;
  let north: string;
  let south: string;
  beforeAll(async () => {
    shop = await openShop();
    north = await createLocation(shop, 'North');
    south = await createLocation(shop, 'South');
  });
  afterAll(() => shop.stop());

  const spread = async (main: number, atNorth: number, atSouth: number) => {
    const { variantId } = await shop.sell({ initialStock: main });
    await correct(shop, variantId, atNorth, north);
    await correct(shop, variantId, atSouth, south);
    return variantId;
  };

  /** What is wrong with the stock of a variant, in one snapshot. */
  const wrongNow = (variantId: string): Promise<string[]> =>
    shop.mongo.withSession((session) =>
      session.withTransaction(
        async () => {
          const db = shop.mongo.db(shop.dbName);
          const variant = await db.collection<Stored>('variants').findOne({ _id: variantId }, { session });
          const open = { 'lines.variantId': variantId, state: 'HELD' };
          const holds = await db.collection<Hold>('reservations').find(open, { session }).toArray();
          if (!variant) return ['missing'];
          const { levels: all = [], ...sums } = variant.inventory;
          const keys = ['onHand', 'reserved', 'available'] as const;
          const held = holds.flatMap(({ lines }) => lines).reduce((sum, { quantity }) => sum + quantity, 0);
          return [
            ...keys.filter((key) => all.some((level) => level[key] < 0)).map((key) => `${key} below 0`),
            ...keys.filter((key) => all.reduce((sum, level) => sum + level[key], 0) !== sums[key]),
            ...(sums.reserved === held ? [] : [`${sums.reserved} reserved, ${held} held`]),
          ];
        },
        { readConcern: { level: 'snapshot' } },
      ),
    );

  it('gives one of two orders the last unit, and refuses an order that the locations only seem to have', async () => {
    const last = await spread(1, 0, 0);
    const answers = await Promise.all([1, 2].map((n) => reserve(shop, `pair-${n}`, linesOf([last, 1]))));
    expect(answers.filter(({ reservation }) => reservation?.state === 'HELD')).toHaveLength(1);
    const two = await spread(0, 1, 1);
    expect(await reserve(shop, 'three', linesOf([two, 3]))).toMatchObject({
      reservation: null,
      shortages: [{ requested: 3, available: 2 }],
    });
    expect((await reserve(shop, 'two', linesOf([two, 2]))).reservation?.state).toBe('HELD');
    await commit(shop, 'two');
    expect((await levels(shop, two)).map(({ onHand }) => onHand)).toEqual([0, 0, 0]);
  });

  it('sells 37 units over three locations to 500 orders of 1 to 3, while units move between them', async () => {
    const variantId = await spread(13, 12, 12);
    const wrong: string[] = [];
    let looks = 0;
    let over = false;
    const watching = (async () => {
      while (!over) {
        wrong.push(...(await wrongNow(variantId)));
        looks += 1;
        await sleep(5);
      }
    })();
    const moving = (async () => {
      const round = [MAIN, north, south] as const;
      for (let n = 0; !over; n += 1) {
        const [from = MAIN, to = MAIN] = [round[n % 3], round[(n + 1) % 3]];
        expect([undefined, 'OUT_OF_STOCK']).toContain(codeOf(await transfer(shop, variantId, 1, from, to)));
        await sleep(10);
      }
    })();
    const answers = new Map<number, Reserved>();
    const buy = async (n: number) => {
      const answer = await reserve(shop, `rush-${n}`, linesOf([variantId, 1 + (n % 3)]));
      // Every fifth buyer does not pay: the units go to those who come later.
      if (answer.reservation && n % 5 === 0) await release(shop, `rush-${n}`);
      else if (answer.reservation) {
        await commit(shop, `rush-${n}`);
        answers.set(n, answer);
      } else expect(codeOf(answer)).toBe('OUT_OF_STOCK');
    };
    for (let from = 0; from < 500; from += 25)
      await Promise.all(Array.from({ length: 25 }, (_, at) => buy(from + at)));
    over = true;
    await Promise.all([watching, moving]);
    const sold = [...answers.keys()].reduce((sum, n) => sum + 1 + (n % 3), 0);
    expect(wrong).toEqual([]);
    expect(looks).toBeGreaterThan(5);
    expect(sold).toBe(37);
    expect(await shop.stock(variantId)).toEqual({ onHand: 0, reserved: 0, available: 0 });
    const paid = await shop.mongo
      .db(shop.dbName)
      .collection<Hold>('reservations')
      .find({ state: 'COMMITTED', 'lines.variantId': variantId })
      .toArray();
    for (const { lines } of paid) {
      for (const { quantity, allocations = [] } of lines)
        expect(allocations.reduce((sum, part) => sum + part.quantity, 0)).toBe(quantity);
    }
  }, 120_000);

  it('frees what nobody paid for at every location', async () => {
    const variantId = await spread(1, 1, 1);
    const soon = new Date(Date.now() + 60_000);
    await reserve(shop, 'unpaid', linesOf([variantId, 3]), soon.toISOString());
    const { ctx, close } = await ownContext(shop);
    expect(await expireHolds(ctx, soon)).toBe(1);
    await close();
    expect((await levels(shop, variantId)).map(({ onHand, reserved }) => [onHand, reserved])).toEqual([
      [1, 0],
      [1, 0],
      [1, 0],
    ]);
  });
});
