import type { Readable } from 'node:stream';
import { isNativeError } from 'node:util/types';
import { refusal } from '@souk/subgraph';
import type { FileUpload } from 'graphql-upload/processRequest.mjs';
import { cleanFilename } from '../content/file-types.ts';
import { BadContent, type InspectedFile, inspectFile } from '../content/inspect.ts';
import { byteLimit, purposes } from '../content/purposes.ts';
import type { Ctx } from '../context.ts';
import type { MediaPurpose } from '../library/media.model.ts';
import { TooManyBytes } from '../storage/spool.ts';

/** A valid file in the spool that is not stored yet. */
export interface ReceivedFile extends InspectedFile {
  filename: string;
  /** SHA-256 of what the client sent, in hex; a stored picture is re-encoded and has another. */
  sentChecksum: string;
}

/**
 * Receives one file and checks its content. Raises Refusal FILE_TOO_LARGE, FILE_CORRUPT or FILE_TYPE_NOT_ALLOWED at
 * `field`; the file is then deleted.
 */
export async function receive(
  ctx: Ctx,
  upload: Promise<FileUpload>,
  purpose: MediaPurpose,
  field: string[],
): Promise<ReceivedFile> {
  const limit = byteLimit(ctx.config, purpose);
  let broken: unknown;
  try {
    const { filename, source } = await openUpload(upload);
    source.once('error', (error) => {
      broken = error;
    });
    return await receiveFrom(ctx, { filename, source }, { purpose, limit }, field);
  } catch (error) {
    if (isTooLarge(error)) throw tooLarge(limit, field);
    if (error instanceof BrokenUpload || error === broken) {
      throw refusal('FILE_CORRUPT', 'The upload was interrupted. Upload the file again.', field);
    }
    throw error;
  }
}

/** What is expected of a file. */
interface Expected {
  purpose: MediaPurpose;
  limit: number;
  /** Its size, when it was announced. */
  bytes?: number;
}

/**
 * Reads a file from a stream and checks its content. Raises Refusal FILE_TOO_LARGE, FILE_CORRUPT or FILE_TYPE_NOT_ALLOWED at
 * `field`; the file is then deleted.
 */
export async function receiveFrom(
  ctx: Ctx,
  { filename, source }: { filename: string; source: Readable },
  { purpose, limit, bytes }: Expected,
  field: string[],
): Promise<ReceivedFile> {
  const { spool } = ctx.runtime;
  try {
    const spooled = await spool.receive(source, limit);
    if (bytes !== undefined && bytes !== spooled.bytes) {
      await spool.discard(spooled.path);
      throw new BadContent('FILE_CORRUPT', 'The file has another size than announced.');
    }
    const rules = { documents: purposes[purpose].documents, maxPixels: ctx.config.MEDIA_MAX_PIXELS };
    const file = await inspectFile(spooled, rules, spool);
    return { ...file, filename: cleanFilename(filename, file.mimeType), sentChecksum: spooled.checksum };
  } catch (error) {
    if (error instanceof BadContent) throw refusal(error.code, error.message, field);
    if (error instanceof TooManyBytes) throw tooLarge(limit, field);
    throw error;
  }
}

/** The request failed before the file arrived. */
class BrokenUpload extends Error {}

async function openUpload(upload: Promise<FileUpload>): Promise<{ filename: string; source: Readable }> {
  try {
    const { filename, createReadStream } = await upload;
    return { filename, source: createReadStream() };
  } catch (error) {
    if (isTooLarge(error)) throw error;
    throw new BrokenUpload('the file did not arrive', { cause: error });
  }
}

/** The refusal of a file that is larger than its purpose allows. */
export function tooLarge(limit: number, field: string[]) {
  const mebibytes = Math.floor((limit / (1024 * 1024)) * 10) / 10;
  return refusal('FILE_TOO_LARGE', `The file is larger than ${mebibytes} MiB.`, field);
}

/** Whether graphql-upload raised the error because of the upload limit of the host. */
const isTooLarge = (error: unknown): boolean =>
  isNativeError(error) && 'status' in error && error.status === 413;
