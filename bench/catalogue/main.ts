// `npm run bench:catalogue -- --olist <folder>`: three Souks with 3,000, 32,951 and 300,000 products, each on a database of
// its own of one MongoDB, asked for the same pages and searches in turn. Prints milliseconds per request and what they cost.

import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { MongoClient } from 'mongodb';
import type { WireRequest } from '../contestants/contestant.ts';
import { startNode } from '../contestants/gateways.ts';
import { cpuSeconds, residentBytes } from '../measure/processes.ts';
import { ask, wire } from '../queries/ask.ts';
import { layGround } from '../souk/market.ts';
import { fillCopies, fillModel, idOf } from './fill.ts';
import { type Good, readGoods, SIZES } from './goods.ts';
import { requestsOf } from './requests.ts';

const { values } = parseArgs({
  options: {
    olist: { type: 'string' },
    rounds: { type: 'string', default: '25' },
    sizes: { type: 'string', default: SIZES.join() },
  },
});
const folder = values.olist ?? process.env.OLIST_PATH;
if (!folder) throw new Error('name the folder of the Olist data: --olist <folder>');
const rounds = Number(values.rounds);
const sizes = values.sizes.split(',').map(Number);
const MODEL = 'model_';
const CHANGES_PER_SECOND = 10;
const CHANGED = ['common word, total', 'common word, facets', 'facets of all', 'suggestions, two letters'];
const say = (line: string) => process.stderr.write(`${line}\n`);

interface Measured {
  readonly size: number;
  readonly url: string;
  readonly pids: number[];
  readonly requests: Record<string, WireRequest>;
  readonly loadSeconds: number;
  stop(): Promise<void>;
}

async function start(env: NodeJS.ProcessEnv, place: string, size: number): Promise<Measured> {
  const running = await startNode({ cores: null, folder: place }, `souk-${size}`, {
    args: () => ['--max-old-space-size=4096', new URL('../souk/in-process.ts', import.meta.url).pathname],
    env: (port) => ({
      ...env,
      NODE_ENV: 'test',
      SOUK_NAMESPACE: `c${size}_`,
      RATE_LIMIT_MAX: '0',
      RESPONSE_CACHE_BYTES: '0',
      PUBLIC_URL: `http://127.0.0.1:${port}`,
    }),
  });
  const from = Date.now();
  const once = wire('{ products(filter: { search: "health" }, first: 1) { totalCount } }');
  while ((await ask(running.url, once)).errors) await sleep(100);
  const loadSeconds = (Date.now() - from) / 1_000;
  return { ...running, size, loadSeconds, requests: await requestsOf(running.url) };
}

/** Asks all of them in turn, so that what else happens on the machine meets each alike. */
async function measure(souks: readonly Measured[], names: readonly string[]): Promise<void> {
  say(
    `\n${'ms (first; ms of processor)'.padEnd(34)}${souks.map(({ size }) => String(size).padStart(26)).join('')}   ratio`,
  );
  for (const name of names) {
    const times = souks.map((): number[] => []);
    const costs = souks.map(() => 0);
    for (let round = 0; round <= rounds; round += 1) {
      for (const [at, { url, pids, requests }] of souks.entries()) {
        const before = cpuSeconds(pids);
        const from = performance.now();
        const { errors } = await ask(url, requests[name] as WireRequest);
        times[at]?.push(performance.now() - from);
        if (round > 0) costs[at] = (costs[at] ?? 0) + cpuSeconds(pids) - before;
        if (errors) throw new Error(`${name}: ${JSON.stringify(errors)}`);
      }
    }
    const medians = times.map(
      (ones) => ones.slice(1).toSorted((one, other) => one - other)[(ones.length - 1) >> 1] ?? 0,
    );
    const cells = medians.map((median, at) => {
      const cost = ((costs[at] ?? 0) * 1_000) / rounds;
      return `${median.toFixed(1)} (${times[at]?.[0]?.toFixed(0)}; ${cost.toFixed(1)})`.padStart(26);
    });
    const ratio = (medians.at(-1) ?? 0) / (medians[0] ?? 1);
    process.stdout.write(`${name.padEnd(34)}${cells.join('')}   ${ratio.toFixed(2)}\n`);
  }
}

/** Gives products other names and prices, some each second, until it is ended. */
function changing(mongo: MongoClient, all: readonly number[], goods: readonly Good[]): () => void {
  let number = 0;
  const timer = setInterval(() => {
    number += 1;
    for (const size of all) {
      const good = goods[(number * 37) % goods.length];
      if (!good) continue;
      const set = number % 2 === 0 ? { minPriceMinor: 1_000 + number } : { name: `${good.name} ${number}` };
      void mongo
        .db(`c${size}_products_db`)
        .collection<{ _id: string }>('products')
        .updateOne({ _id: idOf('prd', good.number) }, { $set: set });
    }
  }, 1_000 / CHANGES_PER_SECOND);
  return () => clearInterval(timer);
}

const ground = await layGround(say);
try {
  const mongo = await new MongoClient(String(ground.env.MONGODB_URI)).connect();
  const { goods } = await readGoods(folder);
  say('filling the model…');
  await fillModel({ ...ground.env, SOUK_NAMESPACE: MODEL }, folder);
  const souks: Measured[] = [];
  for (const size of sizes) {
    say(`filling ${size}…`);
    await fillCopies(mongo, { model: MODEL, into: `c${size}_` }, goods(size));
    souks.push(await start(ground.env, ground.folder, size));
    const last = souks.at(-1) as Measured;
    say(`read in ${last.loadSeconds.toFixed(1)} s; ${Math.round(residentBytes(last.pids) / 2 ** 20)} MiB`);
  }
  const names = Object.keys(souks[0]?.requests ?? {});
  await measure(souks, names);
  say(`\nwhile ${CHANGES_PER_SECOND} products change each second:`);
  const end = changing(mongo, sizes, [...goods(3_000)]);
  await measure(souks, CHANGED);
  end();
  for (const souk of souks) await souk.stop();
  await mongo.close();
} finally {
  await ground.stop();
}
