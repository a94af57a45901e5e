// `npm run bench:memory`: what one Souk (`npm start`) holds in memory, after its first start, after a second one, and
// while six shoppers browse and buy. `-- --seconds 420` sets how long they do.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { freePort } from '@souk/embedded/ports.ts';
import { cpuSeconds } from './measure/processes.ts';
import { ask, wire } from './queries/ask.ts';
import { CART, CATALOGUE } from './queries/shop.ts';
import { npmStart } from './souk/npm-start.ts';
import { Tokens } from './souk/people.ts';
import { addToCart, at, openShop, orderRequest, type Shop } from './souk/shop.ts';

const SHOPPERS = 6;
const MEBIBYTE = 1024 * 1024;
const root = join(import.meta.dirname, '..');
const { values } = parseArgs({ options: { seconds: { type: 'string', default: '120' } } });
const seconds = Number(values.seconds);
const MY_ORDERS = `{ orders(first: 10) { edges { node { id number status totals { total { amount currency } } sellerOrders { id status seller { name } } } } } }`;
const PRODUCT = `query ($slug: String!) { productBySlug(slug: $slug) { id name description price { amount currency } images { url } variants { id name sku isInStock price { amount } } category { id name ancestors { id name } } seller { id slug name } } }`;
const SEARCH = `query ($search: String!) { products(filter: { search: $search }, first: 20) { edges { node { id name price { amount } seller { name } } } } }`;

/** Starts a Souk on a free port, without a rate limit. */
async function startSouk(dataDir: string) {
  const port = String(await freePort());
  const env = { PORT: port, SOUK_DATA_DIR: dataDir, RATE_LIMIT_MAX: '0', LOG_LEVEL: 'error' };
  return { ...(await npmStart(root, env)), url: `http://127.0.0.1:${port}/graphql` };
}

/** What the process itself holds, without the database servers beside it, in MiB. */
function residentMebibytes(pid: number): number {
  const [, kibibytes = '0'] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Math.round((Number(kibibytes) * 1024) / MEBIBYTE);
}

/** Browses and buys until the time is over; counts what was asked and what was ordered. */
async function shop(url: string, market: Shop, tokens: Tokens, buyer: number, until: number) {
  const person = at(market.buyers, buyer);
  let operations = 0;
  let orders = 0;
  const run = async (query: string, variables: Record<string, unknown>) => {
    operations += 1;
    const { errors } = await ask(url, {
      ...wire(query, variables),
      headers: await tokens.headersOf(person),
    });
    if (errors) throw new Error(JSON.stringify(errors));
  };
  for (let round = buyer; Date.now() < until; round += 1) {
    await run(CATALOGUE, { categoryId: market.categoryId, after: at(market.productCursors, round) });
    await run(SEARCH, { search: at(['bowl', 'lamp', 'cushion', 'leather', 'oil'], round) });
    for (const step of [0, 1, 2]) await run(PRODUCT, { slug: at(market.slugs, round + step) });
    const headers = await tokens.headersOf(person);
    await addToCart(url, at(market.offers, round), headers);
    await addToCart(url, at(market.offers, round + 7), headers);
    await run(CART, {});
    const { data, errors } = await ask(url, orderRequest(headers));
    if (errors) throw new Error(JSON.stringify(errors));
    if ((data as { placeOrder?: { order?: unknown } } | null)?.placeOrder?.order) orders += 1;
    await run(MY_ORDERS, {});
    operations += 3;
  }
  return { operations, orders };
}

const folder = mkdtempSync(join(tmpdir(), 'souk-memory-'));
const running = new AsyncDisposableStack();
const say = (line: string) => process.stdout.write(`${line}\n`);
try {
  const first = await startSouk(folder);
  running.defer(first.stop);
  await sleep(10_000);
  say(`after the first start: ${residentMebibytes(first.pid)} MiB`);
  await first.stop();
  const souk = await startSouk(folder);
  running.defer(souk.stop);
  await sleep(10_000);
  say(`after a warm start: ${residentMebibytes(souk.pid)} MiB`);
  const tokens = new Tokens(souk.url);
  const market = await openShop(souk.url, tokens, 'cushion');
  const cpuBefore = cpuSeconds([souk.pid]);
  const until = Date.now() + seconds * 1_000;
  const shoppers = Array.from({ length: SHOPPERS }, (_, index) =>
    shop(souk.url, market, tokens, index, until),
  );
  const samples: number[] = [];
  const done = Promise.all(shoppers);
  while (Date.now() < until) {
    await Promise.race([sleep(2_000), done]);
    samples.push(residentMebibytes(souk.pid));
  }
  const counts = await done;
  const cpu = cpuSeconds([souk.pid]) - cpuBefore;
  const total = (of: 'operations' | 'orders') => counts.reduce((sum, one) => sum + one[of], 0);
  const later = samples.slice(Math.floor(samples.length / 2)).toSorted((a, b) => a - b);
  say(
    `under load: ${at(later, Math.floor(later.length / 2))} MiB (median of the second half; largest ${Math.max(...samples)}), ` +
      `${total('operations')} operations, ${total('orders')} orders in ${seconds} s, ` +
      `${((cpu * 1_000) / total('operations')).toFixed(1)} ms of CPU an operation`,
  );
  await sleep(20_000);
  say(`20 s after the load: ${residentMebibytes(souk.pid)} MiB`);
} finally {
  await running.disposeAsync();
  rmSync(folder, { recursive: true, force: true });
}
