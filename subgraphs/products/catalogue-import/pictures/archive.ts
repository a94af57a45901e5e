import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { type Entry, fromRandomAccessReader, RandomAccessReader, type ZipFile } from 'yauzl';
import type { StoredFile } from '../../catalogue-files/chunk.model.ts';
import { fileStream } from '../../catalogue-files/file-store.ts';
import type { Ctx } from '../../context.ts';
import { MalformedFile } from '../reading/malformed.ts';

const MAX_ENTRIES = 20_000;
const MAX_PICTURE_BYTES = 20 * 1024 * 1024;
const MAX_BYTES = 1024 * 1024 * 1024;
const SYMBOLIC_LINK = 0o120_000;
const KIND_OF_FILE = 0o170_000;
const ENCRYPTED = 1;
const REMEDY = 'Make an archive (ZIP) of nothing but pictures and folders, and send it again.';

/** The pictures of an archive. */
export interface Archive {
  has(name: string): boolean;
  /** The bytes of a picture; null for a name that is not in the archive. Raises when they are not as announced. */
  read(name: string): Promise<Buffer | null>;
  close(): void;
}

/** Reads pieces of a stored file as yauzl asks for them: the archive is never in memory. */
class StoredReader extends RandomAccessReader {
  readonly #ctx: Ctx;
  readonly #fileId: string;

  constructor(ctx: Ctx, fileId: string) {
    super();
    this.#ctx = ctx;
    this.#fileId = fileId;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return fileStream(this.#ctx, this.#fileId, start, end);
  }
}

/**
 * Opens an archive after all of its entries were judged. Raises {@link MalformedFile} for the whole of it when one leads out of
 * it, is a link or encrypted, or when it is too large unpacked: nothing is unpacked then.
 */
export async function openArchive(ctx: Ctx, { fileId, bytes }: StoredFile): Promise<Archive> {
  const { zip, entries } = await listed(ctx, fileId, bytes).catch((error: Error) => {
    if (error instanceof MalformedFile) throw error;
    throw new MalformedFile(`The archive of pictures cannot be read: ${error.message}.`, REMEDY);
  });
  const find = (name: string) => entries.get(keyOf(name));
  return {
    has: (name) => find(name) !== undefined,
    async read(name) {
      const entry = find(name);
      if (!entry) return null;
      const stream = await new Promise<Readable>((resolve, reject) => {
        zip.openReadStream(entry, (error, opened) =>
          error ? reject(error) : resolve(Readable.from(opened)),
        );
      });
      return buffer(stream);
    },
    close: () => zip.close(),
  };
}

const keyOf = (name: string) => name.trim().toLowerCase();

function listed(
  ctx: Ctx,
  fileId: string,
  bytes: number,
): Promise<{ zip: ZipFile; entries: Map<string, Entry> }> {
  const options = { lazyEntries: true, autoClose: false, strictFileNames: true };
  return new Promise((resolve, reject) => {
    fromRandomAccessReader(new StoredReader(ctx, fileId), bytes, options, (error, zip) => {
      if (error) return reject(error);
      const entries = new Map<string, Entry>();
      let total = 0;
      const refuse = (reason: unknown) => {
        zip.close();
        reject(reason);
      };
      zip.on('error', refuse);
      zip.on('entry', (entry: Entry) => {
        total += entry.uncompressedSize;
        const problem = problemOf(entry, entries.size, total);
        if (problem) return refuse(new MalformedFile(`The archive of pictures ${problem}.`, REMEDY));
        const { fileName } = entry;
        if (!fileName.endsWith('/')) {
          entries.set(keyOf(fileName), entry);
          // Rows may name a picture without its folder.
          const base = keyOf(fileName.slice(fileName.lastIndexOf('/') + 1));
          if (!entries.has(base)) entries.set(base, entry);
        }
        zip.readEntry();
      });
      zip.on('end', () => resolve({ zip, entries }));
      zip.readEntry();
    });
  });
}

function problemOf(
  { fileName, uncompressedSize, externalFileAttributes, generalPurposeBitFlag }: Entry,
  count: number,
  total: number,
): string | null {
  const kind = (externalFileAttributes >>> 16) & KIND_OF_FILE;
  if (kind === SYMBOLIC_LINK) return `has a link: ${fileName}`;
  if (fileName.split(/[\\/]/).includes('..') || /^([\\/]|[a-z]:)/i.test(fileName))
    return `has an entry that leads out of it: ${fileName}`;
  if ((generalPurposeBitFlag & ENCRYPTED) !== 0) return 'is encrypted';
  if (uncompressedSize > MAX_PICTURE_BYTES) return `has an entry of more than 20 MiB: ${fileName}`;
  if (count > MAX_ENTRIES * 2) return `has more than ${MAX_ENTRIES} entries`;
  if (total > MAX_BYTES) return 'has more than 1 GiB unpacked';
  return null;
}
