import { expect, it } from '@jest/globals';
import { codeOf } from '@souk/subgraph';
import { openLane } from './lanes.ts';

/** Work that ends when the test says so. */
function held() {
  const ends: (() => void)[] = [];
  let most = 0;
  const work = () =>
    new Promise<void>((resolve) => {
      ends.push(resolve);
      most = Math.max(most, ends.length);
    });
  return { work, ends, most: () => most };
}

it('a lane runs as many at once as it is wide, and the others in their order', async () => {
  const lane = openLane({ width: 2, maxWaiting: 10 });
  const done: number[] = [];
  let running = 0;
  let most = 0;
  await Promise.all(
    Array.from({ length: 8 }, (_, at) =>
      lane.run(async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setImmediate(resolve));
        running -= 1;
        done.push(at);
      }),
    ),
  );
  expect([most, done]).toEqual([2, [0, 1, 2, 3, 4, 5, 6, 7]]);
});

it('a full lane refuses those who cannot wait, and frees its place after an error', async () => {
  const lane = openLane({ width: 1, maxWaiting: 1 });
  const { work, ends } = held();
  const first = lane.run(work);
  const second = lane.run(() => Promise.reject(new Error('broken')));
  const refused = await lane.run(work).catch(codeOf);
  const patient = lane.run(work, { patient: true });
  ends[0]?.();
  await first;
  await expect(second).rejects.toThrow('broken');
  ends[1]?.();
  await patient;
  expect([refused, ends.length]).toEqual(['SERVICE_UNAVAILABLE', 2]);
});
