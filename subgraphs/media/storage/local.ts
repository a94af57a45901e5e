import { constants } from 'node:fs';
import { access, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isNativeError } from 'node:util/types';
import { assertKey } from './keys.ts';
import { asOutage, type StorageAdapter, StoredFileMissing } from './storage.ts';

/**
 * Stores files below a folder. A file is synced, then renamed to its target, and the rename is synced too: after a crash a
 * key has the whole file or none. Files to store must be on the same file system.
 */
export function localStorage(folder: string): StorageAdapter {
  const pathOf = (key: string) => {
    assertKey(key);
    return join(folder, key);
  };

  async function openFile(key: string) {
    try {
      return await open(pathOf(key), 'r');
    } catch (error) {
      if (isMissing(error)) throw new StoredFileMissing(key);
      throw asOutage(error);
    }
  }

  return {
    async put(key, path) {
      const target = pathOf(key);
      try {
        await sync(path);
        await mkdir(dirname(target), { recursive: true });
        await rename(path, target);
        await sync(dirname(target));
      } catch (error) {
        await rm(path, { force: true }).catch(() => {});
        throw asOutage(error);
      }
    },
    async get(key, range) {
      const handle = await openFile(key);
      return handle.createReadStream(range);
    },
    async withFile(key, work) {
      const handle = await openFile(key);
      await handle.close();
      return work(pathOf(key));
    },
    async sizeOf(key) {
      try {
        return (await stat(pathOf(key))).size;
      } catch (error) {
        if (isMissing(error)) return null;
        throw asOutage(error);
      }
    },
    async delete(keys) {
      try {
        for (const key of keys) await rm(pathOf(key), { force: true });
      } catch (error) {
        throw asOutage(error);
      }
    },
    direct: null,
    available: () =>
      access(folder, constants.R_OK | constants.W_OK).then(
        () => true,
        () => false,
      ),
  };
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const isMissing = (error: unknown): boolean =>
  isNativeError(error) && 'code' in error && error.code === 'ENOENT';
