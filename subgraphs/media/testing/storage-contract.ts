import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { expect, it } from '@jest/globals';
import { codeOf } from '@souk/subgraph';
import type { Line } from '@souk/testing/line.ts';
import { type StorageAdapter, StoredFileMissing } from '../storage/storage.ts';
import type { LargeFileReport } from './store-large.ts';

/** A storage under the contract. */
export interface StorageUnderTest {
  open(): Promise<StorageAdapter>;
  /** The settings with which a process of its own opens the same storage. */
  settings(): Promise<Record<string, string>>;
  /** A folder of the test alone, on the storage's file system when it is local. */
  scratch(): string;
  /** The line to a storage on another machine. */
  line?: () => Line;
  /** How much of a large file may be in memory at once, when it is not a small part. */
  heldOfLargeFile?: number;
  /** The media type that the storage has of a file, when it keeps one. */
  mimeTypeOf?: (key: string) => Promise<string | undefined>;
  /** What the storage holds besides whole files, such as the parts of unfinished ones. */
  leftovers?: () => Promise<number>;
}

const MEBIBYTE = 1024 * 1024;
const LARGE_MEBIBYTES = 64;

/** The tests of every storage adapter; called inside a `describe` of each. */
export function storageContract(under: StorageUnderTest): void {
  const place = async (name: string, content: string | Buffer) => {
    const path = join(under.scratch(), name);
    await writeFile(path, content);
    return path;
  };

  it('moves a file into the storage and reads it', async () => {
    const storage = await under.open();
    await storage.put('ab/one/1/original', await place('x', 'hello'));
    expect(await text(await storage.get('ab/one/1/original'))).toBe('hello');
    expect(await storage.sizeOf('ab/one/1/original')).toBe(5);
    expect(await readdir(under.scratch())).toEqual([]);
  });

  it('reads a range, both ends included', async () => {
    const storage = await under.open();
    await storage.put('ab/part', await place('x', '0123456789'));
    expect(await text(await storage.get('ab/part', { start: 2, end: 4 }))).toBe('234');
    expect(await text(await storage.get('ab/part', { start: 0, end: 0 }))).toBe('0');
    expect(await text(await storage.get('ab/part', { start: 9, end: 9 }))).toBe('9');
    expect(await text(await storage.get('ab/part', { start: 0, end: 9 }))).toBe('0123456789');
  });

  it('replaces a stored file', async () => {
    const storage = await under.open();
    await storage.put('ab/again', await place('x', 'old and long'));
    await storage.put('ab/again', await place('x', 'new'));
    expect(await text(await storage.get('ab/again'))).toBe('new');
    expect(await storage.sizeOf('ab/again')).toBe(3);
  });

  it('keeps what a key holds from what another holds', async () => {
    const storage = await under.open();
    await storage.put('ab/x/1/original', await place('x', 'first'));
    await storage.put('ab/x/2/original', await place('y', 'second'));
    await storage.delete(['ab/x/1/original']);
    expect(await text(await storage.get('ab/x/2/original'))).toBe('second');
  });

  it('has the bytes of a picture unchanged, and its media type where it keeps one', async () => {
    const storage = await under.open();
    const picture = Buffer.from('89504e470d0a1a0a0000000d', 'hex');
    await storage.put('ab/picture', await place('x', picture), 'image/png');
    const parts = await Array.fromAsync(await storage.get('ab/picture'));
    expect(Buffer.concat(parts).equals(picture)).toBe(true);
    if (under.mimeTypeOf) expect(await under.mimeTypeOf('ab/picture')).toBe('image/png');
  });

  it('provides a file as a local path', async () => {
    const storage = await under.open();
    await storage.put('ab/local', await place('x', 'local'));
    expect(await storage.withFile('ab/local', (path) => readFile(path, 'utf8'))).toBe('local');
    expect(await readdir(under.scratch())).toEqual([]);
  });

  it('raises StoredFileMissing for a missing file', async () => {
    const storage = await under.open();
    await expect(storage.get('ab/none')).rejects.toBeInstanceOf(StoredFileMissing);
    await expect(storage.get('ab/none', { start: 0, end: 1 })).rejects.toBeInstanceOf(StoredFileMissing);
    await expect(storage.withFile('ab/none', async () => 'used')).rejects.toBeInstanceOf(StoredFileMissing);
    expect(await storage.sizeOf('ab/none')).toBeNull();
  });

  it('deletes existing files and ignores missing ones, also twice', async () => {
    const storage = await under.open();
    await storage.put('ab/gone', await place('x', 'gone'));
    await storage.put('ab/kept', await place('x', 'kept'));
    for (let time = 0; time < 2; time += 1) await storage.delete(['ab/gone', 'ab/never-was']);
    await storage.delete([]);
    await expect(storage.get('ab/gone')).rejects.toBeInstanceOf(StoredFileMissing);
    expect(await text(await storage.get('ab/kept'))).toBe('kept');
  });

  it.each(['../up', '/root', 'a//b', 'a/../b', 'A', 'a.b', ''])('refuses the key %j', async (key) => {
    const storage = await under.open();
    await expect(storage.get(key)).rejects.toThrow('not a storage key');
    await expect(storage.delete([key])).rejects.toThrow('not a storage key');
    await expect(storage.put(key, await place('refused', ''))).rejects.toThrow('not a storage key');
    await rm(join(under.scratch(), 'refused'), { force: true });
  });

  it('stores and reads a large file in a process whose memory stays flat', async () => {
    const { isSame, grownMebibytes } = await storeLargeFile(await under.settings());
    expect(isSame).toBe(true);
    expect(grownMebibytes).toBeLessThan(LARGE_MEBIBYTES * (under.heldOfLargeFile ?? 0.6));
  });

  it('lets readers stop early, as often as they like', async () => {
    const storage = await under.open();
    await storage.put('ab/long', await place('x', Buffer.alloc(2 * MEBIBYTE)));
    for (let time = 0; time < 30; time += 1) {
      const stream = await storage.get('ab/long');
      await once(stream, 'data');
      stream.destroy();
    }
    expect(await text(await storage.get('ab/long', { start: 0, end: 1 }))).toBe('\0\0');
  });

  it('reports whether it is available', async () => {
    expect(await (await under.open()).available()).toBe(true);
  });

  const { line } = under;
  if (!line) return;

  it('stores nothing when the storage fails in the middle of storing', async () => {
    const storage = await under.open();
    const path = await place('large', Buffer.alloc(24 * MEBIBYTE));
    line().breakAfter(18 * MEBIBYTE, 'sent');
    expect(await storage.put('ab/half', path).catch(codeOf)).toBe('SERVICE_UNAVAILABLE');
    expect(await readdir(under.scratch())).toEqual([]);
    line().mend();
    expect(await storage.sizeOf('ab/half')).toBeNull();
    await storage.tidy?.(new Date(Date.now() + 60_000));
    if (under.leftovers) expect(await under.leftovers()).toBe(0);
  });

  it('keeps the stored file when replacing it fails', async () => {
    const storage = await under.open();
    await storage.put('ab/whole', await place('x', 'the first one'));
    line().breakAfter(1_000, 'sent');
    const path = await place('y', Buffer.alloc(MEBIBYTE, 'z'));
    expect(await storage.put('ab/whole', path).catch(codeOf)).toBe('SERVICE_UNAVAILABLE');
    line().mend();
    expect(await text(await storage.get('ab/whole'))).toBe('the first one');
  });

  it('fails rather than ends when the storage fails in the middle of reading', async () => {
    const storage = await under.open();
    await storage.put('ab/cut', await place('x', Buffer.alloc(8 * MEBIBYTE)));
    line().breakAfter(2 * MEBIBYTE, 'received');
    const read = async () => {
      for await (const _ of await storage.get('ab/cut'));
      return 'ended';
    };
    expect(await read().catch(codeOf)).toBe('SERVICE_UNAVAILABLE');
    line().mend();
    line().breakAfter(2 * MEBIBYTE, 'received');
    const used = await storage.withFile('ab/cut', async () => 'used').catch(codeOf);
    expect(used).toBe('SERVICE_UNAVAILABLE');
    expect(await readdir(under.scratch())).toEqual([]);
    line().mend();
  });

  it('raises SERVICE_UNAVAILABLE for every call during an outage, and works after it', async () => {
    const storage = await under.open();
    await storage.put('ab/after', await place('x', 'after'));
    line().breakAfter(0, 'sent');
    const path = await place('y', 'lost');
    const codes = await Promise.all([
      storage.put('ab/lost', path).catch(codeOf),
      storage.get('ab/after').catch(codeOf),
      storage.sizeOf('ab/after').catch(codeOf),
      storage.delete(['ab/after']).catch(codeOf),
    ]);
    expect(codes).toEqual(Array.from(codes, () => 'SERVICE_UNAVAILABLE'));
    line().mend();
    expect(await text(await storage.get('ab/after'))).toBe('after');
    expect(await storage.sizeOf('ab/lost')).toBeNull();
  });
}

/** In a process of its own, as that of the tests holds the stand-ins too. */
async function storeLargeFile(settings: Record<string, string>): Promise<LargeFileReport> {
  const program = join(import.meta.dirname, 'store-large.ts');
  const run = promisify(execFile);
  const args = ['--expose-gc', program, String(LARGE_MEBIBYTES)];
  const { stdout } = await run(process.execPath, args, {
    env: { ...process.env, ...settings },
  });
  return JSON.parse(stdout) as LargeFileReport;
}
