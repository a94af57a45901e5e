import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous } from '@souk/subgraph';
import sharp from 'sharp';
import { serveMedia, type TestServer } from '../testing/http.ts';
import { noise } from '../testing/pictures.ts';
import { eventually, seller, startMedia, type TestMedia } from '../testing/start.ts';
import { acceptedFormats } from './accept.ts';

const CHROME = 'image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8';
const OLD_SAFARI = 'image/png,image/svg+xml,image/*;q=0.8,video/*;q=0.8,*/*;q=0.5';

describe('the formats that a client accepts', () => {
  it.each<[string | undefined, string[]]>([
    [CHROME, ['AVIF', 'WEBP', 'JPEG']],
    ['image/webp,*/*', ['WEBP', 'JPEG']],
    ['image/jpeg,image/png', ['JPEG']],
    [OLD_SAFARI, ['JPEG']],
    ['*/*', ['JPEG']],
    ['image/*', ['JPEG']],
    [undefined, ['JPEG']],
    ['image/avif;q=0, image/webp', ['WEBP', 'JPEG']],
    ['image/avif;q=0.5, image/webp;q=0.9', ['WEBP', 'AVIF', 'JPEG']],
    ['image/jpeg, image/webp;q=0.5', ['JPEG']],
    ['IMAGE/AVIF ; Q=1', ['AVIF', 'JPEG']],
    ['image/avif;q=high', ['JPEG']],
  ])('of %j are %j', (accept, formats) => {
    expect(acceptedFormats(accept, 'JPEG')).toEqual(formats);
  });
});

describe('a size', () => {
  let media: TestMedia;
  let server: TestServer;
  let photo: string;
  let glass: string;
  beforeAll(async () => {
    media = await startMedia();
    server = await serveMedia(media);
    const put = (content: Buffer) => media.put(seller, { name: 'a', content }, { purpose: 'PRODUCT_IMAGE' });
    photo = await put(await noise(500, 400).jpeg().toBuffer());
    glass = await put(
      await sharp({ create: { width: 400, height: 400, channels: 4, background: '#ff000080' } })
        .png()
        .toBuffer(),
    );
  });
  afterAll(async () => {
    await server.stop();
    await media.stop();
  });

  const get = async (path: string, accept = '*/*') => {
    const response = await server.fetch(anonymous, path, { headers: { accept } });
    const content = Buffer.from(await response.arrayBuffer());
    const header = (name: string) => response.headers.get(name);
    return {
      status: response.status,
      type: header('content-type'),
      vary: header('vary'),
      etag: header('etag'),
      caching: header('cache-control'),
      content,
    };
  };
  const IMMUTABLE = 'public, max-age=31536000, immutable';

  it('is WebP until AVIF was made in the background, and caches do not keep the former', async () => {
    const path = `/media/${photo}?size=SMALL&v=1`;
    const first = await get(path, CHROME);
    expect(first).toMatchObject({ type: 'image/webp', vary: 'Accept', caching: 'public, max-age=300' });
    await media.running.work();
    const best = await eventually(async () => {
      const found = await get(path, CHROME);
      return found.type === 'image/avif' && found;
    });
    expect(best).toMatchObject({ vary: 'Accept', caching: IMMUTABLE });
    expect((await sharp(best.content).metadata()).mediaType).toBe('image/avif');
    expect(best.etag).not.toBe(first.etag);
    // The same URL, as a second client asks for it.
    const second = await get(path, 'image/jpeg,image/png');
    expect(second).toMatchObject({ type: 'image/jpeg', vary: 'Accept', caching: IMMUTABLE });
    expect((await sharp(second.content).metadata()).mediaType).toBe('image/jpeg');
    const stale = await server.fetch(anonymous, path, {
      headers: { accept: 'image/jpeg', 'if-none-match': String(best.etag) },
    });
    expect([stale.status, stale.headers.get('vary')]).toEqual([200, 'Accept']);
    const known = await server.fetch(anonymous, path, {
      headers: { accept: 'image/jpeg', 'if-none-match': String(second.etag) },
    });
    expect([known.status, known.headers.get('vary')]).toEqual([304, 'Accept']);
  });

  it.each(['avif', 'webp', 'jpeg', 'png'])('is %s for everybody when the URL says so', async (format) => {
    const path = `/media/${photo}?size=SMALL&format=${format}&v=1`;
    const answers = await Promise.all([CHROME, OLD_SAFARI, '*/*'].map((accept) => get(path, accept)));
    for (const answer of answers) {
      expect(answer).toMatchObject({ type: `image/${format}`, vary: null, caching: IMMUTABLE });
      expect((await sharp(answer.content).metadata()).mediaType).toBe(`image/${format}`);
    }
    expect(new Set(answers.map(({ etag }) => etag)).size).toBe(1);
  });

  it('keeps transparency for clients without WebP, and is white behind it as JPEG', async () => {
    const path = `/media/${glass}?size=SMALL`;
    const png = await get(path);
    expect(png.type).toBe('image/png');
    expect((await sharp(png.content).metadata()).hasAlpha).toBe(true);
    const [red = 0, green = 0] = await sharp((await get(`${path}&format=jpeg`)).content)
      .raw()
      .toBuffer();
    expect([red, Math.round(green / 10)]).toEqual([expect.closeTo(255, -1), 13]);
  });

  it('is the same file for every size that holds the whole picture', async () => {
    const sizes = ['MEDIUM', 'MEDIUM_LARGE', 'LARGE', 'EXTRA_LARGE'];
    const tags = await Promise.all(
      sizes.map(async (size) => (await get(`/media/${photo}?size=${size}&format=webp`)).etag),
    );
    expect(new Set(tags).size).toBe(1);
    expect(await media.mongo.db(media.dbName).collection('mediaSizes').distinct('size')).not.toContain(
      'LARGE',
    );
  });
});
