import { describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { listing, manifestFile } from '../../testing/manifests.ts';
import { startRig } from '../../testing/rig.ts';
import type { ReadyOperation } from './operation-list.ts';
import { warmUp } from './warm-up.ts';

/** A log, and the lines in it as they come. */
function listen() {
  const lines: Record<string, unknown>[] = [];
  const waiting = Promise.withResolvers<Record<string, unknown>>();
  const log = pino(
    {},
    {
      write(text: string) {
        const line = JSON.parse(text);
        lines.push(line);
        if (line.msg === 'listed operations are planned') waiting.resolve(line);
      },
    },
  );
  return { log, lines, done: waiting.promise };
}
const operations = (...names: string[]) => names.map((name) => ({ name }) as ReadyOperation);

describe('planning ahead', () => {
  it('prepares each operation once, in the background, and logs those that fail', async () => {
    const { log, lines, done } = listen();
    const prepared: string[] = [];
    const work = warmUp(
      () => operations('A', 'B', 'C'),
      ({ name }) => {
        prepared.push(name);
        if (name === 'B') throw new Error('no plan');
      },
      log,
    );
    work.begin();
    expect(prepared).toEqual([]);
    expect(await done).toMatchObject({ operations: 3 });
    expect(prepared).toEqual(['A', 'B', 'C']);
    expect(lines.filter(({ operation }) => operation)).toMatchObject([{ operation: 'B' }]);
  });

  it('restarts for a new schema, and ends when it is stopped', async () => {
    const { log, done } = listen();
    const prepared: string[] = [];
    let schema = 'old';
    const work = warmUp(
      () => operations(`${schema}1`, `${schema}2`),
      ({ name }) => void prepared.push(name),
      log,
    );
    work.begin();
    schema = 'new';
    work.begin();
    await done;
    expect(prepared).toEqual(['new1', 'new2']);
    work.begin();
    work.stop();
    await new Promise(setImmediate);
    expect(prepared).toHaveLength(2);
  });

  it('is done by a gateway with a list, for queries, mutations and subscriptions', async () => {
    const { log, lines, done } = listen();
    const rig = await startRig({
      log,
      env: {
        PERSISTED_QUERIES_MODE: 'log',
        PERSISTED_QUERIES_MANIFEST: manifestFile([
          listing('query Page($id: ID!) { product(id: $id) { name owner { name } } }'),
          listing('mutation Change($id: ID!) { changeProduct(id: $id) { product { id } } }'),
          listing('subscription Changes($id: ID) { productChanged(id: $id) { name owner { name } } }'),
        ]),
      },
    });
    expect(await done).toMatchObject({ operations: 3 });
    expect(lines.filter(({ msg }) => msg === 'a listed operation cannot be planned')).toEqual([]);
    await rig.stop();
  });
});
