import { MAX_IMAGES } from '../../catalogue/product-rules.ts';
import { changeGallery } from '../../gallery/gallery.ts';
import { placesOf } from '../error.model.ts';
import type { ImportItemDocument, PendingImage } from '../item.model.ts';
import { fingerprintOf } from '../rows/apply.ts';
import { type Problem, problemOf } from '../rows/problem.ts';
import { storeProblems } from '../run/errors.ts';
import { advance, type Run } from '../run/lease.ts';
import { type Archive, openArchive } from './archive.ts';
import { fetchPicture, ownMediaOf, PictureRefused } from './fetch-picture.ts';
import { pictureId } from './picture.model.ts';

const BATCH = 50;

/** The archive of an import, judged as a whole; null without one. Raises MalformedFile. */
export const archiveOf = async ({ ctx, job }: Run): Promise<Archive | null> =>
  job.pictures ? openArchive(ctx, job.pictures) : null;

/** Fetches the pictures that rows name, after all rows were taken, and adds them to the galleries product by product. */
export async function takePictures(run: Run, archive: Archive | null): Promise<void> {
  const { ctx, job } = run;
  const ids = placesOf(job._id);
  for (let after: string = ids.$gt; ; ) {
    const items = await ctx.db.catalogueImportItems
      .find({ _id: { $gt: after, $lt: ids.$lt }, 'images.0': { $exists: true } })
      .sort({ _id: 1 })
      .limit(BATCH)
      .lean();
    const last = items.at(-1);
    if (!last) return;
    after = last._id;
    for (const item of items) await takeOf(run, item, archive);
  }
}

async function takeOf(run: Run, item: ImportItemDocument, archive: Archive | null): Promise<void> {
  const { ctx, job } = run;
  const { productId } = item;
  const product = await ctx.db.products.findById(productId, { images: 1 }).lean();
  const present = new Set((product?.images ?? []).map(({ mediaId }) => mediaId));
  const known = await ctx.db.importedPictures
    .find({ _id: { $in: item.images.map(({ source }) => pictureId(productId, source)) } })
    .lean();
  const mediaOf = new Map(known.map(({ _id, mediaId }) => [_id, mediaId]));
  const [added, problems]: [{ source: string; mediaId: string }[], Problem[]] = [[], []];
  for (const image of item.images) {
    const { source } = image;
    const before = ownMediaOf(ctx.config.PUBLIC_URL, source) ?? mediaOf.get(pictureId(productId, source));
    if (before !== undefined && before !== null && present.has(before)) continue;
    try {
      if (present.size + added.length >= MAX_IMAGES)
        throw new PictureRefused(`A product has at most ${MAX_IMAGES} pictures.`);
      added.push({ source, mediaId: await fetchPicture(run, source, archive) });
    } catch (error) {
      if (!(error instanceof PictureRefused)) throw error;
      problems.push(refused(image, error.message));
    }
  }
  await store(run, item, added, problems);
  for (const { source, mediaId } of added)
    await ctx.db.importedPictures.updateOne(
      { _id: pictureId(productId, source) },
      { $set: { sellerId: job.sellerId, mediaId } },
      { upsert: true },
    );
}

async function store(
  run: Run,
  { _id, productId }: ImportItemDocument,
  added: readonly { mediaId: string }[],
  problems: readonly Problem[],
): Promise<void> {
  const { ctx, job } = run;
  const place = Number(_id.slice(_id.lastIndexOf(':') + 1));
  const mediaIds = [...new Set(added.map(({ mediaId }) => mediaId))];
  await ctx.transaction(async () => {
    if (mediaIds.length > 0) {
      await changeGallery(ctx, productId, ({ images }) => [
        ...images,
        ...mediaIds
          .filter((id) => !images.some(({ mediaId }) => mediaId === id))
          .map((mediaId) => ({ mediaId, isPrimary: false })),
      ]);
      const after = await fingerprintOf(ctx, productId);
      await ctx.db.catalogueImportItems.updateMany({ importId: job._id, productId }, { $set: { after } });
    }
    await ctx.db.catalogueImportItems.updateOne(
      { _id },
      { $set: { images: [] }, $push: { addedMediaIds: { $each: mediaIds } } },
    );
    const counts = await storeProblems(run, [{ place, problems }], 'p');
    await advance(run, {
      ...counts,
      storedPictureCount: mediaIds.length,
      refusedPictureCount: problems.length,
    });
  });
}

const refused = ({ source, line, column }: PendingImage, message: string): Problem =>
  problemOf(
    'PICTURE_REFUSED',
    { line, column, value: source },
    message,
    'Name a picture (JPEG, PNG, WebP, AVIF or GIF) of at most 10 MiB at a public https address, or in the archive.',
  );
