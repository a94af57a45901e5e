import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Rig, startRig } from '../testing/rig.ts';
import { causesOfRefunds } from './0006-causes-of-refunds.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig([]);
});
afterAll(() => rig.stop());

it('renames the cause of refunds and restocks, also when it runs twice, and back again when undone', async () => {
  const { refunds, restocks } = rig.ctx.db;
  await refunds.collection.insertMany(
    ['PART_CANCELLED', 'RETURN'].map((cause) => ({ cause, idempotencyKey: cause })),
  );
  await restocks.collection.insertOne({ cause: 'PART_CANCELLED' });
  const causes = async () => [
    ...(await refunds.collection.find().sort({ idempotencyKey: 1 }).toArray()),
    ...(await restocks.collection.find().toArray()),
  ];
  for (let time = 0; time < 2; time += 1) {
    await causesOfRefunds.up(rig.ctx);
    expect((await causes()).map(({ cause }) => cause)).toEqual([
      'SELLER_ORDER_CANCELLED',
      'RETURN',
      'SELLER_ORDER_CANCELLED',
    ]);
  }
  await causesOfRefunds.down(rig.ctx);
  expect((await causes()).map(({ cause }) => cause)).toEqual(['PART_CANCELLED', 'RETURN', 'PART_CANCELLED']);
});
