import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { afterAll, describe, expect, it } from '@jest/globals';
import type { Contestant } from '../contestants/contestant.ts';
import { readOptions } from '../options.ts';
import type { Arena, Query } from '../scenarios/scenario.ts';
import { WrongAnswer } from './judge.ts';
import { turned } from './query-rounds.ts';
import { runRounds } from './rounds.ts';

const folder = mkdtempSync(`${tmpdir()}/souk-bench-test-`);
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const options = readOptions(['--rounds', '3', '--seconds', '0.1', '--warm-up', '0.1'], ['edge'], {});
const query: Query = {
  name: 'q',
  title: 'a query',
  requests: [{ body: '{"query":"{ a b }"}' }],
  fault: (data) => ((data as { a?: number } | null)?.a === 1 ? null : 'no a'),
};
let running = 0;

/** A contestant whose n-th answer is what `answer` gives for n, with its status. */
function contestant(
  name: string,
  answer: (turn: number) => [number, string],
  more: Partial<Contestant> = {},
): Contestant {
  return {
    name,
    title: name,
    async start() {
      let turn = 0;
      const server = createServer((request, response) => {
        request.resume().on('end', () => {
          const [status, body] = answer(turn);
          turn += 1;
          response.writeHead(status).end(body);
        });
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      running += 1;
      const { port } = server.address() as AddressInfo;
      return {
        url: `http://127.0.0.1:${port}/graphql`,
        pids: [process.pid],
        async stop() {
          running -= 1;
          server.closeAllConnections();
          await new Promise((resolve) => server.close(resolve));
        },
      };
    },
    ...more,
  };
}

const RIGHT = '{"data":{"a":1,"b":2}}';
const right = (name: string) => contestant(name, () => [200, RIGHT]);
const run = (contestants: Contestant[], more: Partial<Arena> = {}) => {
  const arena: Arena = {
    contestants,
    queries: [query],
    pace: { kind: 'closed', concurrency: 4 },
    cores: { contestants: null, load: null },
    notes: [],
    stop: async () => undefined,
    ...more,
  };
  return runRounds(
    arena,
    options,
    () => folder,
    () => undefined,
  );
};

describe('rounds', () => {
  it('visit all, each round in another order', async () => {
    const other = contestant('other', () => [200, '{"data":{"b":2,"a":1}}']);
    const { visits, absent } = await run([right('stock'), other]);
    expect(visits.map(({ contestant: name, round }) => `${name} ${round}`)).toEqual([
      'stock 0',
      'other 0',
      'other 1',
      'stock 1',
      'stock 2',
      'other 2',
    ]);
    for (const visit of visits) {
      expect(visit.answered).toBeGreaterThan(0);
      expect(visit.checked).toBeGreaterThan(0);
      expect(visit.residentBytes).toBeGreaterThan(0);
    }
    expect(absent).toEqual([]);
    expect(running).toBe(0);
  });

  it('begin at another place each time', () => {
    expect([0, 1, 2, 3].map((round) => turned(['a', 'b', 'c'], round).join(''))).toEqual([
      'abc',
      'bca',
      'cab',
      'abc',
    ]);
    expect(turned([], 1)).toEqual([]);
  });

  it('come at a share of the rate that was reached, where that is asked for', async () => {
    const half: Query = { ...query, name: 'half', like: 'q', share: 0.5 };
    const { visits } = await run([right('stock')], { queries: [query, half] });
    const of = (name: string) =>
      visits.filter((visit) => visit.query === name).map(({ perSecond }) => perSecond);
    expect(of('half')).toHaveLength(3);
    expect(Math.max(...of('half'))).toBeLessThan(Math.max(...of('q')));
  });

  it('count calls beyond those at rest', async () => {
    let calls = 0;
    const counted = contestant('stock', () => {
      calls += 3;
      return [200, RIGHT];
    });
    const { visits } = await run([counted], { counters: async () => ({ Store: calls }) });
    expect(visits.map((visit) => visit.calls)).toEqual([{ Store: 3 }, { Store: 3 }, { Store: 3 }]);
  });

  it('leave out who cannot take part, and who may refuse and does', async () => {
    const refusing = right('refusing');
    const { visits, absent } = await run([
      right('stock'),
      { ...right('away'), absent: () => 'no binary' },
      {
        ...refusing,
        mayRefuse: true,
        start: () => Promise.reject(new Error('x\nGraphQLError: unknown\n at y')),
      },
    ]);
    expect(absent).toEqual(['away is left out: no binary', 'refusing is left out: GraphQLError: unknown']);
    expect(visits).toHaveLength(3);
  });
});

describe('a run is ended by', () => {
  it.each<[string, (turn: number) => [number, string], string]>([
    ['another answer', () => [200, '{"data":{"a":1,"b":3}}'], 'data.b is 3 in place of 2'],
    ['a field too many', () => [200, '{"data":{"a":1,"b":2,"c":null}}'], 'data.c is null in place of absent'],
    ['an answer that is right for nobody', () => [200, '{"data":{"a":2}}'], 'no a'],
    ['an error beside the data', () => [200, '{"data":{"a":1,"b":2},"errors":[]}'], 'errors'],
    ['what is no JSON', () => [200, 'oops'], 'oops'],
    ['a failure under load', (turn) => [turn < 3 ? 200 : 500, RIGHT], 'requests failed, the first by 500'],
    [
      'another answer under load',
      (turn) => [200, turn < 1 ? RIGHT : '{"data":{"a":1}}'],
      'data.b is absent in place of 2',
    ],
  ])('%s', async (_what, answer, message) => {
    const failed = run([right('stock'), contestant('wrong', answer)]);
    await expect(failed).rejects.toThrow(WrongAnswer);
    await expect(failed).rejects.toThrow(message);
    expect(running).toBe(0);
  });

  it('who has to take part and does not start', async () => {
    const broken = { ...right('broken'), start: () => Promise.reject(new Error('did not start')) };
    await expect(run([right('stock'), broken])).rejects.toThrow('did not start');
    expect(running).toBe(0);
  });
});
