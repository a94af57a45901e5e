import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoMarket } from '@souk/demo';
import { anonymous } from '@souk/subgraph';
import sharp from 'sharp';
import { serveMedia } from '../testing/http.ts';
import { admin, startMedia, type TestMedia } from '../testing/start.ts';

describe('the demo market’s pictures', () => {
  const now = new Date();
  let media: TestMedia;
  const { media: pictures, products, sellers } = demoMarket(now);
  beforeAll(async () => {
    media = await startMedia();
    await media.running.seedDemo(now);
  }, 180_000);
  afterAll(() => media.stop());

  it('are all stored, each with its file, and no unfinished files are left', async () => {
    const files = await media.files();
    expect(files).toHaveLength(pictures.length);
    expect(files.filter((file) => file.includes('.incoming'))).toEqual([]);
    const { data } = await media.run<{ mediaItems: { totalCount: number } }>(
      admin,
      '{ mediaItems(filter: { isUnused: false, processingStatuses: [READY] }) { totalCount } }',
    );
    expect(data.mediaItems.totalCount).toBe(pictures.length);
    expect(await media.events()).toEqual([]);
  });

  it('belong to the sellers whose products they show', async () => {
    const [product] = products;
    const [seller] = sellers;
    for (const [id, owner, of] of [
      [product?.mediaId, product?.sellerId, product?.id],
      [seller?.logoMediaId, seller?.id, seller?.id],
    ]) {
      const { data } = await media.run(
        admin,
        `{ media(id: "${id}") { owner { ... on Seller { id } } usages { usedBy { ... on Product { id } ... on Seller { id } } } usageCount } }`,
      );
      expect(data).toEqual({
        media: { owner: { id: owner }, usages: [{ usedBy: { id: of } }], usageCount: 1 },
      });
    }
  });

  it('are served, and their sizes are made on demand', async () => {
    const server = await serveMedia(media);
    const response = await server.fetch(
      anonymous,
      `/media/${products[0]?.mediaId}?size=MEDIUM&format=webp&v=1`,
    );
    const head = await sharp(Buffer.from(await response.arrayBuffer())).metadata();
    expect([head.format, head.width]).toEqual(['webp', 640]);
    await server.stop();
  });

  it('are not drawn again', async () => {
    const before = await media.files();
    await media.running.seedDemo(now);
    expect((await media.files()).toSorted()).toEqual(expect.arrayContaining(before));
    const items = media.mongo.db(media.dbName).collection('media');
    expect(await items.countDocuments()).toBe(pictures.length);
  });
});
