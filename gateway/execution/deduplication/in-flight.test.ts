import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { InFlightRuns } from './in-flight.ts';

/** Runs that the test ends, and what has happened so far. */
function manualRuns() {
  const started: PromiseWithResolvers<string>[] = [];
  const shared: string[] = [];
  const waited: number[] = [];
  let asked = 0;
  const runs = new InFlightRuns<string, number>((result) => shared.push(result));
  const ask = (key = 'k') =>
    runs.run(key, asked++, (members) => {
      waited.push(members.length);
      const run = Promise.withResolvers<string>();
      started.push(run);
      return run.promise;
    });
  return { started, shared, waited, ask };
}

it('starts the first run at once, and a second for all callers that came during the first', async () => {
  const { started, shared, waited, ask } = manualRuns();
  const first = ask();
  const others = [ask(), ask(), ask()];
  expect(started).toHaveLength(1);
  started[0]?.resolve('before');
  expect(await first).toBe('before');
  await turn();
  expect(started).toHaveLength(2);
  started[1]?.resolve('after');
  expect(await Promise.all(others)).toEqual(['after', 'after', 'after']);
  expect(shared).toEqual(['after']);
  expect(waited).toEqual([1, 3]);
});

it('never answers a caller with a run that started before its call', async () => {
  const { started, ask } = manualRuns();
  const answers: Promise<string>[] = [];
  const askedBefore: number[] = [];
  for (let at = 0; at < 50; at += 1) {
    askedBefore.push(started.length);
    answers.push(ask());
    if (at % 3 === 0) started.at(-1)?.resolve(String(started.length - 1));
    await turn();
  }
  for (let at = 0; at < started.length; at += 1) {
    started[at]?.resolve(String(at));
    await turn();
  }
  const given = await Promise.all(answers);
  for (const [at, run] of given.entries()) expect(Number(run)).toBeGreaterThanOrEqual(askedBefore[at] ?? 0);
  expect(started.length).toBeLessThan(50);
});

it('keeps different keys apart, and no results', async () => {
  const { started, ask } = manualRuns();
  const both = [ask('a'), ask('b')];
  expect(started).toHaveLength(2);
  started[0]?.resolve('a');
  started[1]?.resolve('b');
  expect(await Promise.all(both)).toEqual(['a', 'b']);
  const again = ask('a');
  expect(started).toHaveLength(3);
  started[2]?.resolve('next');
  expect(await again).toBe('next');
});

it('rejects the callers that shared a failed run, and starts again for the others', async () => {
  const { started, ask } = manualRuns();
  const failing = ask();
  const waiting = [ask(), ask()];
  started[0]?.reject(new Error('it broke'));
  await expect(failing).rejects.toThrow('it broke');
  await turn();
  started[1]?.reject(new Error('again'));
  const ends = await Promise.allSettled(waiting);
  expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  const later = ask();
  started[2]?.resolve('well');
  expect(await later).toBe('well');
});

it('does not wait long for a run that hangs', async () => {
  const { started, ask } = manualRuns();
  const hanging = ask();
  const waiting = ask();
  await new Promise((resolve) => setTimeout(resolve, 120));
  const newcomer = ask();
  expect(started).toHaveLength(2);
  started[1]?.resolve('fresh');
  expect(await Promise.all([waiting, newcomer])).toEqual(['fresh', 'fresh']);
  started[0]?.resolve('late');
  expect(await hanging).toBe('late');
});
