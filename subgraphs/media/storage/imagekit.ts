import { openAsBlob } from 'node:fs';
import { posix } from 'node:path';
import { Readable } from 'node:stream';
import ImageKit from '@imagekit/nodejs';
import { ConfigError } from '@souk/subgraph';
import type { Config } from '../config.ts';
import { assertKey } from './keys.ts';
import { copies, cutOut, guarded, moving } from './remote.ts';
import type { Spool } from './spool.ts';
import { OCTETS, type StorageAdapter, StoredFileMissing, storageOutage } from './storage.ts';

const FOLDER = '/souk';
const LINK_SECONDS = 300;
const PROBE_MS = 2_000;
// The health check runs every few seconds, and the API has a limit of requests.
const PROBE_KEPT_MS = 30_000;
const CALL_MS = 60_000;

/** Opens a client for the account of the settings. */
export function imageKitClient({
  IMAGEKIT_PRIVATE_KEY,
  IMAGEKIT_API_URL,
}: Pick<Config, 'IMAGEKIT_PRIVATE_KEY' | 'IMAGEKIT_API_URL'>): ImageKit {
  return new ImageKit({
    privateKey: IMAGEKIT_PRIVATE_KEY,
    // The SDK has one address for its calls and one for uploads, unless another is named.
    ...(IMAGEKIT_API_URL === undefined ? {} : { baseURL: IMAGEKIT_API_URL }),
    timeout: CALL_MS,
    maxRetries: 2,
    logLevel: 'off',
  });
}

interface FoundFile {
  fileId: string;
  size: number;
}

/**
 * Stores files as private files of an ImageKit account: only signed links of this process read them. What is read is the
 * original, as ImageKit would otherwise convert pictures.
 */
export function imageKitStorage(
  client: ImageKit,
  { urlEndpoint, spool }: { urlEndpoint: string; spool: Spool },
): StorageAdapter {
  const placeOf = (key: string) => {
    assertKey(key);
    const path = `${FOLDER}/${key}`;
    return { path, folder: posix.dirname(path), name: posix.basename(path) };
  };
  const linkTo = (key: string) =>
    client.helper.buildSrc({
      urlEndpoint,
      src: placeOf(key).path,
      transformation: [{ original: true }],
      signed: true,
      expiresIn: LINK_SECONDS,
    });

  const get: StorageAdapter['get'] = async (key, range) => {
    const url = linkTo(key);
    const headers = range ? { range: `bytes=${range.start}-${range.end}` } : undefined;
    const answer = await fetch(url, { headers, redirect: 'error' }).catch((error: unknown) => {
      throw storageOutage(error);
    });
    const { status, body } = answer;
    if (!answer.ok || !body) {
      await body?.cancel();
      if (status === 404) throw new StoredFileMissing(key);
      throw storageOutage(new Error(`ImageKit answered ${status}`));
    }
    const bytes = guarded(Readable.fromWeb(body));
    if (range === undefined || status === 206) return bytes;
    return guarded(bytes.pipe(cutOut(range)));
  };

  /** Deletes and sizes go by an id of ImageKit's own. */
  async function find(key: string): Promise<FoundFile | null> {
    const { folder, name } = placeOf(key);
    const found = await client.assets.list({ path: folder, searchQuery: `name = "${name}"`, limit: 10 });
    const file = found.find((one) => one.name === name && one.type !== 'folder');
    if (!file || !('fileId' in file) || !file.fileId) return null;
    return { fileId: file.fileId, size: file.size ?? 0 };
  }

  /** What its caches hold may be served for a while longer, but only to this process's own links. */
  const forget = (key: string) =>
    client.cache.invalidation.create({ url: urlEndpoint + placeOf(key).path }).catch(() => {});

  let probed = { at: 0, good: false };

  return {
    ...copies(spool, get),
    get,
    direct: null,
    async put(key, path, mimeType = OCTETS) {
      const { folder, name } = placeOf(key);
      await moving(path, async () => {
        // Read from the disk while it is sent.
        const content = await openAsBlob(path, { type: mimeType });
        const { versionInfo } = await client.files.upload({
          file: new File([content], name, { type: mimeType }),
          fileName: name,
          folder,
          useUniqueFileName: false,
          overwriteFile: true,
          isPrivateFile: true,
        });
        if (versionInfo?.name && versionInfo.name !== 'Version 1') await forget(key);
      });
    },
    async sizeOf(key) {
      const found = await find(key).catch((error: unknown) => {
        throw storageOutage(error);
      });
      return found?.size ?? null;
    },
    async delete(keys) {
      for (const key of keys) placeOf(key);
      try {
        for (const key of keys) {
          const found = await find(key);
          if (!found) continue;
          await client.files.delete(found.fileId).catch((error: unknown) => {
            if (!(error instanceof ImageKit.NotFoundError)) throw error;
          });
          await forget(key);
        }
      } catch (error) {
        throw storageOutage(error);
      }
    },
    async available() {
      if (Date.now() - probed.at > PROBE_KEPT_MS || !probed.good)
        probed = { at: Date.now(), good: (await checkAccount(client).catch(String)) === null };
      return probed.good;
    },
  };
}

/**
 * Checks that ImageKit knows the private key. Raises ConfigError when it does not; gives the reason when it does not
 * answer, which may pass.
 */
export async function checkAccount(client: ImageKit): Promise<string | null> {
  try {
    await client.assets.list({ limit: 1 }, { timeout: PROBE_MS, maxRetries: 0 });
    return null;
  } catch (error) {
    if (error instanceof ImageKit.AuthenticationError || error instanceof ImageKit.PermissionDeniedError)
      throw new ConfigError(
        'IMAGEKIT_PRIVATE_KEY: ImageKit does not know this key.\n  See docs/uploads.md#storages.',
      );
    return String(error);
  }
}
