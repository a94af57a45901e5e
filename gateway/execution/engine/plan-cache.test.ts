import { expect, it } from '@jest/globals';
import { startSmall } from './testing/small.ts';

const OPERATIONS = 20_000;
const KEPT = 50;

it(`keeps ${KEPT} plans after ${OPERATIONS} distinct operations, and forgets the least used`, async () => {
  const small = await startSmall({ shop: 'type Query { count: Int }' }, { shop: () => ({ data: {} }) }, KEPT);
  for (let at = 0; at < OPERATIONS; at++) {
    await small.ours(`{ count${at}: count }`);
    if (at % 1_000 === 0) expect(small.engine.kept).toBeLessThanOrEqual(KEPT);
  }
  expect(small.engine.kept).toBe(KEPT);
}, 120_000);
