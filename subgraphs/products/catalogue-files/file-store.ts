import { randomUUIDv7 } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Ctx } from '../context.ts';
import type { StoredFile } from './chunk.model.ts';

/** The size of a piece; each is one document. */
export const CHUNK_BYTES = 1024 * 1024;

const PLACES = 6;

/** More bytes than a file may have. */
export class TooManyBytes extends Error {}

const chunkId = (fileId: string, place: number) => `${fileId}:${String(place).padStart(PLACES, '0')}`;

/** The pieces of a file: their ids lie between these. */
const within = (fileId: string, from = 0) => ({ _id: { $gte: chunkId(fileId, from), $lt: `${fileId};` } });

/**
 * Stores what comes in pieces of {@link CHUNK_BYTES}, never more of it in memory. Raises {@link TooManyBytes}; a file that is
 * not whole leaves nothing, unless the process dies: then its pieces expire.
 */
export async function storeFile(
  ctx: Ctx,
  source: AsyncIterable<Buffer | Uint8Array | string>,
  { maxBytes, expiresAt }: { maxBytes: number; expiresAt: Date },
): Promise<StoredFile> {
  const fileId = `cfl_${randomUUIDv7().replaceAll('-', '')}`;
  let [bytes, place, held] = [0, 0, 0];
  let pieces: Buffer[] = [];
  const write = async () => {
    if (held === 0) return;
    await ctx.db.catalogueFileChunks.create({
      _id: chunkId(fileId, place),
      bytes: Buffer.concat(pieces),
      expiresAt,
    });
    place += 1;
    pieces = [];
    held = 0;
  };
  try {
    for await (const given of source) {
      let rest = Buffer.from(given);
      bytes += rest.length;
      if (bytes > maxBytes) throw new TooManyBytes();
      while (rest.length > 0) {
        const part = rest.subarray(0, CHUNK_BYTES - held);
        pieces.push(part);
        held += part.length;
        rest = rest.subarray(part.length);
        if (held === CHUNK_BYTES) await write();
      }
    }
    await write();
    return { fileId, bytes };
  } catch (error) {
    await deleteFile(ctx, fileId);
    throw error;
  }
}

/** The bytes of a file from `start` to before `end`, piece by piece. */
export async function* readFile(
  ctx: Ctx,
  fileId: string,
  start = 0,
  end = Number.POSITIVE_INFINITY,
): AsyncGenerator<Buffer> {
  for (let place = Math.floor(start / CHUNK_BYTES); place * CHUNK_BYTES < end; place += 1) {
    const found = await ctx.db.catalogueFileChunks.findById(chunkId(fileId, place), { bytes: 1 }).lean();
    if (!found) return;
    const from = place * CHUNK_BYTES;
    const bytes = bufferOf(found.bytes);
    yield bytes.subarray(Math.max(0, start - from), Math.min(bytes.length, end - from));
    if (bytes.length < CHUNK_BYTES) return;
  }
}

/** As {@link readFile}, as a stream. */
export const fileStream = (ctx: Ctx, fileId: string, start?: number, end?: number): Readable =>
  Readable.from(readFile(ctx, fileId, start, end), { objectMode: false });

export async function deleteFile(ctx: Ctx, fileId: string): Promise<void> {
  await ctx.db.catalogueFileChunks.deleteMany(within(fileId));
}

/** Lean reads give what BSON holds. */
const bufferOf = (stored: Buffer | { buffer: Uint8Array }): Buffer =>
  Buffer.isBuffer(stored) ? stored : Buffer.from(stored.buffer);
