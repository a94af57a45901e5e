// `npm run bench:upload`: what gateway and media hold in memory while a large file passes through them, in both ways of upload.
// `-- --mebibytes 200 --rounds 3` sets its size and how often it is sent.
import { randomBytes, randomUUID } from 'node:crypto';
import { openAsBlob, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { residentBytes } from './measure/processes.ts';
import { ask, wire } from './queries/ask.ts';
import { startDistributedSouk } from './souk/distributed.ts';
import { layGround } from './souk/market.ts';
import { people, Tokens } from './souk/people.ts';

const MEBIBYTE = 1024 * 1024;
const SAMPLE_MS = 20;
/** A process that holds the file would grow by its size. */
const MAX_GROWTH_MEBIBYTES = 64;
const { values } = parseArgs({
  options: { mebibytes: { type: 'string', default: '200' }, rounds: { type: 'string', default: '3' } },
});
const size = Number(values.mebibytes) * MEBIBYTE;
const rounds = Number(values.rounds);
const say = (line: string) => process.stdout.write(`${line}\n`);

const UPLOAD = `mutation ($input: UploadMediaInput!) { uploadMedia(input: $input) { media { id bytes } userErrors { code message } } }`;
const ANNOUNCE = `mutation ($input: CreateUploadInput!) { createUpload(input: $input) {
  upload { id url method headers { name value } } userErrors { code message } } }`;
const CONFIRM = `mutation ($id: ID!) { confirmUpload(id: $id) { media { id bytes } userErrors { code message } } }`;

/** Writes a document of so many bytes, with noise between its beginning and its end. */
async function writeDocument(path: string): Promise<void> {
  const handle = await open(path, 'w');
  const end = Buffer.from('\ntrailer<</Root 1 0 R>>\n%%EOF\n');
  let left = size - end.length;
  try {
    const head = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n');
    await handle.write(head);
    left -= head.length;
    for (const noise = randomBytes(MEBIBYTE); left > 0; left -= noise.length)
      await handle.write(noise.subarray(0, Math.min(left, noise.length)));
    await handle.write(end);
  } finally {
    await handle.close();
  }
}

/** The most that each process held during some work, less what it held before. */
async function growthDuring(pids: ReadonlyMap<string, number>, work: () => Promise<void>) {
  const held = () => new Map([...pids].map(([name, pid]) => [name, residentBytes([pid])]));
  const before = held();
  const most = new Map(before);
  const startedAt = performance.now();
  let over = false;
  const sampling = (async () => {
    while (!over) {
      for (const [name, bytes] of held()) most.set(name, Math.max(bytes, most.get(name) ?? 0));
      await sleep(SAMPLE_MS);
    }
  })();
  try {
    await work();
  } finally {
    over = true;
    await sampling;
  }
  const seconds = (performance.now() - startedAt) / 1_000;
  const growth = [...most].map(
    ([name, bytes]) => [name, (bytes - (before.get(name) ?? 0)) / MEBIBYTE] as const,
  );
  return { growth: new Map(growth), seconds };
}

const ground = await layGround(() => undefined);
const running = new AsyncDisposableStack();
running.defer(() => ground.stop());
try {
  const limit = String(size + MEBIBYTE);
  const souk = await startDistributedSouk(
    {
      ...ground.env,
      SEED_DEMO: new Date().toISOString(),
      RATE_LIMIT_MAX: '0',
      UPLOAD_MAX_BYTES: limit,
      MEDIA_DOCUMENT_MAX_BYTES: limit,
      FETCH_DEADLINE_MS: '120000',
      MUTATION_DEADLINE_MS: '150000',
    },
    { gateway: true },
  );
  running.defer(() => souk.processes.stop());
  const url = `${souk.gatewayUrl}/graphql`;
  const path = join(ground.folder, 'large.pdf');
  await writeDocument(path);
  running.defer(() => rmSync(path, { force: true }));
  const file = await openAsBlob(path, { type: 'application/pdf' });
  const headers = await new Tokens(url).headersOf(people().admin);
  const about = { purpose: 'SUPPLIER_FILE' };

  const expectStored = (answer: unknown, field: string) => {
    const payload = (answer as { data?: Record<string, { media: { bytes: number } | null } | null> }).data?.[
      field
    ];
    if (payload?.media?.bytes !== size) throw new Error(JSON.stringify(answer));
  };
  async function withRequest(): Promise<void> {
    const body = new FormData();
    const input = { ...about, file: null, idempotencyKey: randomUUID() };
    body.set('operations', JSON.stringify({ query: UPLOAD, variables: { input } }));
    body.set('map', JSON.stringify({ 0: ['variables.input.file'] }));
    body.set('0', file, 'large.pdf');
    const sent = { ...headers, 'apollo-require-preflight': 'true' };
    expectStored(await (await fetch(url, { method: 'POST', body, headers: sent })).json(), 'uploadMedia');
  }
  async function byClient(): Promise<void> {
    const run = (query: string, variables: object) => ask(url, { ...wire(query, { ...variables }), headers });
    const input = { ...about, filename: 'large.pdf', contentType: 'application/pdf', bytes: size };
    const announced = await run(ANNOUNCE, { input: { ...input, idempotencyKey: randomUUID() } });
    const { upload } = (
      announced.data as {
        createUpload: {
          upload: { id: string; url: string; headers: { name: string; value: string }[] } | null;
        };
      }
    ).createUpload;
    if (!upload) throw new Error(JSON.stringify(announced));
    const { pathname, search } = new URL(upload.url);
    const named = Object.fromEntries(upload.headers.map(({ name, value }) => [name, value]));
    const response = await fetch(`${souk.gatewayUrl}${pathname}${search}`, {
      method: 'PUT',
      body: file,
      headers: named,
    });
    if (response.status !== 201) throw new Error(`${response.status} ${await response.text()}`);
    expectStored(await run(CONFIRM, { id: upload.id }), 'confirmUpload');
  }

  const watched = new Map(
    (['gateway', 'media'] as const).map((name) => [name, souk.processes.pids.get(name) ?? 0]),
  );
  say(`| Upload of ${values.mebibytes} MiB | Round | Seconds | Gateway grew by, MiB | Media grew by, MiB |`);
  say('|---|---|---|---|---|');
  let most = 0;
  for (const [way, work] of [
    ['with a request', withRequest],
    ['sent by the client', byClient],
  ] as const) {
    for (let round = 1; round <= rounds; round += 1) {
      const { growth, seconds } = await growthDuring(watched, work);
      const [gateway = 0, media = 0] = [growth.get('gateway'), growth.get('media')];
      most = Math.max(most, gateway, media);
      say(`| ${way} | ${round} | ${seconds.toFixed(1)} | ${gateway.toFixed(0)} | ${media.toFixed(0)} |`);
      await sleep(2_000);
    }
  }
  say(`\nThe most by which a process grew: ${most.toFixed(0)} MiB (at most ${MAX_GROWTH_MEBIBYTES}).`);
  if (most > MAX_GROWTH_MEBIBYTES) process.exitCode = 1;
} finally {
  await running.disposeAsync();
}
