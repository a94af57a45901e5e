import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createLogger, readPlatformConfig } from '@souk/subgraph';
import { openSubgraph } from '@souk/subgraph/host/open.ts';
import { config } from '../config.ts';
import { type Ctx, models } from '../context.ts';
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
    const env = { ...process.env, SOUK_NAMESPACE: media.dbName.replace(/media_db$/, '') };
    const opened = await openSubgraph(
      { name: 'media', folder: '', models, config, resolvers: [] },
      {
        env,
        platform: readPlatformConfig(env),
        log: createLogger('test', { level: 'fatal', pretty: false }),
        directory: new Map(),
      },
    );
    const ctx = opened.ownContext('test') as unknown as Ctx;
    for (let time = 0; time < 2; time += 1) await wordsOfMediaItems.down(ctx);
    const [old] = await items.find().toArray();
    expect([old?.words, old?.unusedAt, old?.unusedSince]).toEqual([
      undefined,
      undefined,
      before[0]?.unusedAt,
    ]);
    for (let time = 0; time < 2; time += 1) await wordsOfMediaItems.up(ctx);
    expect(await items.find().toArray()).toEqual(before);
    await opened.close();
  });
});
