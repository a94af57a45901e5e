import { Readable } from 'node:stream';
import { type DemoMarket, type DemoMedia, demoMarket, renderMedia } from '@souk/demo';
import { newId, type SeedProgress } from '@souk/subgraph';
import sharp from 'sharp';
import { outlineOf } from '../content/outline.ts';
import type { Ctx } from '../context.ts';
import type { MediaPurpose } from '../library/media.model.ts';
import { wordsOfMedia } from '../library/media-words.ts';
import type { OwnerRef } from '../library/owner.ts';
import { storageKeys } from '../storage/keys.ts';
import { inParallel } from './in-parallel.ts';

// More would only compete for the same cores, each with a picture in memory.
const PICTURES_AT_ONCE = 2;
const PROGRESS_EVERY = 50;

const kinds = {
  PRODUCT: { purpose: 'PRODUCT_IMAGE', service: 'products', entityType: 'Product' },
  CATEGORY: { purpose: 'CATEGORY_IMAGE', service: 'products', entityType: 'Category' },
  SELLER_LOGO: { purpose: 'SELLER_LOGO', service: 'sellers', entityType: 'Seller' },
  SELLER_BANNER: { purpose: 'SELLER_BANNER', service: 'sellers', entityType: 'Seller' },
} as const satisfies Record<
  DemoMedia['purpose'],
  { purpose: MediaPurpose; service: string; entityType: string }
>;

/**
 * Draws the pictures of the demo market into an empty library. Their sizes are made on demand, to keep the first start
 * fast. The records are stored last, in one transaction, so that an interrupted start seeds again.
 */
export async function seedDemo(ctx: Ctx, now: Date, { tell, signal }: SeedProgress): Promise<void> {
  if (await ctx.db.media.exists({})) return;
  const market = demoMarket(now);
  const ownerOf = owners(market);
  const all = market.media.length;
  tell(`Demo market: drawing its ${all} pictures, once…`);
  let drawn = 0;
  const files = await frugally(() =>
    inParallel(market.media, PICTURES_AT_ONCE, async (picture) => {
      // All of them take longer than a stop may.
      signal?.throwIfAborted();
      const file = await draw(ctx, picture);
      drawn += 1;
      if (drawn % PROGRESS_EVERY === 0) tell(`Demo market: ${drawn} of ${all} pictures drawn`);
      return file;
    }),
  );
  const records = files.map(({ picture, ...facts }) => ({ picture, facts, owner: ownerOf(picture) }));
  await ctx.transaction(async () => {
    await ctx.db.media.insertMany(
      records.map(({ picture, facts: { storageKey: _, ...facts }, owner }) => ({
        _id: picture.id,
        ...owner,
        ...facts,
        purpose: kinds[picture.purpose].purpose,
        visibility: 'PUBLIC',
        filename: picture.fileName,
        words: wordsOfMedia({ filename: picture.fileName, altText: picture.altText }),
        altText: picture.altText,
        processingStatus: 'READY',
        usageCount: 1,
        createdAt: picture.createdAt,
      })),
    );
    await ctx.db.mediaVersions.insertMany(
      records.map(({ picture, facts }) => ({
        _id: newId('mdv'),
        mediaId: picture.id,
        version: 1,
        rewrittenAt: now,
        ...facts,
      })),
    );
    await ctx.db.mediaUsages.insertMany(
      records.map(({ picture }) => {
        const { service, entityType } = kinds[picture.purpose];
        return { _id: newId('mus'), mediaId: picture.id, service, entityType, entityId: picture.subjectId };
      }),
    );
  });
}

/** Limits the memory for drawing many pictures: one thread for each. */
async function frugally<T>(work: () => Promise<T>): Promise<T> {
  const threads = sharp.concurrency();
  sharp.concurrency(1);
  try {
    return await work();
  } finally {
    sharp.concurrency(threads);
  }
}

async function draw(ctx: Ctx, picture: DemoMedia) {
  const { storage, spool } = ctx.runtime;
  const { path, bytes, checksum } = await spool.receive(
    Readable.from([await renderMedia(picture)]),
    Number.POSITIVE_INFINITY,
  );
  const outline = await outlineOf(path, { maxPixels: ctx.config.MEDIA_MAX_PIXELS });
  const storageKey = storageKeys.original(picture.id, 1);
  const { mimeType, width, height } = picture;
  await storage.put(storageKey, path, mimeType);
  return { picture, storageKey, bytes, checksum, mimeType, width, height, ...outline };
}

/** As for real uploads, a seller's pictures belong to the business, others to the admin's account. */
function owners(market: DemoMarket): (picture: DemoMedia) => OwnerRef {
  const sellerOf = new Map(market.products.map(({ id, sellerId }) => [id, sellerId]));
  for (const { id } of market.sellers) sellerOf.set(id, id);
  return ({ subjectId, ownerAccountId }) => {
    const sellerId = sellerOf.get(subjectId);
    return sellerId === undefined
      ? { ownerType: 'USER', ownerId: ownerAccountId }
      : { ownerType: 'SELLER', ownerId: sellerId };
  };
}
