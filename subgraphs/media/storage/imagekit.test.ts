import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type ImageKitStandIn, startImageKit } from '@souk/embedded/imagekit/index.ts';
import { codeOf } from '@souk/subgraph';
import { type Line, layLine } from '@souk/testing/line.ts';
import { storageContract } from '../testing/storage-contract.ts';
import { checkAccount, imageKitClient, imageKitStorage } from './imagekit.ts';
import { openSpool } from './spool.ts';
import type { StorageAdapter } from './storage.ts';

describe('ImageKit storage', () => {
  let folder: string;
  let imageKit: ImageKitStandIn;
  let line: Line;
  let storage: StorageAdapter;
  const clientWith = (privateKey: string) =>
    imageKitClient({ IMAGEKIT_PRIVATE_KEY: privateKey, IMAGEKIT_API_URL: line.url });
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'souk-imagekit-'));
    imageKit = await startImageKit();
    line = await layLine(imageKit.apiUrl);
    const urlEndpoint = imageKit.urlEndpoint.replace(imageKit.apiUrl, line.url);
    storage = imageKitStorage(clientWith(imageKit.privateKey), { urlEndpoint, spool: openSpool(folder) });
  });
  afterEach(() => imageKit.faults.clear());
  afterAll(async () => {
    await line.remove();
    await imageKit.stop();
    await rm(folder, { recursive: true });
    await rm(`${folder}-process`, { recursive: true, force: true });
  });

  storageContract({
    open: async () => storage,
    settings: async () => ({
      MEDIA_STORAGE: 'imagekit',
      MEDIA_STORAGE_DIR: `${folder}-process`,
      IMAGEKIT_PRIVATE_KEY: imageKit.privateKey,
      IMAGEKIT_URL_ENDPOINT: imageKit.urlEndpoint,
      IMAGEKIT_API_URL: imageKit.apiUrl,
    }),
    scratch: () => folder,
    line: () => line,
    // The form of the SDK reads files faster than they are sent; ImageKit's plans take 25 to 50 MB each.
    heldOfLargeFile: 1.2,
    mimeTypeOf: async (key) => imageKit.files().find(({ filePath }) => filePath === `/souk/${key}`)?.mime,
  });

  const put = async (key: string, content = 'hello') => {
    const path = join(folder, 'file');
    await writeFile(path, content);
    await storage.put(key, path, 'image/png');
  };

  it('stores files that only signed links read, under names of their own', async () => {
    await put('ab/private/1/original');
    const file = imageKit.files().find(({ filePath }) => filePath === '/souk/ab/private/1/original');
    expect(file).toMatchObject({ isPrivateFile: true, name: 'original', mime: 'image/png' });
    expect((await fetch(`${imageKit.urlEndpoint}${file?.filePath}`)).status).toBe(401);
  });

  it('has cached copies of deleted and replaced files purged', async () => {
    await put('ab/cached');
    await put('ab/cached', 'again');
    await storage.delete(['ab/cached']);
    const urls = imageKit.purged.filter((url) => url.endsWith('/souk/ab/cached'));
    expect(urls).toHaveLength(2);
  });

  it.each([500, 503, 429])('tries calls again that are answered with %i', async (status) => {
    imageKit.faults.add({ kind: 'status', status, calls: ['upload'], times: 1 });
    await put('ab/retried');
    expect(await text(await storage.get('ab/retried'))).toBe('hello');
  });

  it.each([
    ['an upload', 'upload', () => put('ab/failing')],
    ['a deletion', 'delete', () => storage.delete(['ab/there'])],
    ['a listing', 'list', () => storage.sizeOf('ab/there')],
    ['a read', 'read', () => storage.get('ab/there')],
  ] as const)('raises SERVICE_UNAVAILABLE when %s is refused', async (_what, call, work) => {
    await put('ab/there');
    imageKit.faults.add({ kind: 'status', status: 403, calls: [call] });
    expect(await work().catch(codeOf)).toBe('SERVICE_UNAVAILABLE');
  });

  it('stores a file once when the answer to its upload is lost', async () => {
    imageKit.faults.add({ kind: 'close', when: 'after', calls: ['upload'], times: 1 });
    await put('ab/lost-answer');
    const stored = imageKit.files().filter(({ filePath }) => filePath === '/souk/ab/lost-answer');
    expect(stored).toHaveLength(1);
  });

  it('names a wrong key at the start, and starts while ImageKit is away', async () => {
    expect(await checkAccount(clientWith(imageKit.privateKey))).toBeNull();
    await expect(checkAccount(clientWith('private_of_somebody_else'))).rejects.toThrow(
      'IMAGEKIT_PRIVATE_KEY: ImageKit does not know this key.',
    );
    line.breakAfter(0, 'sent');
    expect(await checkAccount(clientWith(imageKit.privateKey))).toMatch(/.+/);
    line.mend();
  });
});
