import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createLogger, readPlatformConfig } from '@souk/subgraph';
import { openSubgraph } from '@souk/subgraph/host/open.ts';
import { config } from '../config.ts';
import { type Ctx, models } from '../context.ts';
import { plainPng } from '../testing/pictures.ts';
import { seller, startMedia, type TestMedia } from '../testing/start.ts';
import { mediaVersions } from './0004-versions-of-media.ts';

describe('the migration to versions of media items', () => {
  let media: TestMedia;
  beforeAll(async () => {
    media = await startMedia();
    for (const name of ['a.png', 'b.png'])
      await media.put(seller, { name, content: await plainPng() }, { purpose: 'OTHER' });
  });
  afterAll(() => media.stop());

  it('gives a version to each that has none, there and back, and repeats without harm', async () => {
    const items = media.mongo.db(media.dbName).collection('media');
    await items.updateOne({}, { $set: { version: 4 } });
    const before = await items.find().toArray();
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
    for (let time = 0; time < 2; time += 1) await mediaVersions.up(ctx);
    expect(await items.find().toArray()).toEqual(before);
    await mediaVersions.down(ctx);
    expect(await items.countDocuments({ version: { $exists: true } })).toBe(0);
    await mediaVersions.up(ctx);
    expect((await items.find().toArray()).map(({ version }) => version)).toEqual([1, 1]);
    await opened.close();
  });
});
