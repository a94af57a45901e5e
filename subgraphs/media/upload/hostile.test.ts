// The table of hostile files in docs/hostile-files.md, made by sending each of them in both ways. `SOUK_WRITE_TABLE=1` rewrites it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { anonymous } from '@souk/subgraph';
import { directSteps } from '../testing/direct.ts';
import { type HostileFile, hostileFiles } from '../testing/hostile.ts';
import { serveMedia, type TestServer } from '../testing/http.ts';
import { seller, startMedia, type TestMedia } from '../testing/start.ts';

const FILE = join(import.meta.dirname, '../../../docs/hostile-files.md');
const HEAD = `# Hostile files

What becomes of files that are not what they seem, sent as the picture of a product: with a request (\`uploadMedia\`), and by the client itself
(\`createUpload\`, announced as a PNG whatever it is, then \`confirmUpload\`). \`subgraphs/media/upload/hostile.test.ts\` makes each file, sends it both ways, and asserts
that nothing of a refused one is left and that what is served of a stored one is a picture alone. The content decides the type and the name's ending; every
stored picture was decoded in full and encoded again.

| File | With a request | Sent by the client |
|---|---|---|
`;

let media: TestMedia;
let server: TestServer;
let files: HostileFile[];
beforeAll(async () => {
  media = await startMedia();
  server = await serveMedia(media);
  files = await hostileFiles();
});
afterAll(async () => {
  await server.stop();
  await media.stop();
});

type Stored = { id: string; filename: string; mimeType: string };

/** What was stored, after a look at what is served of it. */
async function stored(
  { what, content, hides }: HostileFile,
  { id, filename, mimeType }: Stored,
): Promise<string> {
  const response = await server.fetch(anonymous, `/media/${id}`);
  const served = Buffer.from(await response.arrayBuffer());
  expect([what, response.status, response.headers.get('x-content-type-options')]).toEqual([
    what,
    200,
    'nosniff',
  ]);
  if (hides !== undefined)
    expect([what, content.includes(hides), served.includes(hides)]).toEqual([what, true, false]);
  return `stored as ${mimeType}, \`${filename}\`${hides === undefined ? '' : ', without what was hidden'}`;
}

const refusedWith = (code: string | undefined) => `refused: ${code}`;

async function withRequest(file: HostileFile): Promise<string> {
  const { data } = await media.upload(seller, file, { purpose: 'PRODUCT_IMAGE' });
  const { media: item, userErrors } = data.uploadMedia;
  return item ? stored(file, item as Stored & Record<string, unknown>) : refusedWith(userErrors[0]?.code);
}

async function byClient(file: HostileFile): Promise<string> {
  const { announce, send, confirm, cancel } = directSteps(media, seller);
  const { content, name: filename } = file;
  const announced = await announce({ filename, contentType: 'image/png', bytes: content.length });
  if (!announced.upload) return `not announced: ${announced.userErrors[0]?.code}`;
  expect([file.what, await send(announced.upload, content, server)]).toEqual([file.what, 201]);
  const { media: item, userErrors } = await confirm(announced.upload.id);
  if (item) return stored(file, item);
  await cancel(announced.upload.id);
  return refusedWith(userErrors[0]?.code);
}

it('is answered as the table says, and leaves nothing when it is refused', async () => {
  const rows: string[] = [];
  for (const file of files) {
    const answers: string[] = [];
    for (const way of [withRequest, byClient]) {
      const before = await media.files();
      const answer = await way(file);
      if (!answer.startsWith('stored')) expect([file.what, await media.files()]).toEqual([file.what, before]);
      answers.push(answer);
    }
    rows.push(`| ${[file.what, ...answers].join(' | ')} |\n`);
  }
  const table = HEAD + rows.join('');
  if (process.env.SOUK_WRITE_TABLE) writeFileSync(FILE, table);
  expect(readFileSync(FILE, 'utf8')).toBe(table);
}, 120_000);
