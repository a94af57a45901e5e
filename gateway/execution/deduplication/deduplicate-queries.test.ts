import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ask } from '../../testing/client.ts';
import { type Rig, startRig } from '../../testing/rig.ts';

const ECHO = 'query ($value: JSON) { echo(value: $value) slow(ms: 60) }';
const MANY = 30;

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig.stop());

/** How often the subgraph was asked while `work` ran. */
async function asksDuring(work: () => Promise<void>): Promise<number> {
  const before = rig.seen.echoed.length;
  await work();
  return rig.seen.echoed.length - before;
}

const ends = async (condition: () => boolean) => {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
};

it('runs identical queries of many anonymous callers a few times, and answers each', async () => {
  const asks = await asksDuring(async () => {
    const answers = await Promise.all(
      Array.from({ length: MANY }, () => ask(rig.url, ECHO, { variables: { value: 7 } })),
    );
    for (const { status, body } of answers) {
      expect({ status, body }).toEqual({ status: 200, body: { data: { echo: 7, slow: 'after 60 ms' } } });
    }
    const ids = new Set(answers.map(({ headers }) => headers.get('x-request-id')));
    expect(ids.size).toBe(MANY);
  });
  expect(asks).toBeGreaterThanOrEqual(2);
  // How many come while one is under way depends on the machine.
  expect(asks).toBeLessThan(MANY);
});

it('does not share runs between signed-in callers, nor between different queries', async () => {
  const { token } = await rig.signIn({});
  const asks = await asksDuring(async () => {
    await Promise.all([
      ...Array.from({ length: 5 }, () => ask(rig.url, ECHO, { variables: { value: 1 }, token })),
      ...Array.from({ length: 5 }, (_, value) => ask(rig.url, ECHO, { variables: { value: { value } } })),
    ]);
  });
  expect(asks).toBe(10);
});

it('shares errors with all callers', async () => {
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => ask(rig.url, '{ fails(how: "badInput") slow(ms: 30) }')),
  );
  for (const { body } of answers) {
    expect(body.errors?.map(({ message, path }) => ({ message, path }))).toEqual([
      { message: 'The name is empty.', path: ['fails'] },
    ]);
  }
});

it('continues while a caller waits, and is abandoned when all have disconnected', async () => {
  const running = rig.seen.slow.length;
  const query = '{ slow(ms: 400) }';
  const first = new AbortController();
  const send = (signal: AbortSignal) =>
    fetch(`${rig.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
      signal,
    });
  const going = [send(first.signal), send(first.signal), send(first.signal)];
  const staying = send(AbortSignal.timeout(10_000));
  setTimeout(() => first.abort(), 50);
  await Promise.allSettled(going);
  expect(await (await staying).json()).toEqual({ data: { slow: 'after 400 ms' } });

  const all = new AbortController();
  const leaving = Array.from({ length: 4 }, () => send(all.signal));
  setTimeout(() => all.abort(), 50);
  await Promise.allSettled(leaving);
  await ends(() => rig.seen.slow.slice(running).includes('abandoned'));
  expect(rig.seen.slow.slice(running)).toContain('done');
});

it('is switched off by SHARE_IDENTICAL_QUERIES=false', async () => {
  const other = await startRig({ env: { SHARE_IDENTICAL_QUERIES: 'false' } });
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => ask(other.url, ECHO, { variables: { value: 7 } })),
  );
  expect(answers.map(({ body }) => body.data?.echo)).toEqual([7, 7, 7, 7, 7]);
  expect(other.seen.echoed).toHaveLength(5);
  await other.stop();
});
