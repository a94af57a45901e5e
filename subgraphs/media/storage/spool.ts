import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { asOutage } from './storage.ts';

/** A complete file that is not stored yet. */
export interface SpooledFile {
  path: string;
  bytes: number;
  /** SHA-256, in hex. */
  checksum: string;
}

/** A stream has more bytes than allowed. */
export class TooManyBytes extends Error {
  readonly limit: number;

  constructor(limit: number) {
    super(`more than ${limit} bytes`);
    this.name = 'TooManyBytes';
    this.limit = limit;
  }
}

/** The folder for files that have not been checked and stored yet. */
export interface Spool {
  /** A path that nothing else uses; the caller moves the file away or calls `discard`. */
  newPath(): string;
  /** The path of a file that comes in pieces; an id of this subgraph names it. */
  pathOf(id: string): string;
  /** Writes a stream to a file. Raises {@link TooManyBytes} at the first byte beyond the limit; a failure leaves no file. */
  receive(source: Readable, limit: number): Promise<SpooledFile>;
  /** Size and checksum of a file that something else wrote at a path of {@link Spool.newPath}. */
  describe(path: string): Promise<SpooledFile>;
  discard(path: string): Promise<void>;
  /** Makes the folder and removes what a killed process left there. */
  prepare(): Promise<void>;
}

// Longer than any upload may take, so that files in use by another process are kept.
const ABANDONED_AFTER_MS = 6 * 60 * 60_000;

/** Opens a spool in a folder, which must be on the file system of the local storage. */
export function openSpool(folder: string): Spool {
  const newPath = () => join(folder, randomUUID());
  // A later `prepare` removes what cannot be removed now, so that the caller's own error is raised.
  const discard = (path: string) => rm(path, { force: true }).catch(() => {});

  return {
    newPath,
    pathOf(id) {
      if (!/^[a-z]+_[0-9a-f]+$/.test(id)) throw new Error(`not an id: ${JSON.stringify(id)}`);
      return join(folder, id);
    },
    discard,
    async receive(source, limit) {
      const path = newPath();
      const meter = metered(limit);
      try {
        await pipeline(source, meter.transform, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
        return { path, ...meter.result() };
      } catch (error) {
        await discard(path);
        throw asOutage(error);
      }
    },
    async describe(path) {
      const meter = metered(Number.POSITIVE_INFINITY);
      await pipeline(createReadStream(path), meter.transform, async (chunks) => {
        for await (const _ of chunks);
      });
      return { path, ...meter.result() };
    },
    async prepare() {
      await mkdir(folder, { recursive: true });
      for (const name of await readdir(folder)) {
        const path = join(folder, name);
        // Another process may just have moved it away.
        const found = await stat(path).catch(() => null);
        if (found && Date.now() - found.mtimeMs > ABANDONED_AFTER_MS) await discard(path);
      }
    },
  };
}

function metered(limit: number) {
  const hash = createHash('sha256');
  let bytes = 0;
  const transform = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > limit) return done(new TooManyBytes(limit));
      hash.update(chunk);
      done(null, chunk);
    },
  });
  return { transform, result: () => ({ bytes, checksum: hash.digest('hex') }) };
}
