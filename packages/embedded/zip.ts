import { createWriteStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';

const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const MAX_COMMENT_BYTES = 65_535;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;

interface Entry {
  name: string;
  method: number;
  compressedBytes: number;
  localOffset: number;
}

/**
 * Writes the first entry whose name matches to `target`; `false` when there is none. A zip reader of our own because
 * one file of a large archive is wanted and a new machine may have no `unzip`. Archives above 4 GB are not read.
 */
export async function extractEntry(archive: string, wanted: RegExp, target: string): Promise<boolean> {
  const handle = await open(archive, 'r');
  try {
    const entry = (await listEntries(handle)).find(({ name }) => wanted.test(name));
    if (!entry) return false;
    await writeEntry(handle, entry, target);
    return true;
  } finally {
    await handle.close();
  }
}

async function listEntries(handle: FileHandle): Promise<Entry[]> {
  const { size } = await handle.stat();
  const tail = await readAt(
    handle,
    Math.max(0, size - END_BYTES - MAX_COMMENT_BYTES),
    Math.min(size, END_BYTES + MAX_COMMENT_BYTES),
  );
  let end = tail.length - END_BYTES;
  while (end >= 0 && tail.readUInt32LE(end) !== END_SIGNATURE) end -= 1;
  if (end < 0) throw new Error('not a zip archive, or only a part of one');
  const count = tail.readUInt16LE(end + 10);
  const directory = await readAt(handle, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));

  const entries: Entry[] = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    const nameBytes = directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes),
      method: directory.readUInt16LE(at + 10),
      compressedBytes: directory.readUInt32LE(at + 20),
      localOffset: directory.readUInt32LE(at + 42),
    });
    at += ENTRY_BYTES + nameBytes + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

async function writeEntry(handle: FileHandle, entry: Entry, target: string): Promise<void> {
  const local = await readAt(handle, entry.localOffset, LOCAL_BYTES);
  const start = entry.localOffset + LOCAL_BYTES + local.readUInt16LE(26) + local.readUInt16LE(28);
  const source = Readable.from(chunks(handle, start, entry.compressedBytes));
  const output = createWriteStream(target);
  if (entry.method === STORED) await pipeline(source, output);
  else if (entry.method === DEFLATED) await pipeline(source, createInflateRaw(), output);
  else throw new Error(`${entry.name} is packed in a way that is not read here (${entry.method})`);
}

async function* chunks(handle: FileHandle, start: number, bytes: number): AsyncGenerator<Buffer> {
  const step = 1 << 20;
  for (let done = 0; done < bytes; done += step) {
    yield await readAt(handle, start + done, Math.min(step, bytes - done));
  }
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
  if (bytesRead < length) throw new Error('the zip archive ends too early');
  return buffer;
}
