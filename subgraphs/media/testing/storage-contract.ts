import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it } from '@jest/globals';
import { type StorageAdapter, StoredFileMissing } from '../storage/storage.ts';

/** What every storage adapter has to do; called inside a `describe` of each. */
export function storageContract(under: { open(): Promise<StorageAdapter>; scratch(): string }): void {
  const place = async (name: string, content: string) => {
    const path = join(under.scratch(), name);
    await writeFile(path, content);
    return path;
  };

  it('takes a file over and gives it back', async () => {
    const storage = await under.open();
    await storage.put('ab/one/1/original', await place('x', 'hello'));
    expect(await text(await storage.get('ab/one/1/original'))).toBe('hello');
    expect(await readdir(under.scratch())).toEqual([]);
  });

  it('gives a part, both ends included', async () => {
    const storage = await under.open();
    await storage.put('ab/part', await place('x', '0123456789'));
    expect(await text(await storage.get('ab/part', { start: 2, end: 4 }))).toBe('234');
    expect(await text(await storage.get('ab/part', { start: 9, end: 9 }))).toBe('9');
  });

  it('puts another file in the place of an old one', async () => {
    const storage = await under.open();
    await storage.put('ab/again', await place('x', 'old and long'));
    await storage.put('ab/again', await place('x', 'new'));
    expect(await text(await storage.get('ab/again'))).toBe('new');
  });

  it('lends a file on disk', async () => {
    const storage = await under.open();
    await storage.put('ab/lent', await place('x', 'lent'));
    expect(await storage.withFile('ab/lent', (path) => readFile(path, 'utf8'))).toBe('lent');
  });

  it('says that a file is missing', async () => {
    const storage = await under.open();
    await expect(storage.get('ab/none')).rejects.toBeInstanceOf(StoredFileMissing);
    await expect(storage.withFile('ab/none', async () => 'used')).rejects.toBeInstanceOf(StoredFileMissing);
  });

  it('deletes what is there and passes over what is not', async () => {
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

  it('says whether it can be used', async () => {
    expect(await (await under.open()).available()).toBe(true);
  });
}
