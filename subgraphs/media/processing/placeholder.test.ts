import { afterAll, beforeAll, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { thumbHashToApproximateAspectRatio, thumbHashToAverageRGBA } from 'thumbhash';
import { noise, smallPdf } from '../testing/pictures.ts';
import { shorten } from '../testing/shorten.ts';
import { eventually, seller, startMedia, type TestMedia } from '../testing/start.ts';

let media: TestMedia;
beforeAll(async () => {
  media = await startMedia();
});
afterAll(() => media.stop());

const items = () => media.mongo.db(media.dbName).collection<{ _id: string }>('media');
const versions = () => media.mongo.db(media.dbName).collection('mediaVersions');
async function shown(id: string) {
  const { data } = await media.run<{
    media: { placeholder: string | null; width: number | null; height: number | null };
  }>(seller, `{ media(id: "${id}") { placeholder width height } }`);
  return data.media;
}

it('a picture has its placeholder and dimensions from its upload on, a document has none', async () => {
  const red = await sharp({ create: { width: 300, height: 100, channels: 3, background: '#e01010' } })
    .jpeg()
    .toBuffer();
  const id = await media.put(seller, { name: 'a.jpg', content: red }, { purpose: 'PRODUCT_IMAGE' });
  const { placeholder, ...dimensions } = await shown(id);
  expect(dimensions).toEqual({ width: 300, height: 100 });
  const hash = Buffer.from(placeholder ?? '', 'base64');
  expect(hash.length).toBeLessThan(40);
  expect(thumbHashToApproximateAspectRatio(hash)).toBeGreaterThan(2);
  const { r, g, a } = thumbHashToAverageRGBA(hash);
  expect([r > 0.7, g < 0.3, a]).toEqual([true, true, 1]);
  const paper = await media.put(seller, { name: 'a.pdf', content: smallPdf }, { purpose: 'OTHER' });
  expect(await shown(paper)).toEqual({ placeholder: null, width: null, height: null });
});

it('pictures of earlier releases get theirs from a sweep, and one that is damaged fails', async () => {
  const content = await noise(300, 200).jpeg().toBuffer();
  const [old, damaged] = await Promise.all(
    ['a.jpg', 'b.jpg'].map((name) => media.put(seller, { name, content }, { purpose: 'PRODUCT_IMAGE' })),
  );
  const paper = await media.put(seller, { name: 'a.pdf', content: smallPdf }, { purpose: 'OTHER' });
  const before = await shown(String(old));
  const [path] = (await media.files()).filter((file) => file.includes(String(damaged)));
  await shorten(String(path), 500);
  const none = { $unset: { placeholder: '', isOpaque: '' }, $set: { processingStatus: 'READY' } } as const;
  await items().updateMany({}, none);
  await versions().updateMany({}, { $unset: { placeholder: '', isOpaque: '' } });
  await media.running.work();
  await eventually(() => items().findOne({ _id: String(damaged), processingStatus: 'FAILED' }));
  await eventually(() =>
    items().findOne({ _id: String(old), placeholder: before.placeholder, isOpaque: true }),
  );
  expect(await versions().findOne({ mediaId: String(old) })).toMatchObject({
    placeholder: before.placeholder,
  });
  expect(await items().findOne({ _id: paper })).toMatchObject({ processingStatus: 'READY' });
  const failed = (await media.events()).filter(({ type }) => type === 'media.processing_failed');
  expect(failed.map(({ aggregateId }) => aggregateId)).toEqual([damaged]);
});
