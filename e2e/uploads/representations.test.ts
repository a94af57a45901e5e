// Sizes, formats, parts and links of files, as browsers and CDNs get them through the gateway in both modes.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { noise } from '../../subgraphs/media/testing/pictures.ts';
import { openShop } from '../cart/open-shop.ts';
import { type Actor, admin } from '../harness/actors.ts';
import { mode, startSouk, type TestSouk } from '../harness/souk.ts';
import { fileOf, read, store } from './files.ts';

let souk: TestSouk;
let shop: Actor;
let picture: Buffer;
let id: string;

beforeAll(async () => {
  souk = await startSouk({ env: { REQUIRE_EMAIL_VERIFICATION: 'false' } });
  shop = await openShop(souk, await admin(souk));
  picture = await noise(700, 500).jpeg().toBuffer();
  ({ id } = await store(shop, fileOf('Bräu, 1;.jpg', 'image/jpeg', picture), 'PRODUCT_IMAGE'));
});

afterAll(() => souk.stop());

interface Links {
  media: {
    placeholder: string;
    url: string;
    small: string;
    signedUrl: string;
    sizes: { width: number; height: number; url: string }[];
  };
}
const LINKS = `query ($id: ID!) { media(id: $id) {
  placeholder url small: url(size: SMALL) signedUrl(size: SMALL, format: WEBP)
  sizes(format: AVIF) { width height url }
} }`;
const linksOf = async (of = id) => (await shop.client.ok<Links>(LINKS, { id: of })).media;
const accepting = (accept: string, more: Record<string, string> = {}) => ({ headers: { accept, ...more } });

describe(`A picture, with Souk ${mode}`, () => {
  it('has a placeholder, and sizes whose addresses and dimensions are right', async () => {
    const { placeholder, sizes } = await linksOf();
    expect(Buffer.from(placeholder, 'base64').length).toBeGreaterThan(5);
    expect(sizes.map(({ width, height }) => [width, height])).toEqual([
      [150, 107],
      [320, 229],
      [640, 457],
      [700, 500],
    ]);
    for (const { url, width, height } of sizes) {
      const { bytes, headers } = await read(url);
      const head = await sharp(bytes).metadata();
      expect([head.mediaType, head.width, head.height]).toEqual(['image/avif', width, height]);
      expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    }
  });

  it('is answered in the best format that each client accepts, under one URL', async () => {
    const { small } = await linksOf();
    const types: (string | null)[] = [];
    const tags = new Set<string | null>();
    for (const accept of ['image/avif,image/webp', 'image/webp', 'image/jpeg,image/png', '*/*']) {
      const { headers, bytes } = await read(small, accepting(accept));
      types.push(headers.get('content-type'));
      tags.add(headers.get('etag'));
      expect((await sharp(bytes).metadata()).mediaType).toBe(headers.get('content-type'));
      expect(headers.get('vary')?.split(/,\s*/)).toContain('Accept');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toContain('sandbox');
    }
    expect(types).toEqual(['image/avif', 'image/webp', 'image/jpeg', 'image/jpeg']);
    expect(tags.size).toBe(3);
  });

  it('varies by origin as well for pages of a storefront', async () => {
    const { small } = await linksOf();
    const { headers } = await read(small, accepting('image/webp', { origin: 'https://shop.example' }));
    const named = headers.get('vary')?.toLowerCase().split(/,\s*/) ?? [];
    const other = await fetch(`${souk.url}/health`, { headers: { origin: 'https://shop.example' } });
    const always = other.headers.get('vary')?.toLowerCase().split(/,\s*/) ?? [];
    expect(named).toEqual(expect.arrayContaining(['accept', ...always]));
  });

  it('is sent in parts only to those who hold the same representation', async () => {
    const { small } = await linksOf();
    const whole = await read(small, accepting('image/webp'));
    const etag = String(whole.headers.get('etag'));
    const part = (headers: Record<string, string>) => read(small, accepting('image/webp', headers));
    const size = whole.bytes.length;
    const fresh = await part({ range: 'bytes=10-19', 'if-range': etag });
    expect([fresh.status, fresh.headers.get('content-range')]).toEqual([206, `bytes 10-19/${size}`]);
    expect(fresh.bytes).toEqual(whole.bytes.subarray(10, 20));
    expect((await part({ range: 'bytes=-5' })).bytes).toEqual(whole.bytes.subarray(-5));
    // The entity tag is that of the WebP, so a client that gets a JPEG now gets all of it.
    const other = await read(small, accepting('image/jpeg', { range: 'bytes=10-19', 'if-range': etag }));
    expect([other.status, other.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    // Several ranges at once are ignored (RFC 9110, 14.2).
    const several = await part({ range: 'bytes=0-1,4-5' });
    expect([several.status, several.bytes.length]).toEqual([200, size]);
    const beyond = await part({ range: `bytes=${size}-` });
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${size}`]);
  });

  it('answers HEAD as GET without bytes, and 304 with what caches need', async () => {
    const { small } = await linksOf();
    const whole = await read(small, accepting('image/webp'));
    const head = await read(small, { method: 'HEAD', ...accepting('image/webp') });
    expect([head.status, head.bytes.length]).toEqual([200, 0]);
    const etag = String(whole.headers.get('etag'));
    const known = await read(small, accepting('image/webp', { 'if-none-match': `"x", W/${etag}` }));
    expect([known.status, known.bytes.length]).toEqual([304, 0]);
    for (const name of ['etag', 'cache-control', 'last-modified', 'vary'])
      expect([name, known.headers.get(name), head.headers.get(name)]).toEqual([
        name,
        whole.headers.get(name),
        whole.headers.get(name),
      ]);
    expect(head.headers.get('content-length')).toBe(String(whole.bytes.length));
  });

  it('is downloaded under a safe name', async () => {
    const { headers } = await read(`${souk.url}/media/${id}/download`);
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="Br_u, 1;.jpg"; filename*=UTF-8''Br%C3%A4u%2C%201%3B.jpg`,
    );
  });
});

describe('A private picture', () => {
  it('is served in the size and format of its signed link, and 403 for any change of it', async () => {
    const file = fileOf('paper.jpg', 'image/jpeg', picture);
    const paper = await store(shop, file, 'VERIFICATION_DOCUMENT');
    const { signedUrl, small } = await linksOf(paper.id);
    expect((await read(small)).status).toBe(404);
    const signed = await read(signedUrl);
    expect([signed.status, signed.headers.get('content-type'), signed.headers.get('cache-control')]).toEqual([
      200,
      'image/webp',
      'private, no-cache',
    ]);
    for (const [name, value] of [
      ['size', 'LARGE'],
      ['format', 'PNG'],
      ['expires', '9999999999'],
      ['v', '2'],
    ] as const) {
      const altered = new URL(signedUrl);
      altered.searchParams.set(name, value);
      expect([name, (await read(altered.href)).status]).toEqual([name, 403]);
    }
  });
});

describe('A picture that turns out damaged', () => {
  it('is not shown with its product any more, to nobody but its owner', async () => {
    const media = await store(shop, fileOf('bowl.jpg', 'image/jpeg', picture), 'PRODUCT_IMAGE');
    const { createProduct } = await shop.client.ok<{ createProduct: { product: { id: string } } }>(
      'mutation ($input: CreateProductInput!) { createProduct(input: $input) { product { id } userErrors { message } } }',
      {
        input: {
          idempotencyKey: 'damaged-1',
          name: 'Bowl in danger',
          price: { amount: '10.00', currency: 'EUR' },
          mediaIds: [media.id],
          isPublished: true,
        },
      },
    );
    const page = async (actor: Pick<Actor, 'client'>) => {
      const { data } = await actor.client.run<{
        product: { images: ({ url: string } | null)[]; primaryImage: { url: string } | null };
      }>('query ($id: ID!) { product(id: $id) { images { url } primaryImage { url } } }', {
        id: createProduct.product.id,
      });
      return [data?.product.images.filter((image) => image !== null), data?.product.primaryImage ?? null];
    };
    const anybody = { client: souk.client() };
    expect(await page(anybody)).toEqual([[{ url: media.url }], { url: media.url }]);
    await souk
      .db('media')
      .collection<{ _id: string }>('media')
      .updateOne({ _id: media.id }, { $set: { processingStatus: 'FAILED' } });
    expect(await page(anybody)).toEqual([[], null]);
    expect(await page(shop)).toEqual([[{ url: media.url }], { url: media.url }]);
    for (const path of [media.url, String(media.thumbnailUrl)]) expect((await read(path)).status).toBe(404);
    const { mediaValidations } = await shop.client.ok<{ mediaValidations: { isValid: boolean }[] }>(
      'query ($ids: [ID!]!) { mediaValidations(ids: $ids) { isValid } }',
      { ids: [media.id] },
    );
    expect(mediaValidations).toEqual([{ isValid: false }]);
  });
});
