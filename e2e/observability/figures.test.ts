// The figures of a whole Souk: that every query of the dashboard asks for one that there is.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SERVICE_NAMES } from '@souk/events/services.ts';
import { buildSchema } from 'graphql';
import type { Client } from '../../app/client.ts';
import { admin, customer, seller } from '../harness/actors.ts';
import { everyOperation } from '../harness/any-operation.ts';
import { addToCart, listing, placeOrder } from '../harness/shop.ts';
import { mode, startSouk, type TestSouk } from '../harness/souk.ts';

const MAX_BYTES = 250_000;
const BOARD = join(import.meta.dirname, '..', '..', 'deploy', 'grafana', 'souk.json');

let souk: TestSouk;
let text: string;
let sizes: number[];

beforeAll(async () => {
  souk = await startSouk();
  const approvedBy = await admin(souk);
  await callEverything(approvedBy.client);
  const sold = await listing(await seller(souk, { approvedBy }), { stock: 5 });
  const shopper = await customer(souk);
  await addToCart(shopper, sold, 2);
  await placeOrder(shopper, { idempotencyKey: 'counted' });
  await souk.client().run('query Broken { nothingOfTheKind }');
  const urls =
    mode === 'distributed' ? [souk.url, ...SERVICE_NAMES.map((name) => souk.serviceUrl(name))] : [souk.url];
  const texts = await Promise.all(urls.map(async (url) => (await fetch(`${url}/metrics`)).text()));
  sizes = texts.map(({ length }) => length);
  text = texts.join('\n');
}, 240_000);

/** Calls every operation, and more operation names than the metrics distinguish. */
async function callEverything(client: Client): Promise<void> {
  const schema = buildSchema(await (await fetch(`${souk.url}/api/docs/schema.graphql`)).text());
  for (const { type, field, document, files } of everyOperation(schema)) {
    if (type === 'Subscription' || files.length > 0 || field.startsWith('signOut')) continue;
    await client.run(document.replace(/^(query|mutation)/, `$1 A_rather_long_name_of_${field}`));
  }
  for (let index = 0; index < 250; index += 1) await client.run(`query Named_${index} { __typename }`);
}

afterAll(() => souk.stop());

const PARTS: Readonly<Record<string, string[]>> = {
  histogram: ['_bucket', '_sum', '_count'],
  summary: ['_sum', '_count'],
};

/** The names of series that a text of figures gives. */
function seriesIn(figures: string): Set<string> {
  const names = new Set<string>();
  for (const [, name = '', type] of figures.matchAll(/^# TYPE (\S+) (\S+)$/gm)) {
    const parts = PARTS[type ?? ''] ?? [''];
    for (const part of parts) names.add(`${name}${part}`);
  }
  return names;
}

/** The queries of all panels. */
function queriesIn(board: unknown): string[] {
  if (typeof board !== 'object' || board === null) return [];
  return Object.entries(board).flatMap(([key, value]) =>
    key === 'expr' && typeof value === 'string' ? [value] : queriesIn(value),
  );
}

/** The names of series in a query: what is neither a function, nor a label, nor text. */
function namesIn(query: string): string[] {
  const bare = query
    .replaceAll(/\{[^}]*\}/g, '')
    .replaceAll(/\[[^\]]*\]/g, '')
    .replaceAll(/\bby \([^)]*\)/g, '');
  return [...bare.matchAll(/\b([a-z_][a-z0-9_]*)\b(?!\s*\()/g)].map(([name]) => name);
}

describe(`the metrics, with Souk ${mode}`, () => {
  it('contain everything that the dashboard queries', () => {
    const queries = queriesIn(JSON.parse(readFileSync(BOARD, 'utf8')));
    expect(queries.length).toBeGreaterThan(30);
    const asked = new Set(queries.flatMap(namesIn));
    asked.delete('le');
    const there = seriesIn(text);
    expect([...asked].filter((name) => !there.has(name))).toEqual([]);
    // The other way round: nothing of ours that nobody looks at.
    const ours = [...there].filter((name) => name.startsWith('souk_') && !/_(sum|count|bucket)$/.test(name));
    expect(ours.filter((name) => !asked.has(name))).toEqual([]);
  });

  it(`take less than ${MAX_BYTES / 1_000} kB for each process, after calls of every operation`, () => {
    expect(text.split('\n').length).toBeGreaterThan(500);
    for (const size of sizes) expect(size).toBeLessThan(MAX_BYTES);
  });

  it('count commands by collection, operations by field, queues and the outbox by service', () => {
    const lines = (name: string) => text.split('\n').filter((line) => line.startsWith(`${name}{`));
    const valued = (name: string, labels: string) =>
      Number(
        lines(name)
          .find((line) => line.includes(labels))
          ?.split(' ')
          .at(-1),
      );
    const commands = 'souk_mongodb_command_duration_seconds_count';
    expect(valued(commands, 'service="orders",collection="orders",command="insert"')).toBe(1);
    expect(valued(commands, 'service="orders",collection="outbox",command="insert"')).toBeGreaterThan(0);
    const operations = 'souk_subgraph_operation_duration_seconds_count';
    expect(valued(operations, 'service="orders",operation="placeOrder"')).toBeGreaterThan(0);
    for (const service of SERVICE_NAMES) {
      const of = `service="${service}"`;
      expect(valued('souk_outbox_pending_events', of)).toBeGreaterThanOrEqual(0);
      expect(valued('souk_outbox_lag_seconds', of)).toBeGreaterThanOrEqual(0);
    }
    const queues = lines('souk_queue_jobs').filter((line) => line.includes('queue="events-notifications"'));
    expect(queues).toHaveLength(4);
    expect(valued('souk_job_duration_seconds_count', 'queue="events-notifications"')).toBeGreaterThan(0);
    expect(text).toContain('operation="invalid",type="none",code="GRAPHQL_VALIDATION_FAILED"');
  });
});
