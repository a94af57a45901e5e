import { open } from 'node:fs/promises';
import { codeOf, type ErrorCode } from '@souk/subgraph';
import { fileTypeFromFile } from 'file-type';
import type { FileFacts } from '../library/version.model.ts';
import type { Spool, SpooledFile } from '../storage/spool.ts';
import { cleanPicture } from './clean.ts';
import { documentTypes, imageTypes, isImage } from './file-types.ts';
import { outlineOf } from './outline.ts';
import { isTooManyPixels, readPicture } from './pictures.ts';
import { isWhole } from './whole.ts';

/** A file with valid content. */
export interface InspectedFile extends FileFacts {
  path: string;
}

/** Raised for invalid content. */
export class BadContent extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string) {
    super(message);
    this.name = 'BadContent';
    this.code = code;
  }
}

const corrupt = (what: string) =>
  new BadContent('FILE_CORRUPT', `${what} Export the file again and upload the new one.`);

/**
 * Checks a file's content and takes ownership of the file; the path of a picture is that of its re-encoded copy. The
 * content alone decides the type. Raises {@link BadContent}: FILE_CORRUPT for damage, FILE_TYPE_NOT_ALLOWED, and
 * FILE_TOO_LARGE for too many pixels; the file is then deleted.
 */
export async function inspectFile(
  file: SpooledFile,
  rules: { documents: boolean; maxPixels: number },
  spool: Spool,
): Promise<InspectedFile> {
  try {
    if (file.bytes === 0) throw corrupt('The file is empty.');
    const mimeType = await typeOf(file.path);
    const allowed = rules.documents ? [...imageTypes, ...documentTypes] : imageTypes;
    if (!allowed.includes(mimeType)) throw notAllowed(allowed);
    if (isImage(mimeType)) return await inspectPicture(file, mimeType, rules.maxPixels, spool);
    await assertWholePdf(file);
    return { ...file, mimeType, width: null, height: null, placeholder: null, isOpaque: null };
  } catch (error) {
    await spool.discard(file.path);
    throw error;
  }
}

async function typeOf(path: string): Promise<string> {
  const found = await fileTypeFromFile(path);
  // Every reader can show at least the first frame of an animated PNG.
  return found?.mime === 'image/apng' ? 'image/png' : (found?.mime ?? '');
}

function notAllowed(allowed: readonly string[]): BadContent {
  const names = allowed.map((type) => type.replace(/^.*\//, '').toUpperCase()).join(', ');
  return new BadContent(
    'FILE_TYPE_NOT_ALLOWED',
    `This type of file is not accepted. Upload one of: ${names}.`,
  );
}

async function inspectPicture(
  file: SpooledFile,
  mimeType: string,
  maxPixels: number,
  spool: Spool,
): Promise<InspectedFile> {
  try {
    const found = await readPicture(file.path, mimeType, maxPixels);
    if (found.mimeType !== mimeType) throw corrupt('The content of the file does not match its type.');
    if (!(await isWhole(file.path, mimeType))) throw corrupt('The picture is damaged: its end is missing.');
    const { path, bytes, checksum } = await cleanPicture(file.path, found, { maxPixels }, spool);
    await spool.discard(file.path);
    const { width, height } = found;
    return { path, bytes, checksum, mimeType, width, height, ...(await outlineOf(path, { maxPixels })) };
  } catch (error) {
    if (error instanceof BadContent || codeOf(error) !== undefined) throw error;
    if (!isTooManyPixels(error)) throw corrupt('The picture is damaged and cannot be read in full.');
    const millions = Math.floor(maxPixels / 1_000_000);
    throw new BadContent('FILE_TOO_LARGE', `The picture has more than ${millions} million pixels.`);
  }
}

const TAIL_BYTES = 1024;

/** A complete PDF ends with its end mark (ISO 32000-1, 7.5.5). */
async function assertWholePdf({ path, bytes }: SpooledFile): Promise<void> {
  const handle = await open(path, 'r');
  try {
    const tail = Buffer.alloc(Math.min(TAIL_BYTES, bytes));
    await handle.read(tail, 0, tail.length, bytes - tail.length);
    if (!tail.includes('%%EOF')) throw corrupt('The document is damaged: its end is missing.');
  } finally {
    await handle.close();
  }
}
