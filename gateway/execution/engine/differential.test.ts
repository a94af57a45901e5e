import { isDeepStrictEqual } from 'node:util';
import { beforeAll, expect, it } from '@jest/globals';
import type { ExecutionResult, GatewayRequest } from '../request.ts';
import { type Comparable, comparable, compare } from './testing/compare.ts';
import { OperationWriter, type TestOperation } from './testing/operations.ts';
import { NO_TROUBLE, type Rivals, SAFE, startRivals } from './testing/rivals.ts';
import { SUBGRAPHS, type Trouble } from './testing/subgraphs.ts';

// More of them: DIFFERENTIAL_OPERATIONS=20000, other ones: DIFFERENTIAL_SEED=anything.
const OPERATIONS = Number(process.env.DIFFERENTIAL_OPERATIONS ?? 700);
const SEED = process.env.DIFFERENTIAL_SEED ?? 'souk';

/** A planner of its own accord gives up on some operations with interface objects; both gateways then fail alike. */
const UNPLANNABLE = 'We should have an edge from Media(reviews) for __typename';

let rivals: Rivals;
beforeAll(async () => {
  rivals = await startRivals();
});

/** Each operation is answered in good times, amid errors, and with one subgraph gone. */
function troublesFor(at: number): Trouble[] {
  const seed = `${SEED} ${at}`;
  const one = new Set([SUBGRAPHS[at % SUBGRAPHS.length] ?? '']);
  const none = new Set<string>();
  return [
    { ...NO_TROUBLE, seed },
    { seed, perMille: 12, dead: none, sick: none },
    { seed, perMille: 60, dead: none, sick: none },
    { seed, perMille: 0, dead: at % 8 < 4 ? one : none, sick: at % 8 < 4 ? none : one },
  ];
}

async function answerOf(
  executor: (request: GatewayRequest) => Promise<ExecutionResult>,
  request: GatewayRequest,
) {
  try {
    return comparable(await executor(request));
  } catch (error) {
    return { data: `raised: ${(error as Error).message}`, errors: [], completed: [] } satisfies Comparable;
  }
}

/** What the stock executor would have answered under the aliases of the operation. */
function withOwnAliases(answer: Comparable): Comparable {
  const { data, errors, completed } = JSON.parse(JSON.stringify(answer).replaceAll(SAFE, '')) as Comparable;
  return { data, errors: errors.sort(), completed: completed.sort() };
}

/** Whether answers differ in errors alone, of which ours has fewer, for an operation with conditions. */
const isIdle = ({ query }: TestOperation, stock: Comparable, ours: Comparable): boolean =>
  /@(?:skip|include)/.test(query) &&
  isDeepStrictEqual({ ...stock, errors: [] }, { ...ours, errors: [] }) &&
  ours.errors.every((error) => stock.errors.includes(error));

it(`answers as the stock executor does, over ${OPERATIONS} operations, each in good times and bad`, async () => {
  const writer = new OperationWriter(rivals.schema, SEED);
  const seen = {
    proven: 0,
    same: 0,
    shifted: 0,
    renamed: 0,
    stockWrong: 0,
    idle: 0,
    different: 0,
    failing: 0,
    nulled: 0,
    unplannable: 0,
  };
  const untrue: { operation: TestOperation; truth: unknown; ours: unknown }[] = [];
  const differences: { operation: TestOperation; trouble: Trouble; stock: Comparable; ours: Comparable }[] =
    [];
  for (let at = 0, valid = 0; valid < OPERATIONS; at++) {
    const operation = writer.write();
    if (!rivals.requestFor(operation)) continue;
    valid += 1;
    const troubles = troublesFor(at);
    let isStockRight = true;
    for (const trouble of troubles) {
      const request = rivals.requestFor(operation, trouble);
      if (!request) throw new Error('it was valid before');
      const stock = withOwnAliases(await answerOf(rivals.stock, request));
      const ours = await answerOf(rivals.ours, request);
      if (trouble === troubles[0]) {
        const truth = await rivals.truth(operation);
        const raised = String(ours.data).startsWith('raised');
        if (!raised) seen.proven += 1;
        if (!raised && !isDeepStrictEqual(ours.data, truth))
          untrue.push({ operation, truth, ours: ours.data });
        isStockRight = raised || isDeepStrictEqual(stock.data, truth);
      }
      const verdict = compare(stock, ours);
      // Where it is wrong in good times, the stock executor is no measure for the bad ones.
      const excused = verdict === 'different' && !isStockRight;
      // Nor does it rename a null, and then misses it where `@requires` asks for the field.
      const renamed = verdict === 'different' && !excused && rivals.renames(request);
      // Nor do its errors count that come of fetches in which everything is skipped.
      const idle = verdict === 'different' && !excused && !renamed && isIdle(operation, stock, ours);
      seen[excused ? 'stockWrong' : renamed ? 'renamed' : idle ? 'idle' : verdict] += 1;
      if (verdict === 'different' && !excused && !renamed && !idle)
        differences.push({ operation, trouble, stock, ours });
      if (stock.errors.length > 0) seen.failing += 1;
      if (stock.data === null || stock.completed.length > 0) seen.nulled += 1;
      if (String(stock.data).includes(UNPLANNABLE)) seen.unplannable += 1;
      else expect(String(stock.data)).not.toContain('raised');
    }
  }
  process.stdout.write(`differential: ${JSON.stringify(seen)}\n`);
  expect(untrue.slice(0, 3)).toEqual([]);
  expect(differences.slice(0, 3)).toEqual([]);
  expect(seen.same + seen.shifted + seen.renamed + seen.stockWrong + seen.idle).toBe(OPERATIONS * 4);
  // Enough of it went wrong to have been worth comparing; and what is excused, see fetching.test.ts and merging.test.ts, stays the exception.
  expect(seen.failing).toBeGreaterThan(OPERATIONS / 2);
  expect(seen.nulled).toBeGreaterThan(OPERATIONS / 20);
  expect(seen.shifted).toBeLessThan(OPERATIONS / 25);
  expect(seen.renamed).toBeLessThan(OPERATIONS / 100);
  expect(seen.stockWrong).toBeLessThan(OPERATIONS / 5);
  expect(seen.idle).toBeLessThan(OPERATIONS / 50);
  expect(seen.unplannable).toBeLessThan(OPERATIONS / 25);
}, 600_000);
