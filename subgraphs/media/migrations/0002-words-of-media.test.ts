import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ownContext } from '../testing/own-context.ts';
import { plainPng } from '../testing/pictures.ts';
import { seller, startMedia, type TestMedia } from '../testing/start.ts';
import { wordsOfMediaItems } from './0002-words-of-media.ts';

describe('the migration to words of media items', () => {
  let media: TestMedia;
  beforeAll(async () => {
    media = await startMedia();
    const input = { purpose: 'OTHER', altText: 'A cup' };
    await media.put(seller, { name: 'Blue-bowl.png', content: await plainPng() }, input);
  });
  afterAll(() => media.stop());

  it('finds items by their names and renames a time, there and back, and repeats without harm', async () => {
    const items = media.mongo.db(media.dbName).collection('media');
    const before = await items.find().toArray();
    expect(before).toMatchObject([{ words: expect.arrayContaining(['blue', 'bowl', 'cup']) }]);
    const { ctx, close } = await ownContext(media);
    for (let time = 0; time < 2; time += 1) await wordsOfMediaItems.down(ctx);
    const [old] = await items.find().toArray();
    expect([old?.words, old?.unusedAt, old?.unusedSince]).toEqual([
      undefined,
      undefined,
      before[0]?.unusedAt,
    ]);
    for (let time = 0; time < 2; time += 1) await wordsOfMediaItems.up(ctx);
    expect(await items.find().toArray()).toEqual(before);
    await close();
  });
});
