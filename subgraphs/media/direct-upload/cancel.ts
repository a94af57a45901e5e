import { type Erased, idsOf, type Person, refusal } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { storageKeys } from '../storage/keys.ts';
import type { MediaUploadDocument } from './media-upload.model.ts';
import { dropIncoming, ended, KEPT_MS, mediaIdOf, uploadToChange } from './uploads.ts';

/** Cancels an upload and deletes what has arrived. Raises Refusal NOT_FOUND, and INVALID_STATE once it is confirmed. */
export async function cancelUpload(ctx: Ctx, id: string): Promise<MediaUploadDocument> {
  const upload = await uploadToChange(ctx, id);
  await ctx.db.mediaUploads.updateOne({ _id: id, status: 'OPEN' }, { $set: ended('CANCELLED') });
  const now = await uploadToChange(ctx, id);
  if (now.status === 'CONFIRMED')
    throw refusal('INVALID_STATE', 'The upload is confirmed. Delete the file with deleteMedia.', ['id']);
  await dropIncoming(ctx, upload);
  return now;
}

const SWEPT_AT_ONCE = 200;

/**
 * Ends uploads that were not confirmed within a day, cleans up behind those that ended, when no address works any more, and
 * forgets them after a week.
 */
export async function sweepUploads(ctx: Ctx): Promise<void> {
  const due = await ctx.db.mediaUploads
    .find({ dueAt: { $lte: new Date() } })
    .sort({ dueAt: 1 })
    .limit(SWEPT_AT_ONCE)
    .lean();
  for (const upload of due) await sweep(ctx, upload);
}

async function sweep(ctx: Ctx, upload: MediaUploadDocument): Promise<void> {
  const { _id, status, isCleaned } = upload;
  if (isCleaned) {
    await ctx.db.mediaUploads.deleteOne({ _id });
    return;
  }
  if (status === 'OPEN') {
    const { modifiedCount } = await ctx.db.mediaUploads.updateOne(
      { _id, status },
      { $set: ended('EXPIRED') },
    );
    if (modifiedCount > 0) await dropIncoming(ctx, upload);
    return;
  }
  await forgetFiles(ctx, upload);
  const dueAt = new Date(Date.now() + KEPT_MS);
  await ctx.db.mediaUploads.updateOne({ _id }, { $set: { isCleaned: true, dueAt } });
}

/** Deletes the incoming file, and what a process that was killed while confirming had stored. */
export async function forgetFiles(ctx: Ctx, upload: MediaUploadDocument): Promise<void> {
  await dropIncoming(ctx, upload);
  const id = mediaIdOf(upload);
  if (!(await ctx.db.media.exists({ _id: id })))
    await ctx.runtime.storage.delete([storageKeys.original(id, 1)]);
}

/** Deletes a person's uploads with what has arrived; later while their addresses in a bucket still work. */
export async function eraseUploads(ctx: Ctx, person: Person): Promise<Erased> {
  const uploads = await ctx.db.mediaUploads.find({ ownerId: { $in: idsOf(person) } }).lean();
  let isDone = true;
  for (const upload of uploads) {
    const { _id, isCleaned } = upload;
    await ctx.db.mediaUploads.updateOne({ _id, status: 'OPEN' }, { $set: ended('CANCELLED') });
    await dropIncoming(ctx, upload);
    if (isCleaned || ctx.runtime.storage.direct === null) await ctx.db.mediaUploads.deleteOne({ _id });
    else {
      isDone = false;
      await ctx.db.mediaUploads.updateOne({ _id }, { $set: { filename: 'file', altText: null, tags: [] } });
    }
  }
  return isDone ? 'DONE' : 'LATER';
}
