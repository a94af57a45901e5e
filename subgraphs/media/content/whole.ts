import { readFile } from 'node:fs/promises';

/**
 * Whether a picture's file reaches the end mark of its format. Decoders stop at the last pixel, so they accept files that
 * were cut off after it. Data after the end mark is ignored, as it is never stored.
 */
export async function isWhole(path: string, mimeType: string): Promise<boolean> {
  const reachesEnd = walks[mimeType];
  return reachesEnd === undefined || reachesEnd(await readFile(path));
}

// Without AVIF, whose decoder reads every byte that the boxes declare.
const walks: Readonly<Record<string, (file: Buffer) => boolean>> = {
  'image/jpeg': jpegReachesEnd,
  'image/png': pngReachesEnd,
  'image/gif': gifReachesEnd,
  'image/webp': webpReachesEnd,
};

const EOI = 0xd9;
const SOS = 0xda;
/** A stuffed byte, TEM and the restart markers have no length and do not end a scan. */
const hasNoLength = (marker: number) => marker <= 0x01 || (marker >= 0xd0 && marker <= 0xd7);

/** From SOI over the segments and the scans between them to EOI (ITU-T T.81, annex B). */
function jpegReachesEnd(file: Buffer): boolean {
  let at = 2;
  let scans = 0;
  while (at < file.length) {
    at = file.indexOf(0xff, at);
    if (at === -1) return false;
    const marker = file[at + 1];
    if (marker === EOI) return scans > 0;
    if (marker === 0xff) at += 1;
    else if (marker === undefined || hasNoLength(marker)) at += 2;
    else {
      if (marker === SOS) scans += 1;
      if (at + 4 > file.length) return false;
      at += 2 + file.readUInt16BE(at + 2);
    }
  }
  return false;
}

const PNG_CHUNK_FRAME = 12;

/** Chunk by chunk to IEND and its checksum (PNG specification, section 5). */
function pngReachesEnd(file: Buffer): boolean {
  let at = 8;
  while (at + PNG_CHUNK_FRAME <= file.length) {
    const end = at + PNG_CHUNK_FRAME + file.readUInt32BE(at);
    if (end > file.length) return false;
    if (file.toString('latin1', at + 4, at + 8) === 'IEND') return true;
    at = end;
  }
  return false;
}

const GIF_EXTENSION = 0x21;
const GIF_IMAGE = 0x2c;
const GIF_TRAILER = 0x3b;

/** Block by block to the trailer (GIF89a specification, sections 17 to 27). */
function gifReachesEnd(file: Buffer): boolean {
  let at = 13 + colourTableBytes(file[10]);
  while (at < file.length) {
    const block = file[at];
    if (block === GIF_TRAILER) return true;
    if (block === GIF_EXTENSION) at = afterSubBlocks(file, at + 2);
    else if (block === GIF_IMAGE) at = afterSubBlocks(file, at + 11 + colourTableBytes(file[at + 9]));
    // Some encoders end a block twice.
    else if (block === 0) at += 1;
    else return false;
  }
  return false;
}

/** The size of the colour table that a packed field announces; 0 for none. */
const colourTableBytes = (packed = 0): number => (packed & 0x80 ? 3 * 2 ** ((packed & 0x07) + 1) : 0);

function afterSubBlocks(file: Buffer, start: number): number {
  let at = start;
  for (let size = file[at]; size !== undefined; size = file[at]) {
    at += 1 + size;
    if (size === 0) break;
  }
  return at;
}

/** A RIFF file declares its size, which the file must reach. */
function webpReachesEnd(file: Buffer): boolean {
  return file.length >= 12 && 8 + file.readUInt32LE(4) <= file.length;
}
