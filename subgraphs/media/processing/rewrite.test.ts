// Files from before every picture was written again at upload.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { anonymous } from '@souk/subgraph';
import sharp from 'sharp';
import { serveMedia } from '../testing/http.ts';
import { noise, photoWithPlace, smallPdf } from '../testing/pictures.ts';
import { animatedWithComment, SECRET, smugglers } from '../testing/smuggled.ts';
import { eventually, seller, startMedia, type TestMedia } from '../testing/start.ts';

interface Version {
  mediaId: string;
  storageKey: string;
  rewrittenAt: Date | null;
}

let media: TestMedia;
beforeAll(async () => {
  media = await startMedia();
});
afterAll(() => media.stop());

const versions = () => media.mongo.db(media.dbName).collection<Version>('mediaVersions');
const items = () => media.mongo.db(media.dbName).collection<{ _id: string }>('media');

/** Stores bytes as an earlier release did: as they came, whatever they hold. */
async function storedBefore(name: string, content: Buffer): Promise<{ id: string; path: string }> {
  const sound = name.endsWith('.pdf') ? smallPdf : await noise(20, 20).toFormat(formatOf(name)).toBuffer();
  const id = await media.put(seller, { name, content: sound }, { purpose: 'OTHER', visibility: 'PUBLIC' });
  const version = await versions().findOne({ mediaId: id });
  const path = join(media.folder, version?.storageKey ?? '');
  await writeFile(path, content);
  await versions().updateOne({ mediaId: id }, { $unset: { rewrittenAt: '' } });
  return { id, path };
}

const formatOf = (name: string) => name.split('.').at(-1) as 'jpeg' | 'png' | 'gif';

it('old pictures are re-encoded once, and served without metadata', async () => {
  const [{ content: comment } = { content: Buffer.alloc(0) }] = await smugglers();
  const photo = await storedBefore('photo.jpeg', await photoWithPlace(400, 200));
  const commented = await storedBefore('comment.jpeg', comment);
  const moving = await storedBefore('moving.gif', await animatedWithComment());
  const whole = await noise(200, 100).jpeg().toBuffer();
  const cut = await storedBefore('cut.jpeg', whole.subarray(0, whole.length / 2));
  const garbage = await storedBefore('garbage.png', Buffer.from(`\x89PNG ${SECRET}`));
  const document = await storedBefore('paper.pdf', smallPdf);

  await media.running.work();
  await eventually(async () => (await versions().countDocuments({ rewrittenAt: null })) === 0);

  for (const { id, path } of [photo, commented, moving, cut]) {
    const bytes = await readFile(path);
    expect(bytes.includes(SECRET) || bytes.includes('Ada Photographer')).toBe(false);
    const item = await items().findOne<{ bytes: number; processingStatus: string }>({ _id: id });
    expect(item?.bytes).toBe(bytes.length);
  }
  expect(await items().findOne({ _id: photo.id })).toMatchObject({ width: 200, height: 400 });
  expect((await sharp(moving.path, { animated: true }).metadata()).pages).toBe(2);
  expect((await readFile(document.path)).equals(smallPdf)).toBe(true);
  expect(await items().findOne({ _id: garbage.id })).toMatchObject({ visibility: 'PRIVATE' });

  const server = await serveMedia(media);
  expect((await server.fetch(anonymous, `/media/${garbage.id}`)).status).toBe(404);
  const served = await server.fetch(anonymous, `/media/${commented.id}`);
  expect(Buffer.from(await served.arrayBuffer()).equals(await readFile(commented.path))).toBe(true);
  await server.stop();

  // Once is enough: a picture that was written again is left alone.
  const after = await readFile(photo.path);
  await media.running.work();
  expect((await readFile(photo.path)).equals(after)).toBe(true);
});
