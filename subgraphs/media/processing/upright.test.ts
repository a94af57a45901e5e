// Every representation is upright, in sRGB, whatever the picture was stored as.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous } from '@souk/subgraph';
import sharp, { type Sharp } from 'sharp';
import { serveMedia, type TestServer } from '../testing/http.ts';
import { seller, startMedia, type TestMedia } from '../testing/start.ts';

const WIDTH = 240;
const HEIGHT = 160;
const CORNERS = { topLeft: '#d01010', topRight: '#10b010', bottomLeft: '#1010d0', bottomRight: '#e0e010' };

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

/** The upright picture: each quarter has a colour. */
async function quarters() {
  const part = async (background: string) => ({
    input: await sharp({ create: { width: WIDTH / 2, height: HEIGHT / 2, channels: 3, background } })
      .png()
      .toBuffer(),
  });
  return sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background: '#fff' } })
    .composite([
      { ...(await part(CORNERS.topLeft)), left: 0, top: 0 },
      { ...(await part(CORNERS.topRight)), left: WIDTH / 2, top: 0 },
      { ...(await part(CORNERS.bottomLeft)), left: 0, top: HEIGHT / 2 },
      { ...(await part(CORNERS.bottomRight)), left: WIDTH / 2, top: HEIGHT / 2 },
    ])
    .png()
    .toBuffer();
}

/** How a camera stores an upright picture with each orientation (EXIF 2.3, tag 0x0112). */
const asStored: Readonly<Record<number, (picture: Sharp) => Sharp>> = {
  1: (picture) => picture,
  2: (picture) => picture.flop(),
  3: (picture) => picture.rotate(180),
  4: (picture) => picture.flip(),
  5: (picture) => picture.rotate(270).flop(),
  6: (picture) => picture.rotate(270),
  7: (picture) => picture.rotate(90).flop(),
  8: (picture) => picture.rotate(90),
};

const stored: Readonly<Record<string, (picture: Sharp) => Sharp>> = {
  jpeg: (picture) => picture.jpeg({ quality: 95, chromaSubsampling: '4:4:4' }),
  webp: (picture) => picture.webp({ quality: 95 }),
  png: (picture) => picture.png(),
};

async function served(id: string, path: string): Promise<Buffer> {
  const response = await server.fetch(anonymous, path.replace('ID', id));
  expect([path, response.status]).toEqual([path, 200]);
  return Buffer.from(await response.arrayBuffer());
}

async function cornersOf(picture: Buffer): Promise<Record<string, string>> {
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => {
    const start = (y * info.width + x) * info.channels;
    return nearest([...data.subarray(start, start + 3)]);
  };
  const [right, bottom] = [info.width - 6, info.height - 6];
  return {
    topLeft: at(5, 5),
    topRight: at(right, 5),
    bottomLeft: at(5, bottom),
    bottomRight: at(right, bottom),
  };
}

/** The corner's colour that is nearest to a pixel: encoders change colours a little. */
function nearest(pixel: readonly number[]): string {
  const distance = (colour: string) =>
    [1, 3, 5].reduce((sum, at, index) => {
      const meant = Number.parseInt(colour.slice(at, at + 2), 16);
      return sum + Math.abs((pixel[index] ?? 0) - meant);
    }, 0);
  const [best = ''] = Object.values(CORNERS).toSorted((a, b) => distance(a) - distance(b));
  return distance(best) < 60 ? best : `none: ${pixel.join()}`;
}

describe.each(Object.keys(stored))('a %s', (format) => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('of orientation %i is upright in every format', async (orientation) => {
    const turn = asStored[orientation];
    const encode = stored[format];
    if (!turn || !encode) throw new Error('no such sample');
    const pixels = await turn(sharp(await quarters())).toBuffer();
    const content = await encode(sharp(pixels)).withMetadata({ orientation }).toBuffer();
    expect((await sharp(content).metadata()).orientation ?? 1).toBe(orientation);
    const id = await media.put(seller, { name: 'a', content }, { purpose: 'PRODUCT_IMAGE' });
    for (const path of [
      '/media/ID',
      '/media/ID?size=THUMB&format=avif',
      '/media/ID?size=THUMB&format=webp',
      '/media/ID?size=THUMB&format=jpeg',
      '/media/ID?size=THUMB&format=png',
    ]) {
      const picture = await served(id, path);
      const { width, height, orientation: left, exif, icc } = await sharp(picture).metadata();
      expect([path, width > height, left ?? 1, exif, icc]).toEqual([path, true, 1, undefined, undefined]);
      expect([path, await cornersOf(picture)]).toEqual([path, CORNERS]);
    }
  });
});

describe('the colours of a picture', () => {
  const pixelOf = async (content: Buffer, path: string) => {
    const id = await media.put(seller, { name: 'a', content }, { purpose: 'PRODUCT_IMAGE' });
    const picture = await served(id, path);
    expect((await sharp(picture).metadata()).space).toBe('srgb');
    return [...(await sharp(picture).removeAlpha().raw().toBuffer()).subarray(0, 3)];
  };
  const plain = (background: string) =>
    sharp({ create: { width: 200, height: 200, channels: 3, background } });
  const paths = ['avif', 'webp', 'jpeg'].map((format) => `/media/ID?size=THUMB&format=${format}`);

  it.each(['/media/ID', ...paths])('in CMYK become those of sRGB at %s, black stays black', async (path) => {
    const cmyk = (background: string) => plain(background).toColourspace('cmyk').jpeg().toBuffer();
    for (const value of await pixelOf(await cmyk('#000000'), path)) expect(value).toBeLessThan(0x2a);
    for (const value of await pixelOf(await cmyk('#ffffff'), path)) expect(value).toBeGreaterThan(0xf5);
  });

  it.each(['/media/ID', ...paths])('in Display-P3 keep their look at %s', async (path) => {
    const content = await plain('#c04020').withIccProfile('p3').jpeg({ quality: 98 }).toBuffer();
    const [red = 0, green = 0, blue = 0] = await pixelOf(content, path);
    const differences = [red - 0xc0, green - 0x40, blue - 0x20].map(Math.abs);
    expect(Math.max(...differences)).toBeLessThanOrEqual(4);
  });
});
