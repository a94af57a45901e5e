import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { anonymous, type Viewer } from '@souk/subgraph';
import { ownContext } from '../testing/own-context.ts';
import { plainPng, smallPdf } from '../testing/pictures.ts';
import { type Publisher, publishTo } from '../testing/publish.ts';
import {
  admin,
  customer,
  eventually,
  products,
  seller,
  startMedia,
  type TestMedia,
} from '../testing/start.ts';
import { unusedFor, unusedItems } from './clean-up.service.ts';
import { removeItem } from './removal.service.ts';

const CLEAN_UP = `mutation ($input: CleanUpUnusedMediaInput!) { cleanUpUnusedMedia(input: $input) {
  isDryRun itemCount bytes samples { id } userErrors { code } } }`;

interface Done {
  cleanUpUnusedMedia: {
    isDryRun: boolean;
    itemCount: number;
    bytes: number;
    samples: { id: string }[];
  } | null;
}

let media: TestMedia;
let publisher: Publisher;
let content: Buffer;
beforeAll(async () => {
  media = await startMedia({ work: true });
  publisher = await publishTo(media);
  content = await plainPng();
});
afterAll(async () => {
  await publisher.close();
  await media.stop();
});

const items = () => media.mongo.db(media.dbName).collection<{ _id: string; bytes: number }>('media');
beforeEach(() => items().updateMany({}, { $set: { usageCount: 1 } }));

const HOUR = 3_600_000;
/** An item that nothing has used for some hours. */
async function unused(hours: number, purpose = 'PRODUCT_IMAGE', more: object = {}): Promise<string> {
  const file = purpose === 'VERIFICATION_DOCUMENT' ? smallPdf : content;
  const id = await media.put(seller, { name: 'a', content: file }, { purpose });
  await items().updateOne({ _id: id }, { $set: { unusedAt: new Date(Date.now() - hours * HOUR), ...more } });
  return id;
}
const cleanUp = async (input: object, viewer: Viewer = admin) => {
  const { data, errors } = await media.run<Done>(viewer, CLEAN_UP, { input });
  return { ...data?.cleanUpUnusedMedia, errors: errors.map(({ code }) => code) };
};
const isDeleted = async (id: string) => (await items().countDocuments({ _id: id, deletedAt: null })) === 0;
const attached = (mediaId: string) =>
  ({ mediaId, service: 'products', entityType: 'Product', entityId: 'prd_1' }) as const;

describe('cleanUpUnusedMedia', () => {
  it('counts by default, and deletes what was unused for longer than the grace period when told to', async () => {
    const [oldest, old, fresh] = [await unused(90), await unused(25, 'SELLER_LOGO'), await unused(23)];
    const found = await items()
      .find({ _id: { $in: [oldest, old] } })
      .toArray();
    const bytes = found.reduce((sum, item) => sum + item.bytes, 0);
    const counted = await cleanUp({});
    expect(counted).toMatchObject({ isDryRun: true, itemCount: 2, bytes, errors: [] });
    expect(counted.samples).toEqual([{ id: oldest }, { id: old }]);
    expect(await Promise.all([oldest, old, fresh].map(isDeleted))).toEqual([false, false, false]);
    expect(await cleanUp({ isDryRun: false })).toMatchObject({
      ...{ isDryRun: false, itemCount: 2, bytes, samples: [], errors: [] },
    });
    expect(await Promise.all([oldest, old, fresh].map(isDeleted))).toEqual([true, true, false]);
    expect((await media.files()).filter((path) => path.includes(old))).toEqual([]);
    expect((await media.events()).filter(({ type }) => type === 'media.deleted')).toHaveLength(2);
  });

  it('keeps documents, other files, and pictures that products showed once', async () => {
    const kept = [
      await unused(99, 'VERIFICATION_DOCUMENT'),
      await unused(99, 'SUPPLIER_FILE'),
      await unused(99, 'CHAT_ATTACHMENT'),
      await unused(99, 'OTHER'),
      await unused(99, 'PRODUCT_IMAGE', { wasUsed: true }),
    ];
    const gone = await unused(99, 'PROFILE_IMAGE', { wasUsed: true });
    expect(await cleanUp({ isDryRun: false })).toMatchObject({ itemCount: 1 });
    expect(await Promise.all(kept.map(isDeleted))).toEqual(kept.map(() => false));
    expect(await isDeleted(gone)).toBe(true);
  });

  it('is for admins only', async () => {
    const id = await unused(99);
    for (const viewer of [customer, seller, products])
      expect((await cleanUp({ isDryRun: false }, viewer)).errors).toEqual(['FORBIDDEN']);
    expect((await cleanUp({}, anonymous)).errors).toEqual(['UNAUTHENTICATED']);
    expect(await isDeleted(id)).toBe(false);
  });

  it('keeps what comes into use between the search and the deletion', async () => {
    const id = await unused(99);
    const { ctx, close } = await ownContext(media);
    const now = new Date();
    const [item] = await unusedItems(ctx, now);
    expect(item?._id).toBe(id);
    await publisher.publish('media.attached', attached(id));
    expect(item && (await removeItem(ctx, item, unusedFor(ctx, now)))).toBe(false);
    await close();
    expect(await isDeleted(id)).toBe(false);
  });

  it('keeps what a service is about to use: a check of it begins the grace period again', async () => {
    const id = await unused(99);
    const query = `{ mediaValidations(ids: ["${id}"]) { isValid } }`;
    expect((await media.run(products, query)).data).toEqual({ mediaValidations: [{ isValid: true }] });
    expect(await cleanUp({ isDryRun: false })).toMatchObject({ itemCount: 0 });
    await publisher.publish('media.attached', attached(id));
    expect(await isDeleted(id)).toBe(false);
    expect(await items().findOne({ _id: id })).toMatchObject({ usageCount: 1, wasUsed: true });
  });

  it('never deletes what products attach at the same time', async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, () => unused(99)));
    const [done] = await Promise.all([
      cleanUp({ isDryRun: false }),
      publisher.publishAtOnce('media.attached', ...ids.map(attached)),
    ]);
    const found = await items()
      .find({ _id: { $in: ids } })
      .toArray();
    const left = found.filter((item) => !('deletedAt' in item) || item.deletedAt === null);
    expect(left).toHaveLength(20 - (done.itemCount ?? 0));
    expect(left.filter((item) => !('usageCount' in item) || item.usageCount !== 1)).toEqual([]);
    const usages = media.mongo.db(media.dbName).collection('mediaUsages');
    expect(await usages.countDocuments({ mediaId: { $in: ids } })).toBe(left.length);
  });
});

it('a daily job deletes unused pictures by itself', async () => {
  const own = await startMedia();
  const id = await own.put(seller, { name: 'a', content }, { purpose: 'PRODUCT_IMAGE' });
  const stored = own.mongo.db(own.dbName).collection<{ _id: string }>('media');
  await stored.updateOne({ _id: id }, { $set: { unusedAt: new Date(Date.now() - 25 * HOUR) } });
  await own.running.work();
  await eventually(() => stored.findOne({ _id: id, deletedAt: { $type: 'date' } }));
  await own.stop();
});
