import { createWriteStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import yazl from 'yazl';
import type { Ctx } from '../context.ts';
import type { MediaDocument } from '../library/media.model.ts';
import { storageKeys } from '../storage/keys.ts';
import type { CollectedSection } from './collect.ts';

/** Files of the person beyond this many bytes are listed and left out. */
const MAX_FILE_BYTES = 500 * 1024 * 1024;

export type ExportedFile = Pick<MediaDocument, '_id' | 'filename' | 'bytes' | 'currentVersion'>;

const nameOf = ({ _id, filename }: ExportedFile) => `files/${_id}-${filename.replaceAll(/[\\/]/g, '_')}`;

/** Writes the archive to `path`: a guide, the sections, and the files of the person, one after the other. */
export async function writeArchive(
  ctx: Ctx,
  path: string,
  sections: readonly CollectedSection[],
  files: readonly ExportedFile[],
): Promise<void> {
  const zip = new yazl.ZipFile();
  let left = MAX_FILE_BYTES;
  const included = files.filter(({ bytes }) => {
    left -= bytes;
    return left >= 0;
  });
  zip.addBuffer(Buffer.from(guideOf(sections, included, files.length - included.length)), 'README.txt');
  for (const { service, name, json, csv } of sections) {
    zip.addFile(json, `${service}/${name}.json`);
    zip.addFile(csv, `${service}/${name}.csv`);
  }
  for (const file of included) {
    zip.addReadStreamLazy(nameOf(file), { compress: false }, (done) => {
      ctx.runtime.storage.get(storageKeys.original(file._id, file.currentVersion)).then(
        (source) => done(null, source),
        (error: Error) => done(error, undefined as never),
      );
    });
  }
  zip.end();
  const failed = new Promise<never>((_, reject) => zip.once('error', reject));
  await Promise.race([
    pipeline(zip.outputStream as Readable, createWriteStream(path, { flags: 'wx', mode: 0o600 })),
    failed,
  ]);
}

function guideOf(
  sections: readonly CollectedSection[],
  files: readonly ExportedFile[],
  leftOut: number,
): string {
  const lines = sections.map(
    ({ service, name, about, rows }) =>
      `${service}/${name}: ${about} ${rows === 1 ? '1 entry' : `${rows} entries`}.`,
  );
  return [
    'Your data',
    '',
    `Made on ${new Date().toISOString()}. Each list is there twice: as JSON, and as CSV for spreadsheets.`,
    'Amounts are in minor units (cents) of their currency. Instants are in UTC.',
    'In CSV, lists within a row are JSON, and what a spreadsheet would take for a formula begins with an apostrophe.',
    '',
    ...lines,
    '',
    `files: ${files.length} of your files.${leftOut > 0 ? ` ${leftOut} more were left out, as the archive would be too large; download them one by one.` : ''}`,
    '',
  ].join('\r\n');
}
