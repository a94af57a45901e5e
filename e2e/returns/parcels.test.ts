// Promise: what a seller records of a parcel is what is refunded and restocked, once, for every payment method.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { booksOf } from '../cancel/books.ts';
import { freshKey, lead, openScene, type Scene } from '../cancel/scene.ts';
import type { Actor } from '../harness/actors.ts';
import { call, done, faultsOf, RECEIVE, REQUEST } from './operations.ts';
import { approved, asking, delivered, minor, parcel, unitsOf } from './scene.ts';

let scene: Scene;

beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.souk.stop());

describe('a parcel', () => {
  it('of which nothing is accepted refunds nothing, and its units can be returned again', async () => {
    const bought = await delivered(scene);
    const { id } = await approved(scene, bought, 3);
    const answer = await done(scene.stalls[0], RECEIVE, { id, input: parcel(bought, 0) });
    expect(answer).toMatchObject({ status: 'COMPLETED', refund: null, refunded: { amount: '0.00' } });
    expect(await booksOf(scene, bought.id)).toMatchObject({ refunds: [], restocks: [] });
    expect(await unitsOf(scene, bought.part._id)).toEqual([0, 0]);
  });

  it('accepted without restocking is refunded and stays out of stock', async () => {
    const bought = await delivered(scene);
    const { id } = await approved(scene, bought, 1);
    const { itemId } = bought;
    const input = { items: [{ orderItemId: itemId, acceptedQuantity: 1 }], idempotencyKey: freshKey() };
    const answer = await done(scene.root, RECEIVE, { id, input });
    expect(answer).toMatchObject({ status: 'COMPLETED', refund: { status: 'SUCCEEDED' } });
    expect(await booksOf(scene, bought.id)).toMatchObject({ restocks: [], restocked: { units: 0 } });
  });

  it('is recorded in full: each item once, no more units than were sent', async () => {
    const bought = await delivered(scene);
    const { id } = await approved(scene, bought, 1);
    const { itemId } = bought;
    const refused = async (items: object[]) =>
      faultsOf(await call(scene.stalls[0], RECEIVE, { id, input: { items, idempotencyKey: freshKey() } }));
    const item = { orderItemId: itemId, acceptedQuantity: 1 };
    expect(await refused([])).toEqual(['INVALID_INPUT input.items']);
    expect(await refused([item, item])).toEqual(['INVALID_INPUT input.items']);
    expect(await refused([{ ...item, orderItemId: 'itm_none' }])).toEqual(['INVALID_INPUT input.items']);
    expect(await refused([{ ...item, acceptedQuantity: 2 }])).toEqual([
      'INVALID_INPUT input.items.0.acceptedQuantity',
    ]);
    expect(await refused([{ ...item, acceptedQuantity: -1 }])).toEqual([
      'INVALID_INPUT input.items.0.acceptedQuantity',
    ]);
    expect(await booksOf(scene, bought.id)).toMatchObject({ refunds: [], restocks: [] });
  });

  it('received by two at once is refunded once', async () => {
    const bought = await delivered(scene);
    const { id } = await approved(scene, bought, 2);
    const receive = (by: Actor) => call(by, RECEIVE, { id, input: parcel(bought, 2) });
    const answers = await Promise.all([scene.stalls[0], scene.root, scene.stalls[0]].map(receive));
    expect(answers.flatMap(faultsOf)).toEqual(['INVALID_STATE id', 'INVALID_STATE id']);
    expect(await booksOf(scene, bought.id)).toMatchObject({
      restocked: { units: 2, movements: 1 },
      refunds: [expect.stringMatching(/^RETURN SUCCEEDED/)],
      told: { refunded: 1 },
    });
  });

  it('of an order whose cash is not paid yet lowers the amount due', async () => {
    const bought = await delivered(scene, 'CASH_ON_DELIVERY');
    const { amountMinor: due } = (await booksOf(scene, bought.id)).payment;
    const { id } = await approved(scene, bought, 3);
    const answer = await done(scene.stalls[0], RECEIVE, { id, input: parcel(bought, 3) });
    expect(answer).toMatchObject({ status: 'COMPLETED', refund: null });
    const left = due - minor(answer.refunded.amount);
    expect((await booksOf(scene, bought.id)).payment).toMatchObject({ status: 'PENDING', amountMinor: left });
    await lead(scene.stalls[1], bought.parts[1], 'PROCESSING', 'SHIPPED', 'DELIVERED');
    expect(await booksOf(scene, bought.id)).toMatchObject({
      status: 'DELIVERED',
      payment: { status: 'SUCCEEDED', amountMinor: left },
      clearingMinor: left,
      balanceMinor: 0,
    });
  });
});

describe('units of one line', () => {
  it('requested by many at once are requested once', async () => {
    const bought = await delivered(scene);
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => call(bought.shopper, REQUEST, asking(bought, 1))),
    );
    expect(answers.filter((answer) => faultsOf(answer).length === 0)).toHaveLength(3);
    expect(await unitsOf(scene, bought.part._id)).toEqual([3, 0]);
  });
});
