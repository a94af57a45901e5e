// `npm run bench:import -- --olist <folder>`: a seller imports the Olist catalogue as one CSV file into one Souk (`npm start`).
// Measured are rows a second and the memory of the process; halfway it is killed with kill -9 and started again, and in the
// end everything is counted. Then the same file comes again. `--rows` sets how many, `--write` keeps the result.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { DEMO_EMAILS, DEMO_PASSWORD } from '@souk/demo';
import { freePort } from '@souk/embedded/ports.ts';
import { ask, wire } from './queries/ask.ts';
import { npmStart, type StartedSouk } from './souk/npm-start.ts';
import { readOlist } from './vendure/catalogue/olist.ts';

const root = join(import.meta.dirname, '..');
const MEBIBYTE = 1024 * 1024;
const { values } = parseArgs({
  options: {
    olist: { type: 'string', default: process.env.OLIST_PATH ?? '' },
    rows: { type: 'string', default: '33000' },
    write: { type: 'boolean', default: false },
  },
});
const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { tokens { accessToken } } }`;
const CREATE = `mutation ($input: CreateCatalogueImportInput!) {
  created: createCatalogueImport(input: $input) { catalogueImport { id uploadUrl } userErrors { message } } }`;
const START = `mutation ($id: ID!) {
  startCatalogueImport(id: $id, input: {}) { catalogueImport { id } userErrors { message } } }`;
const READ = `query ($id: ID!) { catalogueImport(id: $id) {
  status processedRowCount createdCount updatedCount unchangedCount failedCount } }`;
const TOTAL = '{ me { seller { products { totalCount } } } }';

interface Import {
  status: string;
  processedRowCount: number;
  createdCount: number;
  updatedCount: number;
  unchangedCount: number;
  failedCount: number;
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

async function csvOf(count: number): Promise<{ file: string; rows: number }> {
  const { products } = await readOlist(values.olist, count);
  const rows = products.map(({ externalId, name, price, stock, weightGrams }) =>
    [externalId, quoted(name), price.amount, price.currency, stock, weightGrams ?? ''].join(','),
  );
  return { file: ['sku,name,price,currency,stock,weightGrams', ...rows, ''].join('\r\n'), rows: rows.length };
}

/** What the process itself holds, in MiB. */
function residentMebibytes(pid: number): number {
  const [, kibibytes = '0'] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Math.round((Number(kibibytes) * 1024) / MEBIBYTE);
}

const folder = mkdtempSync(join(tmpdir(), 'souk-import-'));
const port = String(await freePort());
const url = `http://127.0.0.1:${port}/graphql`;
const env = { PORT: port, SOUK_DATA_DIR: folder, RATE_LIMIT_MAX: '0', LOG_LEVEL: 'error' };
let souk: StartedSouk = await npmStart(root, env);

async function run<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
  const { data, errors } = await ask(url, { ...wire(query, variables), headers: await headers() });
  if (errors) throw new Error(JSON.stringify(errors));
  return data as T;
}

let token = '';
async function headers(): Promise<Record<string, string>> {
  if (token === '') {
    const input = { email: DEMO_EMAILS.seller, password: DEMO_PASSWORD, role: 'SELLER' };
    const { data } = await ask(url, wire(SIGN_IN, { input }));
    token = (data as { signIn: { tokens: { accessToken: string } } }).signIn.tokens.accessToken;
  }
  return { authorization: `Bearer ${token}` };
}

async function send(file: string): Promise<string> {
  const input = { idempotencyKey: crypto.randomUUID(), filename: 'olist.csv' };
  const { created } = await run<{ created: { catalogueImport: { id: string; uploadUrl: string } } }>(CREATE, {
    input,
  });
  const { id, uploadUrl } = created.catalogueImport;
  const answer = await fetch(uploadUrl, { method: 'PUT', body: file });
  if (answer.status !== 201) throw new Error(await answer.text());
  await run(START, { id });
  return id;
}

const read = async (id: string) => (await run<{ catalogueImport: Import }>(READ, { id })).catalogueImport;
const total = async () =>
  (await run<{ me: { seller: { products: { totalCount: number } } } }>(TOTAL)).me.seller.products.totalCount;

/** Follows an import to its end, or until so many rows are done; how long it took, and the memory by the way. */
async function follow(id: string, untilRows = Number.POSITIVE_INFINITY) {
  const startedAt = performance.now();
  const before = (await read(id)).processedRowCount;
  const memory: number[] = [];
  for (;;) {
    const now = await read(id);
    memory.push(residentMebibytes(souk.pid));
    if (now.status !== 'RUNNING' || now.processedRowCount >= untilRows) {
      const seconds = (performance.now() - startedAt) / 1_000;
      return { now, memory, seconds, rate: Math.round((now.processedRowCount - before) / seconds) };
    }
    await sleep(500);
  }
}

const lines: string[] = [];
const say = (line: string) => {
  lines.push(line);
  process.stdout.write(`${line}\n`);
};
const range = (memory: readonly number[]) => `${Math.min(...memory)} to ${Math.max(...memory)} MiB`;
try {
  const { file, rows } = await csvOf(Number(values.rows));
  const before = await total();
  say(`- File: ${rows} products, ${(Buffer.byteLength(file) / MEBIBYTE).toFixed(1)} MiB of CSV`);
  const id = await send(file);
  const half = await follow(id, rows / 2);
  say(`- First half: ${half.rate} rows/s, ${range(half.memory)} of memory`);
  process.kill(souk.pid, 'SIGKILL');
  await sleep(500);
  await souk.stop();
  const killed = performance.now();
  souk = await npmStart(root, env);
  const again = await read(id);
  say(
    `- kill -9 at ${again.processedRowCount} rows; started again after ${Math.round((performance.now() - killed) / 1_000)} s`,
  );
  const rest = await follow(id);
  say(
    `- Rest: done after ${Math.round(rest.seconds)} s, the wait for the lease of the killed process included, ${range(rest.memory)}`,
  );
  const { status, createdCount, failedCount } = rest.now;
  say(
    `- ${status}: ${createdCount} created, ${failedCount} failed; ${(await total()) - before} products more than before`,
  );
  const second = await follow(await send(file));
  const { now } = second;
  say(
    `- The same file again: ${now.createdCount} created, ${now.updatedCount} changed, ${now.unchangedCount} unchanged; ` +
      `${second.rate} rows/s, ${range(second.memory)}`,
  );
  if (values.write) {
    const head = `# Import of a catalogue\n\nBy \`npm run bench:import\`.\n`;
    writeFileSync(join(root, 'bench', 'results', 'import.md'), `${head}\n${lines.join('\n')}\n`);
  }
} finally {
  await souk.stop();
  rmSync(folder, { recursive: true, force: true });
}
