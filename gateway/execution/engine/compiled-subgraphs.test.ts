import { expect, it } from '@jest/globals';
import { compiled, interpreted, type RunOperation } from '@souk/subgraph/execution/compiled.ts';
import type { DocumentNode, ExecutionResult } from 'graphql';
import { OperationWriter } from './testing/operations.ts';
import { NO_TROUBLE, startRivals } from './testing/rivals.ts';
import type { SubgraphCall } from './testing/subgraphs.ts';

// More of them: DIFFERENTIAL_OPERATIONS=20000, other ones: DIFFERENTIAL_SEED=anything.
const OPERATIONS = Number(process.env.DIFFERENTIAL_OPERATIONS ?? 300);
const SEED = `${process.env.DIFFERENTIAL_SEED ?? 'souk'} compiled`;

type Path = readonly (string | number)[];

/** Data as told to a client, in which the order of fields says nothing. */
const sorted = (data: unknown): unknown =>
  JSON.parse(JSON.stringify(data), (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );

const texts = ({ errors = [] }: ExecutionResult) =>
  errors.map(({ message, path, extensions }) => JSON.stringify({ message, path, extensions })).toSorted();

/** Whether a path leads into something that an error has emptied. */
function isEmptied(data: unknown, path: Path): boolean {
  let at = data;
  for (const key of path) {
    if (at === null || at === undefined) return true;
    at = (at as Record<string | number, unknown>)[key];
  }
  return false;
}

it(`compiled operations of subgraphs answer as interpreted ones do, over ${OPERATIONS} operations of clients`, async () => {
  const asked: SubgraphCall[] = [];
  const rivals = await startRivals(1_000, (one) => asked.push(one));
  const writer = new OperationWriter(rivals.schema, SEED);
  const functions = new WeakMap<DocumentNode, RunOperation>();
  const functionOf = ({ schema, document }: SubgraphCall): RunOperation | null => {
    const made = functions.get(document) ?? compiled(schema, document);
    if (made) functions.set(document, made);
    return made;
  };
  let compared = 0;
  let failing = 0;
  let more = 0;
  for (let valid = 0; valid < OPERATIONS; ) {
    const operation = writer.write();
    const seed = `${SEED} ${valid}`;
    if (!rivals.requestFor(operation)) continue;
    valid += 1;
    for (const perMille of [0, 60]) {
      const request = rivals.requestFor(operation, { ...NO_TROUBLE, seed, perMille });
      // The planner gives up on some operations; what it asked for before that is compared nevertheless.
      if (request) await rivals.ours(request).catch(() => {});
    }
    for (const one of asked.splice(0)) {
      const run = functionOf(one);
      if (!run) continue;
      const expected = await interpreted(one.schema, one.document, undefined)(one.trouble, one.variables);
      const result = await run(one.trouble, one.variables);
      expect(sorted(result.data)).toEqual(sorted(expected.data));
      const known = new Set(texts(expected));
      expect(texts(result)).toEqual(expect.arrayContaining([...known]));
      for (const error of result.errors ?? []) {
        const { message, path, extensions } = error;
        if (known.has(JSON.stringify({ message, path, extensions }))) continue;
        // Of a place that was emptied already.
        expect(isEmptied(result.data, path ?? [])).toBe(true);
        more += 1;
      }
      compared += 1;
      if (expected.errors) failing += 1;
    }
  }
  process.stdout.write(`compiled: ${JSON.stringify({ compared, failing, more })}\n`);
  expect(compared).toBeGreaterThan(OPERATIONS);
  expect(failing).toBeGreaterThan(OPERATIONS / 10);
  expect(more).toBeLessThan(failing / 4);
}, 600_000);
