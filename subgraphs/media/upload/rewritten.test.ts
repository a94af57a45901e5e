import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous } from '@souk/subgraph';
import sharp from 'sharp';
import { soundPictures } from '../testing/damaged.ts';
import { serveMedia, type TestServer } from '../testing/http.ts';
import { noise, photoWithPlace } from '../testing/pictures.ts';
import { animatedWithComment, SECRET, smugglers } from '../testing/smuggled.ts';
import { seller, startMedia, type TestMedia } from '../testing/start.ts';

describe('a stored picture', () => {
  let media: TestMedia;
  let server: TestServer;
  beforeAll(async () => {
    media = await startMedia();
    server = await serveMedia(media);
  });
  afterAll(async () => {
    await server.stop();
    await media.stop();
  });

  const put = (content: Buffer, purpose = 'PRODUCT_IMAGE') =>
    media.put(seller, { name: 'a', content }, { purpose });
  async function served(path: string): Promise<Buffer> {
    const response = await server.fetch(anonymous, path);
    expect([path, response.status]).toEqual([path, 200]);
    return Buffer.from(await response.arrayBuffer());
  }

  it('contains nothing of the upload but the picture, under every URL', async () => {
    const leaks: string[] = [];
    for (const { what, content } of await smugglers()) {
      const id = await put(content);
      for (const path of [
        `/media/${id}`,
        `/media/${id}/download`,
        `/media/${id}?size=large`,
        `/thumb/${id}`,
      ]) {
        const bytes = await served(path);
        const head = await sharp(bytes).metadata();
        const extras = [head.exif, head.xmp, head.iptc, head.icc, head.comments?.length];
        if (bytes.includes(SECRET) || bytes.includes('Rue des') || extras.some(Boolean)) {
          leaks.push(`${what} at ${path}`);
        }
      }
    }
    expect(leaks).toEqual([]);
  });

  it.each(['SELLER_LOGO', 'SELLER_BANNER', 'PROFILE_IMAGE', 'CATEGORY_IMAGE', 'VERIFICATION_DOCUMENT'])(
    'is written again for the purpose %s as well',
    async (purpose) => {
      const [{ content } = { content: Buffer.alloc(0) }] = await smugglers();
      const before = new Set(await media.files());
      await put(content, purpose);
      const [stored] = (await media.files()).filter((file) => !before.has(file));
      expect((await sharp(stored).toBuffer()).length).toBeGreaterThan(0);
      expect((await sharp(stored).metadata()).comments).toBeUndefined();
    },
  );

  it('keeps its format and its size in pixels', async () => {
    for (const { what, content } of await soundPictures()) {
      const id = await put(content);
      const [was, is] = await Promise.all(
        [content, await served(`/media/${id}`)].map((one) => sharp(one).metadata()),
      );
      expect([what, is?.mediaType, is?.width, is?.height]).toEqual([
        what,
        was?.mediaType,
        was?.width,
        was?.height,
      ]);
    }
  });

  it('has identical pixels as a PNG', async () => {
    const content = await noise(60, 40).png({ compressionLevel: 0 }).toBuffer();
    const kept = await served(`/media/${await put(content)}`);
    const pixels = (of: Buffer) => sharp(of).raw().toBuffer();
    expect((await pixels(kept)).equals(await pixels(content))).toBe(true);
  });

  it('is rotated by its orientation', async () => {
    const head = await sharp(await served(`/media/${await put(await photoWithPlace(400, 200))}`)).metadata();
    expect([head.width, head.height, head.orientation]).toEqual([200, 400, undefined]);
  });

  it('keeps the frames, delays and loops of an animation', async () => {
    const kept = await served(`/media/${await put(await animatedWithComment())}`);
    const { pages, pageHeight, width, delay, loop, comments } = await sharp(kept, {
      animated: true,
    }).metadata();
    expect({ pages, pageHeight, width, delay, loop, comments }).toEqual({
      pages: 2,
      pageHeight: 60,
      width: 80,
      delay: [120, 240],
      loop: 3,
      comments: undefined,
    });
    expect(kept.includes(SECRET)).toBe(false);
  });

  it('shows the colours of its profile without the profile', async () => {
    const content = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#c04020' } })
      .withIccProfile('p3')
      .png()
      .toBuffer();
    const kept = await served(`/media/${await put(content)}`);
    expect((await sharp(kept).metadata()).icc).toBeUndefined();
    const [red = 0, green = 0, blue = 0] = await sharp(kept).raw().toBuffer();
    for (const [found, meant] of [
      [red, 0xc0],
      [green, 0x40],
      [blue, 0x20],
    ] as const) {
      expect(Math.abs(found - meant)).toBeLessThanOrEqual(2);
    }
  });
});
