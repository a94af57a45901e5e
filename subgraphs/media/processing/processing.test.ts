import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, type Viewer } from '@souk/subgraph';
import sharp from 'sharp';
import { serveMedia } from '../testing/http.ts';
import { noise } from '../testing/pictures.ts';
import { shorten } from '../testing/shorten.ts';
import {
  admin,
  customer,
  eventually,
  otherSeller,
  seller,
  startMedia,
  type TestMedia,
} from '../testing/start.ts';

interface Size {
  size: string;
  width: number;
  height: number;
  bytes: number | null;
  mimeType: string;
  url: string;
}

interface Processed {
  media: { processingStatus: string; sizes: Size[] };
}

describe('processing', () => {
  let media: TestMedia;
  beforeAll(async () => {
    media = await startMedia({ work: true });
  });
  afterAll(() => media.stop());

  async function outcome(id: string, args = ''): Promise<Processed['media']> {
    return eventually(async () => {
      const { data } = await media.run<Processed>(
        admin,
        `{ media(id: "${id}") { processingStatus sizes${args} { size width height bytes mimeType url } } }`,
      );
      return ['READY', 'FAILED'].includes(data.media.processingStatus) && data.media;
    });
  }
  const eventsOf = async (id: string) =>
    (await media.events()).filter(({ aggregateId }) => aggregateId === id).map(({ type }) => type);

  it('makes all sizes as WebP and then as AVIF, none larger than the picture and none twice', async () => {
    const content = await noise(1000, 500).jpeg().toBuffer();
    const id = await media.put(seller, { name: 'a.jpg', content }, { purpose: 'PRODUCT_IMAGE' });
    const { processingStatus, sizes } = await outcome(id);
    expect(processingStatus).toBe('READY');
    expect(sizes.map(({ size, width, height }) => [size, width, height])).toEqual([
      ['THUMB', 150, 75],
      ['SMALL', 320, 160],
      ['MEDIUM', 640, 320],
      ['MEDIUM_LARGE', 960, 480],
      ['LARGE', 1000, 500],
    ]);
    expect(sizes[0]?.url).toBe(`http://souk.test/media/${id}?size=THUMB&format=WEBP&v=1`);
    const avif = await eventually(async () => {
      const made = (await outcome(id, '(format: AVIF)')).sizes;
      return made.every(({ bytes }) => bytes !== null) && made;
    });
    expect(avif[0]?.url).toBe(`http://souk.test/media/${id}?size=THUMB&format=AVIF&v=1`);
    expect(avif.map(({ width, mimeType }) => [width, mimeType])).toEqual(
      sizes.map(({ width }) => [width, 'image/avif']),
    );
    const files = (await media.files()).filter((file) => file.includes(id));
    const kinds = await Promise.all(files.map(async (file) => (await sharp(file).metadata()).mediaType));
    const each = (type: string) => kinds.filter((kind) => kind === type).length;
    expect([each('image/jpeg'), each('image/webp'), each('image/avif')]).toEqual([1, 5, 5]);
    expect(await eventsOf(id)).toEqual(['media.uploaded', 'media.processed']);
  });

  it('uses the first frame of an animation', async () => {
    const frames = await Promise.all([noise(80, 60).png().toBuffer(), noise(80, 60).png().toBuffer()]);
    const content = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    const id = await media.put(seller, { name: 'a.gif', content }, { purpose: 'OTHER' });
    const { sizes } = await outcome(id);
    expect(sizes.map(({ width, height }) => [width, height])).toEqual([[80, 60]]);
  });

  describe('of a picture whose stored file was damaged afterwards', () => {
    let id: string;
    beforeAll(async () => {
      const content = await noise(600, 600).jpeg().toBuffer();
      id = await media.put(seller, { name: 'a.jpg', content }, { purpose: 'PRODUCT_IMAGE' });
      await outcome(id);
      const [original] = (await media.files()).filter(
        (file) => file.includes(id) && file.endsWith('original'),
      );
      await shorten(String(original), content.length >> 1);
      const db = media.mongo.db(media.dbName);
      await db.collection('mediaSizes').deleteMany({ mediaId: id });
      await db
        .collection<{ _id: string }>('media')
        .updateOne({ _id: id }, { $set: { processingStatus: 'FAILED' } });
      await retry(seller, id);
      await outcome(id);
    });

    it('fails, and publishes an event', async () => {
      expect(await outcome(id)).toEqual({ processingStatus: 'FAILED', sizes: [] });
      expect(await eventsOf(id)).toEqual(['media.uploaded', 'media.processed', 'media.processing_failed']);
      const failed = (await media.events()).find(({ type }) => type === 'media.processing_failed');
      expect(failed?.payload).toMatchObject({ ownerId: 'sel_1', userId: null, filename: 'a.jpg' });
    });

    it('is shown to its owner and admins only', async () => {
      const server = await serveMedia(media);
      const shown = async (viewer: Viewer) => {
        const { data } = await media.run<{ media: object | null }>(viewer, `{ media(id: "${id}") { id } }`);
        const paths = [`/media/${id}`, `/thumb/${id}`, `/media/${id}/download`];
        const answers = await Promise.all(paths.map((path) => server.fetch(viewer, path)));
        return [data.media, ...answers.map(({ status }) => status)];
      };
      for (const viewer of [anonymous, customer, otherSeller])
        expect(await shown(viewer)).toEqual([null, 404, 404, 404]);
      for (const viewer of [seller, admin]) expect(await shown(viewer)).toEqual([{ id }, 200, 404, 200]);
      await server.stop();
    });

    const retry = (viewer: Viewer, of: string) =>
      media.run<{
        retryMediaProcessing: { media: { processingStatus: string } | null; userErrors: object[] };
      }>(
        viewer,
        `mutation { retryMediaProcessing(id: "${of}") { media { processingStatus } userErrors { code field } } }`,
      );

    it('is retried for the owner and for admins', async () => {
      for (const viewer of [seller, admin]) {
        const { data } = await retry(viewer, id);
        expect(data.retryMediaProcessing.media).toEqual({ processingStatus: 'PENDING' });
        expect((await outcome(id)).processingStatus).toBe('FAILED');
      }
      expect(await eventsOf(id)).toHaveLength(5);
    });

    it('is not retried for anyone else', async () => {
      const codes = async (viewer: Viewer) => (await retry(viewer, id)).errors.map(({ code }) => code);
      expect(await codes(anonymous)).toEqual(['UNAUTHENTICATED']);
      for (const viewer of [customer, otherSeller]) {
        const { data, errors } = await retry(viewer, id);
        expect([data.retryMediaProcessing.userErrors, errors]).toEqual([
          [{ code: 'NOT_FOUND', field: ['id'] }],
          [],
        ]);
      }
      expect(await eventsOf(id)).toHaveLength(5);
    });

    it('cannot be retried for a READY picture or an unknown id', async () => {
      const good = await noise(20, 20).png().toBuffer();
      const done = await media.put(seller, { name: 'a.png', content: good }, { purpose: 'PRODUCT_IMAGE' });
      await outcome(done);
      const refused = async (of: string) => (await retry(seller, of)).data.retryMediaProcessing.userErrors;
      expect(await refused(done)).toEqual([{ code: 'INVALID_STATE', field: ['id'] }]);
      expect(await refused('nothing')).toEqual([{ code: 'NOT_FOUND', field: ['id'] }]);
    });
  });
});
