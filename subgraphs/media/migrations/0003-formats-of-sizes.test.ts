import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { anonymous } from '@souk/subgraph';
import { serveMedia } from '../testing/http.ts';
import { ownContext } from '../testing/own-context.ts';
import { plainPng } from '../testing/pictures.ts';
import { seller, startMedia, type TestMedia } from '../testing/start.ts';
import { formatsOfSizes } from './0003-formats-of-sizes.ts';

const OLD = { mediaId: 1, version: 1, size: 1 } as const;
const NEW = 'mediaId_1_version_1_size_1_format_1';

let media: TestMedia;
beforeAll(async () => {
  media = await startMedia();
});
afterAll(() => media.stop());

it('keeps the sizes of earlier releases as WebP beside other formats, there and back', async () => {
  const server = await serveMedia(media);
  const content = await plainPng(400, 400);
  const id = await media.put(seller, { name: 'a.png', content }, { purpose: 'PRODUCT_IMAGE' });
  const get = (format: string) => server.fetch(anonymous, `/media/${id}?size=SMALL&format=${format}`);
  const before = await get('webp');
  const sizes = media.mongo.db(media.dbName).collection('mediaSizes');
  await sizes.updateMany({}, { $unset: { format: '' } });
  await sizes.dropIndex(NEW);
  await sizes.createIndex(OLD, { unique: true });
  const { ctx, close } = await ownContext(media);
  const names = async () => (await sizes.indexes()).map(({ name }) => name);
  for (let time = 0; time < 2; time += 1) await formatsOfSizes.up(ctx);
  expect(await names()).not.toContain('mediaId_1_version_1_size_1');
  expect((await get('webp')).headers.get('etag')).toBe(before.headers.get('etag'));
  expect((await get('png')).status).toBe(200);
  expect(await sizes.distinct('format')).toEqual(['PNG', 'WEBP']);
  for (let time = 0; time < 2; time += 1) await formatsOfSizes.down(ctx);
  expect((await sizes.find().toArray()).map(({ size, format }) => [size, format])).toEqual([
    ['SMALL', undefined],
  ]);
  await sizes.createIndex(OLD, { unique: true });
  await close();
  await server.stop();
});
