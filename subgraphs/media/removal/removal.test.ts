import { mkdir, rename, rmdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, type Viewer } from '@souk/subgraph';
import { serveMedia, type TestServer } from '../testing/http.ts';
import { plainPng } from '../testing/pictures.ts';
import {
  admin,
  customer,
  eventually,
  otherSeller,
  products,
  seller,
  startMedia,
  type TestMedia,
} from '../testing/start.ts';

describe('deleteMedia', () => {
  let media: TestMedia;
  let server: TestServer;
  let file: { name: string; content: Buffer };
  beforeAll(async () => {
    media = await startMedia();
    server = await serveMedia(media);
    file = { name: 'a.png', content: await plainPng(300, 300) };
  });
  afterAll(async () => {
    await server.stop();
    await media.stop();
  });

  const remove = async (viewer: Viewer, id: string) => {
    const { data, errors } = await media.run<{
      deleteMedia: { deletedId: string | null; userErrors: object[] };
    }>(viewer, 'mutation ($id: ID!) { deleteMedia(id: $id) { deletedId userErrors { code field } } }', {
      id,
    });
    return { ...data?.deleteMedia, errors: errors.map(({ code }) => code) };
  };
  const status = async (viewer: Viewer, path: string) => (await server.fetch(viewer, path)).status;
  const filesOf = async (id: string) => (await media.files()).filter((path) => path.includes(id));
  const notFound = { deletedId: null, userErrors: [{ code: 'NOT_FOUND', field: ['id'] }], errors: [] };

  it.each([
    ['the owner', seller],
    ['an admin', admin],
    ['a service', products],
  ])('lets %s delete the item with all its sizes', async (_who, viewer) => {
    const id = await media.put(seller, file, { purpose: 'PRODUCT_IMAGE' });
    expect(await status(anonymous, `/thumb/${id}`)).toBe(200);
    expect(await filesOf(id)).toHaveLength(2);
    expect(await remove(viewer, id)).toEqual({ deletedId: id, userErrors: [], errors: [] });
    expect(await filesOf(id)).toEqual([]);
    expect((await media.events()).at(-1)).toMatchObject({
      type: 'media.deleted',
      payload: { mediaId: id, ownerType: 'SELLER', ownerId: 'sel_1' },
    });
    for (const path of [`/media/${id}`, `/media/${id}/download`, `/thumb/${id}`]) {
      expect(await status(anonymous, path)).toBe(410);
    }
    expect((await media.run<{ media: null }>(admin, `{ media(id: "${id}") { id } }`)).data.media).toBeNull();
    expect(await remove(viewer, id)).toEqual(notFound);
  });

  it('refuses all others, and does not reveal private items to them', async () => {
    const open = await media.put(seller, file, { purpose: 'PRODUCT_IMAGE' });
    const closed = await media.put(seller, file, { purpose: 'CHAT_ATTACHMENT' });
    const events = await media.events();
    expect(await remove(anonymous, open)).toEqual({ errors: ['UNAUTHENTICATED'] });
    for (const viewer of [customer, otherSeller]) {
      expect(await remove(viewer, open)).toEqual({ errors: ['FORBIDDEN'] });
      expect(await remove(viewer, closed)).toEqual(notFound);
    }
    expect([(await filesOf(open)).length, (await filesOf(closed)).length]).toEqual([1, 1]);
    expect(await media.events()).toEqual(events);
  });

  it('does not reveal the deletion of a private item', async () => {
    const closed = await media.put(seller, file, { purpose: 'CHAT_ATTACHMENT' });
    await remove(seller, closed);
    expect(await status(seller, `/media/${closed}`)).toBe(410);
    expect(await status(customer, `/media/${closed}`)).toBe(404);
  });

  it('deletes once for 50 concurrent calls', async () => {
    const id = await media.put(seller, file, { purpose: 'PRODUCT_IMAGE' });
    const answers = await Promise.all(Array.from({ length: 50 }, () => remove(seller, id)));
    expect(answers.filter(({ deletedId }) => deletedId === id)).toHaveLength(1);
    expect(answers.filter(({ userErrors }) => userErrors?.length === 1)).toHaveLength(49);
    const told = (await media.events()).filter(
      (event) => event.aggregateId === id && event.type === 'media.deleted',
    );
    expect(told).toHaveLength(1);
  });

  it('leaves no files when a size is made concurrently', async () => {
    const ids = await Promise.all(
      Array.from({ length: 30 }, () => media.put(seller, file, { purpose: 'PRODUCT_IMAGE' })),
    );
    const statuses = await Promise.all(
      ids.map(async (id) => {
        const [thumb] = await Promise.all([status(anonymous, `/thumb/${id}`), remove(seller, id)]);
        return thumb;
      }),
    );
    expect(statuses.filter((one) => one !== 200 && one !== 410)).toEqual([]);
    for (const id of ids) expect(await filesOf(id)).toEqual([]);
    const sizes = media.mongo.db(media.dbName).collection('mediaSizes');
    expect(await sizes.countDocuments({ mediaId: { $in: ids } })).toBe(0);
  });

  it('deletes the item when the storage is unavailable, and its files later', async () => {
    const id = await media.put(seller, file, { purpose: 'PRODUCT_IMAGE' });
    const [path = ''] = await filesOf(id);
    // A folder in the file's place cannot be deleted as a file.
    await rename(path, `${path}.aside`);
    await mkdir(path);
    expect(await remove(seller, id)).toEqual({ deletedId: id, userErrors: [], errors: [] });
    expect(await status(anonymous, `/media/${id}`)).toBe(410);
    const items = media.mongo.db(media.dbName).collection<{ _id: string }>('media');
    expect(await items.findOne({ _id: id })).toMatchObject({ purgedAt: null });
    await rmdir(path);
    await rename(`${path}.aside`, path);
    await media.running.work();
    await eventually(() => items.findOne({ _id: id, purgedAt: { $type: 'date' } }));
    expect(await filesOf(id)).toEqual([]);
  });
});
