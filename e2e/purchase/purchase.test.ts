// The whole purchase, step by step as `npm run tour` shows it, against a Souk of this run's mode.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { purchase } from '../../app/tour/purchase.ts';
import { runSteps } from '../../app/tour/run.ts';
import { ADMIN, mode, startSouk, type TestSouk } from '../harness/souk.ts';

let souk: TestSouk;

beforeAll(async () => {
  souk = await startSouk();
});

afterAll(() => souk.stop());

it(`is as promised in every step, with Souk ${mode}`, async () => {
  const seen: string[] = [];
  const passed = await runSteps(
    purchase,
    {
      url: souk.url,
      admin: ADMIN,
      mailsTo: async (to) => souk.inbox.mails({ to }).toReversed(),
      onStep: (title, what) => void (what && seen.push(title)),
    },
    {},
  );
  expect(passed).toBe(purchase.length);
  expect(seen).toEqual(purchase.map(({ title }) => title));
});
