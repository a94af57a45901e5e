// Stores and reads one large file in a process of its own, and prints what that took of its memory.
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { config } from '../config.ts';
import { openStore } from '../storage/store.ts';

const MEBIBYTE = 1024 * 1024;
const SAMPLE_MS = 1_000;

/** The memory in use once what is not needed any more is gone; the process is started with `--expose-gc`. */
function inUse(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** What the process prints, as JSON. */
export interface LargeFileReport {
  isSame: boolean;
  /** How much the memory of the process grew, in MiB. */
  grownMebibytes: number;
}

/** Writes a file whose blocks differ, without holding it in memory; its SHA-256. */
async function writeLarge(path: string, bytes: number): Promise<string> {
  const hash = createHash('sha256');
  const out = createWriteStream(path);
  for (let at = 0; at < bytes; at += MEBIBYTE) {
    const block = Buffer.alloc(MEBIBYTE);
    block.writeUInt32BE(at);
    hash.update(block);
    if (!out.write(block)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  return hash.digest('hex');
}

async function storeLarge(key: string, bytes: number): Promise<LargeFileReport> {
  const log = { warn: (details: object, message: string) => console.error(message, details) };
  const { runtime, close } = await openStore({ config: config.parse(process.env), log });
  const { storage, spool } = runtime;
  const path = spool.newPath();
  const sent = await writeLarge(path, bytes);
  const before = inUse();
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, inUse());
  }, SAMPLE_MS);
  await storage.put(key, path);
  const hash = createHash('sha256');
  for await (const chunk of await storage.get(key)) hash.update(chunk);
  clearInterval(watch);
  await storage.delete([key]);
  await close?.();
  return {
    isSame: hash.digest('hex') === sent,
    grownMebibytes: Math.round((most - before) / MEBIBYTE),
  };
}

if (import.meta.main) {
  const bytes = Number(process.argv[2]) * MEBIBYTE;
  console.log(JSON.stringify(await storeLarge('ab/large-of-a-process', bytes)));
}
