// Promise: kill -9 between a cancellation and its refund loses nothing and does nothing twice, and neither does an outage
// of products in between. The restarted process finds what was stored and carries it out.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { booksOf, shelfOf } from '../cancel/books.ts';
import { CANCEL, CANCEL_PART, cancel, cancelling } from '../cancel/operations.ts';
import { buy, lead, openScene, orderOf, partOf, type Scene, STOCK } from '../cancel/scene.ts';
import { eventually } from '../mails/settled.ts';
import { APPROVE, done, RECEIVE, REQUEST } from '../returns/operations.ts';
import { asking, parcel } from '../returns/scene.ts';

const LIMIT_MS = 150_000;
const DEADLY = { SOUK_FAILPOINT: 'cancel:CARRY_OUT:before' };

let scene: Scene;

beforeAll(async () => {
  scene = await openScene({ mode: 'distributed' });
}, LIMIT_MS);
afterAll(() => scene.souk.stop());

const processes = () => {
  if (!scene.souk.processes) throw new Error('this test needs processes');
  return scene.souk.processes;
};

async function restart(env: NodeJS.ProcessEnv): Promise<void> {
  await processes().kill('orders', 'SIGTERM');
  await processes().start('orders', env);
}

/** Has the orders process die right after what it was asked for was written down, and starts it again. */
async function dyingThen(call: () => Promise<unknown>): Promise<void> {
  await restart(DEADLY);
  await call();
  await processes().kill('orders', 'SIGKILL');
  await processes().start('orders', {});
}

const settledUp = (id: string) =>
  eventually('the end of refund and restock', async () => {
    const { refunds, restocks } = await booksOf(scene, id);
    return [...refunds, ...restocks].every((one) => !one.includes('PENDING'));
  });

describe('the orders process, killed', () => {
  it(
    'after an order was cancelled: refunds and restocks everything, once',
    async () => {
      const bought = await buy(scene);
      const total = (await orderOf(scene, bought.id)).totals.totalMinor;
      let answered: unknown;
      await dyingThen(async () => {
        answered = (await bought.shopper.client.run(CANCEL, cancelling(bought.id))).data;
      });
      expect(answered).toBeNull();
      await settledUp(bought.id);
      const again = await cancel(bought.shopper, bought.id);
      expect(again).toMatchObject({ order: { status: 'CANCELLED' }, refund: { status: 'SUCCEEDED' } });
      expect(await booksOf(scene, bought.id)).toEqual({
        status: 'CANCELLED',
        parts: ['CANCELLED', 'CANCELLED'],
        restocked: { units: 4, movements: 2 },
        restocks: ['DONE'],
        provider: { liveCharges: 0, heldMinor: 0, netMinor: 0 },
        payment: { status: 'REFUNDED', amountMinor: total, refundedMinor: total, refundingMinor: 0 },
        refunds: [`ORDER_CANCELLED SUCCEEDED ${total}`],
        clearingMinor: 0,
        balanceMinor: 0,
        told: { cancelled: 1, refunded: 1 },
      });
      for (const { goods } of scene.stalls) {
        expect(await shelfOf(scene, goods.variantId)).toEqual({ onHand: STOCK, reserved: 0 });
      }
    },
    LIMIT_MS,
  );

  it(
    'after a part was cancelled: refunds that part only',
    async () => {
      const bought = await buy(scene);
      const rest = (await partOf(scene, bought.parts[1])).totals.totalMinor;
      await dyingThen(() => scene.stalls[0].client.run(CANCEL_PART, { id: bought.parts[0] }));
      await settledUp(bought.id);
      expect(await booksOf(scene, bought.id)).toMatchObject({
        status: 'CONFIRMED',
        restocked: { units: 3, movements: 1 },
        provider: { netMinor: rest },
        clearingMinor: rest,
        told: { cancelled: 1, refunded: 1 },
      });
    },
    LIMIT_MS,
  );

  it(
    'after a return was received: completes it, and a repeated call answers so',
    async () => {
      const bought = await buy(scene);
      await lead(scene.stalls[0], bought.parts[0], 'PROCESSING', 'SHIPPED', 'DELIVERED');
      const part = await partOf(scene, bought.parts[0]);
      const asked = { ...bought, part, itemId: part.items[0]?.id ?? '' };
      const { id } = await done(bought.shopper, REQUEST, asking(asked, 2));
      await done(scene.stalls[0], APPROVE, { id, input: {} });
      const input = parcel(asked, 2);
      await dyingThen(() => scene.stalls[0].client.run(RECEIVE, { id, input }));
      const returns = scene.souk.db('orders').collection<{ _id: string; status: string }>('returns');
      await eventually(
        'its completion',
        async () => (await returns.findOne({ _id: id }))?.status === 'COMPLETED',
      );
      expect(await booksOf(scene, bought.id)).toMatchObject({
        restocked: { units: 2, movements: 1 },
        restocks: ['DONE'],
        refunds: [expect.stringMatching(/^RETURN SUCCEEDED/)],
        balanceMinor: 0,
        told: { refunded: 1 },
      });
    },
    LIMIT_MS,
  );
});

describe('the products process, killed before an order is cancelled', () => {
  it(
    'takes the units back when it is up again, once',
    async () => {
      const bought = await buy(scene);
      await processes().kill('products', 'SIGKILL');
      const answer = await cancel(bought.shopper, bought.id);
      expect(answer).toMatchObject({ order: { status: 'CANCELLED' }, refund: { status: 'SUCCEEDED' } });
      expect(await booksOf(scene, bought.id)).toMatchObject({
        restocked: { units: 0 },
        restocks: ['PENDING'],
      });
      await processes().start('products');
      await settledUp(bought.id);
      expect(await booksOf(scene, bought.id)).toMatchObject({
        restocked: { units: 4, movements: 2 },
        restocks: ['DONE'],
        told: { cancelled: 1, refunded: 1 },
      });
    },
    LIMIT_MS,
  );
});
