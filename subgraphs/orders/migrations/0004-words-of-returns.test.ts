import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Rig, startRig } from '../testing/rig.ts';
import { wordsOfReturns } from './0004-words-of-returns.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig([]);
});
afterAll(() => rig.stop());

const at = new Date('2026-03-01T10:00:00Z');
const line = { productId: 'prd_1', variantId: 'var_1', name: 'Cup', quantity: 2, reason: 'DAMAGED' };
const rest = { status: 'RECEIVED', createdAt: at };
const before = {
  ...{ _id: 'ret_1', requestKey: 'k1', ...rest },
  lines: [{ itemId: 'itm_1', ...line, quantityAccepted: 1, restock: true }],
  history: [{ status: 'REQUESTED', at, by: 'usr_1' }],
};
const after = {
  ...{ _id: 'ret_1', requestKey: 'k1', ...rest },
  items: [{ ...line, orderItemId: 'itm_1', acceptedQuantity: 1, isRestocked: true }],
  history: [{ status: 'REQUESTED', by: 'usr_1', occurredAt: at }],
};

it('renames the fields of returns, also when it runs twice, and back again when undone', async () => {
  const { collection } = rig.ctx.db.returns;
  const stored = () => collection.findOne({ requestKey: 'k1' });
  await collection.insertOne(before as never);
  for (let time = 0; time < 2; time += 1) {
    await wordsOfReturns.up(rig.ctx);
    expect(await stored()).toEqual(after);
  }
  await wordsOfReturns.down(rig.ctx);
  expect(await stored()).toEqual(before);
});
