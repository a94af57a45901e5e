import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { EventPayloads } from '@souk/subgraph';
import { plainPng } from '../testing/pictures.ts';
import { type Publisher, publishTo } from '../testing/publish.ts';
import { admin, seller, startMedia, type TestMedia } from '../testing/start.ts';

type Link = EventPayloads['media.attached'];

interface Used {
  usageCount: number;
  unusedAt: string | null;
  usages: { kind: string; usedBy: object | null }[];
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
      `{ media(id: "${id}") { usageCount unusedAt usages { kind usedBy { __typename ... on Product { id } ... on Category { id } ... on Seller { id } } } } }`,
    );
    return data.media;
  }

  it('are counted once per entity, even when events repeat', async () => {
    await publisher.publish('media.attached', link('prd_1'), link('prd_1'), link('prd_2'), link('prd_1'));
    expect(await used()).toEqual({
      usageCount: 2,
      unusedAt: null,
      usages: [
        { kind: 'PRODUCT', usedBy: { __typename: 'Product', id: 'prd_1' } },
        { kind: 'PRODUCT', usedBy: { __typename: 'Product', id: 'prd_2' } },
      ],
    });
  });

  it('lead to the entities that refer to an item, as far as the graph shows them', async () => {
    const of = (entityType: string, entityId: string) => ({ ...link(entityId), entityType });
    await publisher.publish(
      'media.attached',
      of('Category', 'cat_1'),
      of('Seller', 'sel_1'),
      of('Poster', 'x'),
    );
    const { usages } = await used();
    expect(usages).toHaveLength(3);
    expect(usages).toEqual(
      expect.arrayContaining([
        { kind: 'CATEGORY', usedBy: { __typename: 'Category', id: 'cat_1' } },
        { kind: 'SELLER', usedBy: { __typename: 'Seller', id: 'sel_1' } },
        { kind: 'OTHER', usedBy: null },
      ]),
    );
  });

  it('make an item unused when the last one is removed, and not before', async () => {
    await publisher.publish('media.attached', link('prd_1'), link('prd_2'));
    await publisher.publish('media.detached', link('prd_1'), link('prd_1'), link('prd_3'));
    expect(await used()).toMatchObject({ usageCount: 1, unusedAt: null });
    await publisher.publish('media.detached', link('prd_2'), link('prd_2'));
    expect(await used()).toEqual({ usageCount: 0, unusedAt: expect.any(String), usages: [] });
  });

  it('are counted exactly when 40 entities attach and then detach concurrently', async () => {
    const links = Array.from({ length: 40 }, (_, i) => link(`prd_${i}`));
    await publisher.publishAtOnce('media.attached', ...links, ...links.slice(0, 5));
    expect(await used()).toMatchObject({ usageCount: 40, unusedAt: null });
    await publisher.publishAtOnce('media.detached', ...links, ...links.slice(0, 5));
    expect(await used()).toEqual({ usageCount: 0, unusedAt: expect.any(String), usages: [] });
  });

  it('are ignored for an unknown id', async () => {
    await publisher.publish('media.attached', { ...link('prd_1'), mediaId: 'nothing' });
    const usages = media.mongo.db(media.dbName).collection('mediaUsages');
    expect(await usages.countDocuments({ mediaId: 'nothing' })).toBe(0);
  });

  describe('and deletion', () => {
    const DELETE =
      'mutation ($id: ID!) { answer: deleteMedia(id: $id) { deletedId userErrors { code field } } }';
    const FORCE =
      'mutation ($id: ID!) { answer: forceDeleteMedia(id: $id) { deletedId userErrors { code field } } }';
    const remove = async (viewer = seller, operation = DELETE) => {
      const { data, errors } = await media.run<{
        answer: { deletedId: string | null; userErrors: object[] } | null;
      }>(viewer, operation, { id });
      return { ...data?.answer, errors: errors.map(({ code }) => code) };
    };

    it('prevent a deletion, unless an admin forces it', async () => {
      await publisher.publish('media.attached', link('prd_1'));
      const before = (await media.files()).filter((path) => path.includes(id));
      const kept = { deletedId: null, userErrors: [{ code: 'MEDIA_IN_USE', field: ['id'] }], errors: [] };
      expect(await remove()).toEqual(kept);
      expect(await remove(admin)).toEqual(kept);
      expect(await remove(seller, FORCE)).toEqual({ errors: ['FORBIDDEN'] });
      expect((await media.files()).filter((path) => path.includes(id))).toEqual(
        expect.arrayContaining(before),
      );
      expect(await remove(admin, FORCE)).toEqual({ deletedId: id, userErrors: [], errors: [] });
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
