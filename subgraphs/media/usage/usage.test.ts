import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { EventPayloads } from '@souk/subgraph';
import { plainPng } from '../testing/pictures.ts';
import { type Publisher, publishTo } from '../testing/publish.ts';
import { admin, seller, startMedia, type TestMedia } from '../testing/start.ts';

type Link = EventPayloads['media.attached'];

interface Used {
  usageCount: number;
  unusedSince: string | null;
  usages: { service: string; entityType: string; entityId: string }[];
}

describe('references to media items', () => {
  let media: TestMedia;
  let publisher: Publisher;
  let file: { name: string; content: Buffer };
  let id: string;
  beforeAll(async () => {
    media = await startMedia({ work: true });
    publisher = await publishTo(media);
    file = { name: 'a.png', content: await plainPng() };
  });
  afterAll(async () => {
    await publisher.close();
    await media.stop();
  });
  beforeEach(async () => {
    id = await media.put(seller, file, { purpose: 'PRODUCT_IMAGE' });
  });

  const link = (entityId: string): Link => ({
    mediaId: id,
    service: 'products',
    entityType: 'Product',
    entityId,
  });
  async function used(): Promise<Used> {
    const { data } = await media.run<{ media: Used }>(
      admin,
      `{ media(id: "${id}") { usageCount unusedSince usages { service entityType entityId } } }`,
    );
    return data.media;
  }

  it('are counted once per entity, even when events repeat', async () => {
    await publisher.publish('media.attached', link('prd_1'), link('prd_1'), link('prd_2'), link('prd_1'));
    expect(await used()).toEqual({
      usageCount: 2,
      unusedSince: null,
      usages: [
        { service: 'products', entityType: 'Product', entityId: 'prd_1' },
        { service: 'products', entityType: 'Product', entityId: 'prd_2' },
      ],
    });
  });

  it('make an item unused when the last one is removed, and not before', async () => {
    await publisher.publish('media.attached', link('prd_1'), link('prd_2'));
    await publisher.publish('media.detached', link('prd_1'), link('prd_1'), link('prd_3'));
    expect(await used()).toMatchObject({ usageCount: 1, unusedSince: null });
    await publisher.publish('media.detached', link('prd_2'), link('prd_2'));
    expect(await used()).toEqual({ usageCount: 0, unusedSince: expect.any(String), usages: [] });
  });

  it('are counted exactly when 40 entities attach and then detach concurrently', async () => {
    const links = Array.from({ length: 40 }, (_, i) => link(`prd_${i}`));
    await publisher.publishAtOnce('media.attached', ...links, ...links.slice(0, 5));
    expect(await used()).toMatchObject({ usageCount: 40, unusedSince: null });
    await publisher.publishAtOnce('media.detached', ...links, ...links.slice(0, 5));
    expect(await used()).toEqual({ usageCount: 0, unusedSince: expect.any(String), usages: [] });
  });

  it('are ignored for an unknown id', async () => {
    await publisher.publish('media.attached', { ...link('prd_1'), mediaId: 'nothing' });
    const usages = media.mongo.db(media.dbName).collection('mediaUsages');
    expect(await usages.countDocuments({ mediaId: 'nothing' })).toBe(0);
  });

  describe('and deletion', () => {
    const remove = async (viewer = seller, force = false) => {
      const { data, errors } = await media.run<{
        deleteMedia: { deletedId: string | null; userErrors: object[] };
      }>(
        viewer,
        `mutation { deleteMedia(id: "${id}", force: ${force}) { deletedId userErrors { code field } } }`,
      );
      return { ...data?.deleteMedia, errors: errors.map(({ code }) => code) };
    };

    it('prevent a deletion, unless an admin forces it', async () => {
      await publisher.publish('media.attached', link('prd_1'));
      const before = (await media.files()).filter((path) => path.includes(id));
      const kept = { deletedId: null, userErrors: [{ code: 'MEDIA_IN_USE', field: ['id'] }], errors: [] };
      expect(await remove()).toEqual(kept);
      expect(await remove(admin)).toEqual(kept);
      expect(await remove(seller, true)).toEqual({ errors: ['FORBIDDEN'] });
      expect((await media.files()).filter((path) => path.includes(id))).toEqual(
        expect.arrayContaining(before),
      );
      expect(await remove(admin, true)).toEqual({ deletedId: id, userErrors: [], errors: [] });
      expect((await media.files()).filter((path) => path.includes(id))).toEqual([]);
    });

    it('allow a deletion once they are removed, and are ignored afterwards', async () => {
      await publisher.publish('media.attached', link('prd_1'));
      await publisher.publish('media.detached', link('prd_1'));
      expect((await remove()).deletedId).toBe(id);
      await publisher.publish('media.attached', link('prd_2'));
      const usages = media.mongo.db(media.dbName).collection('mediaUsages');
      expect(await usages.countDocuments({ mediaId: id })).toBe(0);
    });
  });
});
