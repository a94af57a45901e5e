import { randomUUID } from 'node:crypto';
import { newId, refusal } from '@souk/subgraph';
import type { FileUpload } from 'graphql-upload/processRequest.mjs';
import { isImage } from '../content/file-types.ts';
import type { Ctx } from '../context.ts';
import type { UploadMediaInput } from '../generated/resolvers.ts';
import type { MediaDocument } from '../library/media.model.ts';
import { requestProcessing } from '../processing/processing.service.ts';
import { storageKeys } from '../storage/keys.ts';
import { type ReceivedFile, receive } from './receive.ts';
import { readTerms, type UploadTerms } from './terms.ts';

const MAX_FILES = 20;

/** Stores one uploaded file. */
export async function uploadMedia(
  ctx: Ctx,
  file: Promise<FileUpload>,
  input: UploadMediaInput,
): Promise<MediaDocument | undefined> {
  const terms = readTerms(ctx, input);
  const [item] = await store(ctx, [await receive(ctx, file, terms.purpose, ['file'])], terms);
  return item;
}

/** Stores several uploaded files, all or none. */
export async function uploadMediaBatch(
  ctx: Ctx,
  files: readonly Promise<FileUpload>[],
  input: UploadMediaInput,
): Promise<MediaDocument[]> {
  const terms = readTerms(ctx, input);
  if (files.length === 0 || files.length > MAX_FILES) {
    throw refusal('INVALID_INPUT', `Upload 1 to ${MAX_FILES} files at a time.`, ['files']);
  }
  const received: ReceivedFile[] = [];
  try {
    // Sequentially, as the files of a request arrive in one body.
    for (const [index, file] of files.entries()) {
      received.push(await receive(ctx, file, terms.purpose, ['files', String(index)]));
    }
  } catch (error) {
    for (const { path } of received) await ctx.runtime.spool.discard(path);
    throw error;
  }
  return store(ctx, received, terms);
}

interface PlannedItem {
  file: ReceivedFile;
  id: string;
  storageKey: string;
}

/** Stores files before their records: a file without a record can be deleted, a record without a file is broken. */
async function store(ctx: Ctx, files: readonly ReceivedFile[], terms: UploadTerms): Promise<MediaDocument[]> {
  const { storage, spool } = ctx.runtime;
  const plan = files.map((file): PlannedItem => {
    const id = randomUUID();
    return { file, id, storageKey: storageKeys.original(id, 1) };
  });
  let items: MediaDocument[];
  try {
    for (const { file, storageKey } of plan) await storage.put(storageKey, file.path);
    items = await ctx.transaction(() => record(ctx, plan, terms));
  } catch (error) {
    for (const { file } of plan) await spool.discard(file.path);
    await dropUnrecorded(ctx, plan);
    throw error;
  }
  await requestProcessing(ctx, items);
  return items;
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
    const { filename, mimeType, bytes, width, height, checksum } = file;
    const facts = { mimeType, bytes, width, height, checksum };
    const item = new ctx.db.media({
      _id: id,
      ...terms,
      ...facts,
      filename,
      processingStatus: isImage(mimeType) ? 'PENDING' : 'READY',
      unusedSince: now,
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
