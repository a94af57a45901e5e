import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ownContext } from '../testing/own-context.ts';
import { startMedia, type TestMedia } from '../testing/start.ts';
import { usedMedia } from './0005-used-media.ts';

const AT = new Date('2026-03-01T10:00:00Z');
const after = (ms: number) => new Date(AT.getTime() + ms);
const DAY_MS = 86_400_000;

describe('the migration of which items were in use', () => {
  let media: TestMedia;
  beforeAll(async () => {
    media = await startMedia();
  });
  afterAll(() => media.stop());

  it('tells used from unused ones, there and back, and repeats without harm', async () => {
    const items = media.mongo.db(media.dbName).collection<{ _id: string }>('media');
    const old = (_id: string, fields: object) => ({
      _id,
      deletedAt: null,
      createdAt: AT,
      updatedAt: AT,
      ...fields,
    });
    await items.insertMany([
      old('shown', { usageCount: 2, unusedAt: null }),
      old('shown-by-mistake-unused', { usageCount: 1, unusedAt: after(DAY_MS) }),
      old('was-shown', { usageCount: 0, unusedAt: after(DAY_MS) }),
      old('never-shown', { usageCount: 0, unusedAt: AT }),
      old('of-the-first-release', { usageCount: 0 }),
      old('of-this-release', { usageCount: 0, unusedAt: AT, wasUsed: true }),
    ]);
    const { ctx, close } = await ownContext(media);
    const told = async () =>
      Object.fromEntries(
        (await items.find<{ _id: string; wasUsed?: boolean; unusedAt?: Date | null }>({}).toArray()).map(
          ({ _id, wasUsed, unusedAt }) => [_id, [wasUsed, unusedAt]],
        ),
      );
    const begin = new Date();
    await usedMedia.up(ctx);
    const first = await told();
    expect(first).toEqual({
      shown: [true, null],
      'shown-by-mistake-unused': [true, null],
      'was-shown': [true, after(DAY_MS)],
      'never-shown': [false, AT],
      'of-the-first-release': [false, expect.any(Date)],
      'of-this-release': [true, AT],
    });
    // It gets the whole grace period from now on.
    expect(Number(first['of-the-first-release']?.[1])).toBeGreaterThanOrEqual(begin.getTime() - 1_000);
    await usedMedia.up(ctx);
    expect(await told()).toEqual(first);
    await usedMedia.down?.(ctx);
    expect(await items.countDocuments({ wasUsed: { $exists: true } })).toBe(0);
    await close();
  });
});
