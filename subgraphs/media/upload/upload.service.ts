import { newId, refusal, requestDigest, withIdempotencyKey } from '@souk/subgraph';
import type { FileUpload } from 'graphql-upload/processRequest.mjs';
import { isImage } from '../content/file-types.ts';
import type { Ctx } from '../context.ts';
import type { UploadMediaBatchInput, UploadMediaInput } from '../generated/resolvers.ts';
import type { MediaDocument } from '../library/media.model.ts';
import { wordsOfMedia } from '../library/media-words.ts';
import { requestProcessing } from '../processing/processing.service.ts';
import { storageKeys } from '../storage/keys.ts';
import { ensureTags } from '../tags/tag-names.ts';
import { type ReceivedFile, receive } from './receive.ts';
import { readTerms, type UploadTerms } from './terms.ts';
import { uploadId } from './upload-id.ts';

const MAX_FILES = 20;

/** Stores one uploaded file, once per idempotency key; null for a repetition after the item was deleted. */
export async function uploadMedia(ctx: Ctx, input: UploadMediaInput): Promise<MediaDocument | null> {
  const terms = readTerms(ctx, input);
  const received = await receiveAll(ctx, [{ file: input.file, field: ['input', 'file'] }], terms);
  const [item] = await storeOnce(ctx, 'uploadMedia', input.idempotencyKey, received, terms);
  return item ?? null;
}

/** Stores several uploaded files, all or none, once per idempotency key; a repetition leaves out deleted items. */
export async function uploadMediaBatch(ctx: Ctx, input: UploadMediaBatchInput): Promise<MediaDocument[]> {
  const terms = readTerms(ctx, input);
  const files: readonly Promise<FileUpload>[] = input.files;
  if (files.length === 0 || files.length > MAX_FILES) {
    throw refusal('INVALID_INPUT', `Upload 1 to ${MAX_FILES} files at a time.`, ['input', 'files']);
  }
  const sent = files.map((file, index) => ({ file, field: ['input', 'files', String(index)] }));
  const received = await receiveAll(ctx, sent, terms);
  return storeOnce(ctx, 'uploadMediaBatch', input.idempotencyKey, received, terms);
}

interface SentFile {
  file: Promise<FileUpload>;
  field: string[];
}

async function receiveAll(ctx: Ctx, sent: readonly SentFile[], { purpose }: UploadTerms) {
  const received: ReceivedFile[] = [];
  try {
    // Sequentially, as the files of a request arrive in one body.
    for (const { file, field } of sent) received.push(await receive(ctx, file, purpose, field));
  } catch (error) {
    for (const { path } of received) await ctx.runtime.spool.discard(path);
    throw error;
  }
  return received;
}

/** Two uploads are the same when the files have the same names and contents, and the input besides them is the same. */
async function storeOnce(
  ctx: Ctx,
  operation: string,
  idempotencyKey: string,
  files: readonly ReceivedFile[],
  terms: UploadTerms,
): Promise<MediaDocument[]> {
  const call = {
    // All services are one caller: the owner keeps their keys apart.
    operation: `${operation} ${terms.ownerType} ${terms.ownerId}`,
    idempotencyKey,
    input: { ...terms, files: files.map(({ filename, sentChecksum }) => [filename, sentChecksum]) },
  };
  const digest = requestDigest(ctx.viewer, call);
  const plan = files.map((file, index): PlannedItem => {
    const id = uploadId(digest, index);
    return { file, id, storageKey: storageKeys.original(id, 1) };
  });
  const ids = { $in: plan.map(({ id }) => id) };
  try {
    await withIdempotencyKey(ctx, call, async () => {
      if (!(await ctx.db.media.exists({ _id: ids }))) await storeItems(ctx, plan, terms);
      return null;
    });
  } finally {
    // Files that are stored have been moved away.
    for (const { path } of files) await ctx.runtime.spool.discard(path);
  }
  const stored = await ctx.db.media.find({ _id: ids, deletedAt: null }).lean();
  const items = new Map(stored.map((item) => [item._id, item]));
  return plan.flatMap(({ id }) => items.get(id) ?? []);
}

/** A file with the id and the key that it will have. */
export interface PlannedItem {
  file: ReceivedFile;
  id: string;
  storageKey: string;
}

/**
 * Stores files, then their records, with `also` in the transaction of the records: a file without a record can be deleted, a record without a
 * file is broken.
 */
export async function storeItems(
  ctx: Ctx,
  plan: readonly PlannedItem[],
  terms: UploadTerms,
  also: () => Promise<void> = async () => {},
): Promise<void> {
  const { storage } = ctx.runtime;
  await ensureTags(ctx, terms.tags);
  let items: MediaDocument[];
  try {
    for (const { file, storageKey } of plan) await storage.put(storageKey, file.path, file.mimeType);
    items = await ctx.transaction(async () => {
      await also();
      return record(ctx, plan, terms);
    });
  } catch (error) {
    await dropUnrecorded(ctx, plan);
    throw error;
  }
  await requestProcessing(ctx, items);
}

/** A commit may have happened although its answer was lost, so files are deleted only when no record refers to them. */
async function dropUnrecorded(ctx: Ctx, plan: readonly PlannedItem[]): Promise<void> {
  try {
    const recorded = await ctx.db.media.exists({ _id: { $in: plan.map(({ id }) => id) } });
    if (!recorded) await ctx.runtime.storage.delete(plan.map(({ storageKey }) => storageKey));
  } catch (error) {
    ctx.log.warn(
      { error: (error as Error).message },
      'media: the files of a failed upload could not be deleted',
    );
  }
}

async function record(ctx: Ctx, plan: readonly PlannedItem[], terms: UploadTerms): Promise<MediaDocument[]> {
  const now = new Date();
  const items: MediaDocument[] = [];
  for (const { id, storageKey, file } of plan) {
    const { filename, mimeType, bytes, width, height, checksum, placeholder, isOpaque } = file;
    const facts = { mimeType, bytes, width, height, checksum, placeholder, isOpaque };
    const item = new ctx.db.media({
      _id: id,
      ...terms,
      ...facts,
      filename,
      words: wordsOfMedia({ filename, altText: terms.altText }),
      processingStatus: isImage(mimeType) ? 'PENDING' : 'READY',
      unusedAt: now,
    });
    await item.save();
    const version = { _id: newId('mdv'), mediaId: id, version: 1, storageKey, rewrittenAt: now, ...facts };
    await new ctx.db.mediaVersions(version).save();
    const { ownerType, ownerId } = terms;
    await ctx.emit('media.uploaded', id, { mediaId: id, ownerType, ownerId });
    items.push(item.toObject());
  }
  return items;
}
