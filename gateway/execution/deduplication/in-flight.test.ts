import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { InFlightRuns } from './in-flight.ts';

/** Runs that end when told, and what has happened so far. */
function workshop() {
  const begun: PromiseWithResolvers<string>[] = [];
  const shared: string[] = [];
  const waited: number[] = [];
  let asked = 0;
  const runs = new InFlightRuns<string, number>((result) => shared.push(result));
  const ask = (key = 'k') =>
    runs.run(key, asked++, (members) => {
      waited.push(members.length);
      const run = Promise.withResolvers<string>();
      begun.push(run);
      return run.promise;
    });
  return { begun, shared, waited, ask };
}

it('begins the first run at once, and one more for all who came while it was under way', async () => {
  const { begun, shared, waited, ask } = workshop();
  const first = ask();
  const others = [ask(), ask(), ask()];
  expect(begun).toHaveLength(1);
  begun[0]?.resolve('before');
  expect(await first).toBe('before');
  await turn();
  expect(begun).toHaveLength(2);
  begun[1]?.resolve('after');
  expect(await Promise.all(others)).toEqual(['after', 'after', 'after']);
  expect(shared).toEqual(['after']);
  expect(waited).toEqual([1, 3]);
});

it('never gives anybody what was begun before they asked', async () => {
  const { begun, ask } = workshop();
  const answers: Promise<string>[] = [];
  const askedBefore: number[] = [];
  for (let at = 0; at < 50; at += 1) {
    askedBefore.push(begun.length);
    answers.push(ask());
    if (at % 3 === 0) begun.at(-1)?.resolve(String(begun.length - 1));
    await turn();
  }
  for (let at = 0; at < begun.length; at += 1) {
    begun[at]?.resolve(String(at));
    await turn();
  }
  const given = await Promise.all(answers);
  for (const [at, run] of given.entries()) expect(Number(run)).toBeGreaterThanOrEqual(askedBefore[at] ?? 0);
  expect(begun.length).toBeLessThan(50);
});

it('keeps different things apart, and nothing once it is done', async () => {
  const { begun, ask } = workshop();
  const both = [ask('a'), ask('b')];
  expect(begun).toHaveLength(2);
  begun[0]?.resolve('a');
  begun[1]?.resolve('b');
  expect(await Promise.all(both)).toEqual(['a', 'b']);
  const again = ask('a');
  expect(begun).toHaveLength(3);
  begun[2]?.resolve('anew');
  expect(await again).toBe('anew');
});

it('gives a failure to those who shared the run, and begins anew for the others', async () => {
  const { begun, ask } = workshop();
  const failing = ask();
  const waiting = [ask(), ask()];
  begun[0]?.reject(new Error('it broke'));
  await expect(failing).rejects.toThrow('it broke');
  await turn();
  begun[1]?.reject(new Error('again'));
  const ends = await Promise.allSettled(waiting);
  expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  const later = ask();
  begun[2]?.resolve('well');
  expect(await later).toBe('well');
});

it('waits no longer than a while for a run that hangs', async () => {
  const { begun, ask } = workshop();
  const hanging = ask();
  const waiting = ask();
  await new Promise((resolve) => setTimeout(resolve, 120));
  const newcomer = ask();
  expect(begun).toHaveLength(2);
  begun[1]?.resolve('fresh');
  expect(await Promise.all([waiting, newcomer])).toEqual(['fresh', 'fresh']);
  begun[0]?.resolve('late');
  expect(await hanging).toBe('late');
});
