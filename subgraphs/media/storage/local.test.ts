import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeOf } from '@souk/subgraph';
import { storageContract } from '../testing/storage-contract.ts';
import { localStorage } from './local.ts';

describe('local storage', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'souk-storage-'));
    await mkdir(join(folder, 'in'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const stored = () => join(folder, 'stored');
  const incoming = () => join(folder, 'in');

  storageContract({
    open: async () => {
      await mkdir(stored(), { recursive: true });
      return localStorage(stored());
    },
    settings: async () => ({ MEDIA_STORAGE_DIR: stored() }),
    scratch: incoming,
  });

  it('raises SERVICE_UNAVAILABLE when the folder cannot be used, and stores nothing', async () => {
    const blocked = join(folder, 'a-file');
    await writeFile(blocked, '');
    const storage = localStorage(join(blocked, 'below'));
    const path = join(incoming(), 'lost');
    await writeFile(path, 'content');
    const refused = await storage.put('aa/one', path).catch(codeOf);
    expect(refused).toBe('SERVICE_UNAVAILABLE');
    expect(await readdir(incoming())).toEqual([]);
    expect(await storage.get('aa/one').catch(codeOf)).toBe('SERVICE_UNAVAILABLE');
    expect(await storage.available()).toBe(false);
  });
});
