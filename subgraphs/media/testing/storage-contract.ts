import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it } from '@jest/globals';
import { type StorageAdapter, StoredFileMissing } from '../storage/storage.ts';

/** The tests of every storage adapter; called inside a `describe` of each. */
export function storageContract(under: { open(): Promise<StorageAdapter>; scratch(): string }): void {
  const place = async (name: string, content: string) => {
    const path = join(under.scratch(), name);
    await writeFile(path, content);
    return path;
  };

  it('moves a file into the storage and reads it', async () => {
    const storage = await under.open();
    await storage.put('ab/one/1/original', await place('x', 'hello'));
    expect(await text(await storage.get('ab/one/1/original'))).toBe('hello');
    expect(await readdir(under.scratch())).toEqual([]);
  });

  it('reads a range, both ends included', async () => {
    const storage = await under.open();
    await storage.put('ab/part', await place('x', '0123456789'));
    expect(await text(await storage.get('ab/part', { start: 2, end: 4 }))).toBe('234');
    expect(await text(await storage.get('ab/part', { start: 9, end: 9 }))).toBe('9');
  });

  it('replaces a stored file', async () => {
    const storage = await under.open();
    await storage.put('ab/again', await place('x', 'old and long'));
    await storage.put('ab/again', await place('x', 'new'));
    expect(await text(await storage.get('ab/again'))).toBe('new');
  });

  it('provides a file as a local path', async () => {
    const storage = await under.open();
    await storage.put('ab/local', await place('x', 'local'));
    expect(await storage.withFile('ab/local', (path) => readFile(path, 'utf8'))).toBe('local');
  });

  it('raises StoredFileMissing for a missing file', async () => {
    const storage = await under.open();
    await expect(storage.get('ab/none')).rejects.toBeInstanceOf(StoredFileMissing);
    await expect(storage.withFile('ab/none', async () => 'used')).rejects.toBeInstanceOf(StoredFileMissing);
  });

  it('deletes existing files and ignores missing ones', async () => {
    const storage = await under.open();
    await storage.put('ab/gone', await place('x', 'gone'));
    await storage.put('ab/kept', await place('x', 'kept'));
    await storage.delete(['ab/gone', 'ab/never-was']);
    await expect(storage.get('ab/gone')).rejects.toBeInstanceOf(StoredFileMissing);
    expect(await text(await storage.get('ab/kept'))).toBe('kept');
  });

  it.each(['../up', '/root', 'a//b', 'a/../b', 'A', 'a.b', ''])('refuses the key %j', async (key) => {
    const storage = await under.open();
    await expect(storage.get(key)).rejects.toThrow('not a storage key');
    await expect(storage.delete([key])).rejects.toThrow('not a storage key');
  });

  it('reports whether it is available', async () => {
    expect(await (await under.open()).available()).toBe(true);
  });
}
