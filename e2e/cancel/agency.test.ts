// Promise: an agency can cancel its order at each stage of its approval and after it. The stock is free again and the
// invoice void.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, staff } from '../harness/actors.ts';
import { settled } from '../mails/settled.ts';
import { booksOf, shelfOf } from './books.ts';
import { cancel, codesOf } from './operations.ts';
import { freshKey, openScene, orderOf, type Scene, STOCK } from './scene.ts';

const ORDER = `mutation ($input: PlaceAgencyOrderInput!) {
  placeAgencyOrder(input: $input) { order { id status } userErrors { code message field } }
}`;
const APPROVE = `mutation ($id: ID!) { approveOrder(id: $id, input: { revision: 0 }) { order { status } userErrors { code } } }`;
const ADDRESS = { recipient: 'Office', line1: '1 Rue', city: 'Rabat', postalCode: '10000', country: 'MA' };

let scene: Scene;
let clerk: Actor;
let responsable: Actor;
let director: Actor;

beforeAll(async () => {
  scene = await openScene();
  const first = await staff(scene.souk, { by: scene.root });
  const { agencyId } = first;
  clerk = first;
  responsable = await staff(scene.souk, { agencyId, by: scene.root });
  director = await staff(scene.souk, { agencyId, role: 'DIRECTOR', by: scene.root });
});
afterAll(() => scene.souk.stop());

const shelf = () => shelfOf(scene, scene.stalls[0].goods.variantId);

async function ordered(): Promise<string> {
  const { variantId } = scene.stalls[0].goods;
  const lines = [{ variantId, quantity: 2 }];
  const input = { lines, address: ADDRESS, idempotencyKey: freshKey() };
  const { placeAgencyOrder } = await clerk.client.ok<{ placeAgencyOrder: { order: { id: string } } }>(ORDER, {
    input,
  });
  return placeAgencyOrder.order.id;
}

const NOTHING = {
  status: 'CANCELLED',
  restocked: { units: 0, movements: 0 },
  payment: { status: 'CANCELLED' },
  refunds: [],
  clearingMinor: 0,
  told: { cancelled: 1, refunded: 0 },
};

describe('an agency’s order', () => {
  it.each([['AWAITING_RESPONSABLE'], ['AWAITING_DIRECTOR']])(
    'in state %s can be cancelled by its staff only',
    async (status) => {
      const id = await ordered();
      if (status === 'AWAITING_DIRECTOR') await responsable.client.ok(APPROVE, { id });
      expect((await orderOf(scene, id)).status).toBe(status);
      expect(await shelf()).toEqual({ onHand: STOCK, reserved: 2 });
      const outsider = await staff(scene.souk, { by: scene.root });
      expect(codesOf(await cancel(outsider, id))).toEqual(['NOT_FOUND']);
      expect(await cancel(clerk, id)).toMatchObject({
        order: { status: 'CANCELLED', failureReason: 'Cancelled by the agency.' },
        refund: null,
      });
      expect(await booksOf(scene, id)).toMatchObject(NOTHING);
      expect(await shelf()).toEqual({ onHand: STOCK, reserved: 0 });
      expect(await responsable.client.refused(APPROVE, { id })).toEqual(['INVALID_STATE']);
      expect(await director.client.refused(APPROVE, { id })).toEqual(['INVALID_STATE']);
    },
  );

  it('that was accepted gets its units restocked and its invoice cancelled when cancelled', async () => {
    const id = await ordered();
    await responsable.client.ok(APPROVE, { id });
    await director.client.ok(APPROVE, { id });
    expect((await orderOf(scene, id)).status).toBe('CONFIRMED');
    expect(await cancel(responsable, id)).toMatchObject({ order: { status: 'CANCELLED' }, refund: null });
    expect(await booksOf(scene, id)).toMatchObject({ ...NOTHING, restocked: { units: 2, movements: 1 } });
    expect(await shelf()).toEqual({ onHand: STOCK, reserved: 0 });
  });

  it('that is accepted and cancelled at the same moment ends as cancelled', async () => {
    for (let round = 0; round < 3; round += 1) {
      const id = await ordered();
      await responsable.client.ok(APPROVE, { id });
      const [, answer] = await Promise.all([director.client.run(APPROVE, { id }), cancel(clerk, id)]);
      expect(codesOf(answer)).toEqual([]);
      const { restocked, ...books } = await booksOf(scene, id);
      expect({ ...books, restocked: NOTHING.restocked }).toMatchObject(NOTHING);
      expect([0, 2]).toContain(restocked.units);
      expect(await shelf()).toEqual({ onHand: STOCK, reserved: 0 });
    }
  });

  it('that is cancelled is mailed to the person who placed it', async () => {
    await settled(scene.souk);
    const told = scene.souk.inbox.mails({ to: clerk.email }).map(({ subject }) => subject);
    expect(told.filter((subject) => /^Your order .* is cancelled$/.test(subject))).toHaveLength(6);
  });
});
