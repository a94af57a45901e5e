import { open, rename, stat } from 'node:fs/promises';

const KEEP_BYTES = 8_000_000;
const TAIL_BYTES = 64_000;

/** Prepares a log that is appended to: sets a long one aside. The offset at which the lines of this run will start. */
export async function prepareLog(file: string): Promise<number> {
  const size = await sizeOf(file);
  if (size < KEEP_BYTES) return size;
  await rename(file, `${file}.old`);
  return 0;
}

/** The last lines (64 kB at most) written since `from`; empty when there is no such file. */
export async function logTail(file: string, from = 0): Promise<string> {
  const start = Math.max(from, (await sizeOf(file)) - TAIL_BYTES);
  const handle = await open(file, 'r').catch(() => null);
  if (handle === null) return '';
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(TAIL_BYTES), 0, TAIL_BYTES, start);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function sizeOf(file: string): Promise<number> {
  return (await stat(file).catch(() => null))?.size ?? 0;
}
