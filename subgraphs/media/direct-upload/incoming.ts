import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Ctx } from '../context.ts';
import { asOutage } from '../storage/storage.ts';
import type { MediaUploadDocument } from './media-upload.model.ts';
import { incomingKeyOf, open } from './uploads.ts';

/** Bytes that are refused, by the HTTP status that says why. */
export class BadPiece extends Error {
  readonly status: 409 | 410 | 413 | 423;

  constructor(status: BadPiece['status'], message: string) {
    super(message);
    this.name = 'BadPiece';
    this.status = status;
  }
}

// A writer without a byte for this long counts as gone; its next byte fails.
const LEASE_MS = 20_000;
const TELL_MS = 1_000;

/** How many bytes of a file have arrived. */
export async function offsetOf(ctx: Ctx, upload: MediaUploadDocument): Promise<number> {
  if (upload.receivedBytes === upload.bytes) return upload.bytes;
  const found = await stat(ctx.runtime.spool.pathOf(upload._id)).catch(() => null);
  return found?.size ?? 0;
}

/**
 * Writes what comes from `offset` on behind what has arrived, and stores the file once it is whole. A piece that breaks off
 * keeps its bytes, a whole file (`isWhole`) leaves none. Raises {@link BadPiece}; gives the new offset.
 */
export async function receivePiece(
  ctx: Ctx,
  { _id, bytes }: MediaUploadDocument,
  source: Readable,
  { offset, isWhole }: { offset: number; isWhole: boolean },
): Promise<number> {
  const { spool, storage } = ctx.runtime;
  const writer = randomUUID();
  const upload = await claim(ctx, _id, writer);
  const path = spool.pathOf(_id);
  let at = offset;
  let isStored = false;
  try {
    const has = isWhole ? 0 : await offsetOf(ctx, upload);
    if (has !== offset) throw new BadPiece(409, `The next byte is ${has}.`);
    const meter = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        at += chunk.length;
        if (at > bytes) return done(new BadPiece(413, `The file was announced with ${bytes} bytes.`));
        done(null, chunk);
      },
    });
    const out = createWriteStream(path, { flags: isWhole ? 'w' : 'a', mode: 0o600 });
    const told = telling(
      ctx,
      upload,
      writer,
      () => at,
      (error) => meter.destroy(error),
    );
    try {
      await pipeline(source, meter, out);
    } finally {
      await told.stop();
    }
    if (at < bytes && isWhole) throw new BadPiece(409, `The file was announced with ${bytes} bytes.`);
    if (at === bytes) {
      await storage.put(incomingKeyOf({ _id }), path, upload.contentType);
      isStored = true;
    }
    return at;
  } catch (error) {
    throw asOutage(error);
  } finally {
    if (isWhole && !isStored) {
      await spool.discard(path);
      at = 0;
    } else if (!isStored) at = await offsetOf(ctx, upload);
    await release(ctx, _id, writer, at);
  }
}

/** One writer at a time. */
async function claim(ctx: Ctx, _id: string, writer: string): Promise<MediaUploadDocument> {
  const now = new Date();
  const claimed = await ctx.db.mediaUploads
    .findOneAndUpdate(
      { ...open(_id), $or: [{ writingUntil: null }, { writingUntil: { $lt: now } }] },
      { $set: { writer, writingUntil: new Date(now.getTime() + LEASE_MS) } },
      { returnDocument: 'after' },
    )
    .lean();
  if (claimed && claimed.receivedBytes < claimed.bytes) return claimed;
  if (claimed) {
    await release(ctx, _id, writer, claimed.bytes);
    throw new BadPiece(410, 'The file has arrived already. Confirm the upload.');
  }
  const isOpen = await ctx.db.mediaUploads.exists(open(_id));
  throw isOpen
    ? new BadPiece(423, 'Another request is sending the file.')
    : new BadPiece(410, 'The upload has ended.');
}

async function release(ctx: Ctx, _id: string, writer: string, receivedBytes: number): Promise<void> {
  const free = { writer: null, writingUntil: null, receivedBytes };
  const { modifiedCount } = await ctx.db.mediaUploads.updateOne({ _id, writer }, { $set: free });
  // Cancelled or expired meanwhile: its files were deleted before the last of them was there.
  if (modifiedCount > 0 || (await ctx.db.mediaUploads.exists({ _id, status: 'OPEN' }))) return;
  await ctx.runtime.spool.discard(ctx.runtime.spool.pathOf(_id));
  await ctx.runtime.storage.delete([incomingKeyOf({ _id })]);
}

/** Tells how far the file is each second, while bytes come, and notices when the upload was cancelled. */
function telling(
  ctx: Ctx,
  { _id, bytes }: Pick<MediaUploadDocument, '_id' | 'bytes'>,
  writer: string,
  at: () => number,
  abort: (error: Error) => void,
) {
  let told = -1;
  let running = Promise.resolve();
  const tell = async () => {
    if (at() === told) return;
    told = at();
    const writingUntil = new Date(Date.now() + LEASE_MS);
    const { matchedCount } = await ctx.db.mediaUploads.updateOne(
      { _id, writer, status: 'OPEN' },
      // Only a stored file has arrived.
      { $set: { receivedBytes: Math.min(told, bytes - 1), writingUntil } },
    );
    if (matchedCount === 0) abort(new BadPiece(410, 'The upload has ended.'));
  };
  const timer = setInterval(() => {
    running = running.then(tell).catch(() => {});
  }, TELL_MS);
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
