// Several files in one request: all of them are kept or none, alone or along with a new product.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { noise, photoWithPlace } from '../../subgraphs/media/testing/pictures.ts';
import { openShop } from '../cart/open-shop.ts';
import { type Actor, admin } from '../harness/actors.ts';
import { mode, startSouk, type TestSouk } from '../harness/souk.ts';
import { countOf, fileOf, read, sha256 } from './files.ts';

let souk: TestSouk;
let shop: Actor;
let picture: Buffer;

beforeAll(async () => {
  souk = await startSouk({ env: { REQUIRE_EMAIL_VERIFICATION: 'false' } });
  shop = await openShop(souk, await admin(souk));
  picture = await noise(400, 200).png().toBuffer();
});

afterAll(() => souk.stop());

const png = (name = 'bowl.png') => fileOf(name, 'image/png', picture);
const page = () => fileOf('bowl.jpg', 'image/jpeg', Buffer.from('<!doctype html><script>alert(1)</script>'));

describe(`Several files at once, with Souk ${mode}`, () => {
  const BATCH = `mutation ($input: UploadMediaBatchInput!) {
    uploadMediaBatch(input: $input) { mediaItems { filename url } userErrors { code message field } }
  }`;
  interface Batch {
    uploadMediaBatch: {
      mediaItems: { filename: string; url: string }[] | null;
      userErrors: { code: string; field: string[] }[];
    };
  }
  const send = (files: ReturnType<typeof fileOf>[]) =>
    shop.client.runUpload<Batch>(
      BATCH,
      { input: { files: files.map(() => null), idempotencyKey: randomUUID(), purpose: 'PRODUCT_IMAGE' } },
      Object.fromEntries(files.map((file, index) => [`input.files.${index}`, file])),
    );

  it('are all stored, in order, or none is', async () => {
    const before = await countOf(shop);
    const spoilt = await send([png('a.png'), page(), png('c.png')]);
    expect(spoilt.errors).toEqual([]);
    expect(spoilt.data?.uploadMediaBatch.mediaItems).toBeNull();
    expect(spoilt.data?.uploadMediaBatch.userErrors).toMatchObject([
      { code: 'FILE_TYPE_NOT_ALLOWED', field: ['input', 'files', '1'] },
    ]);
    expect(await countOf(shop)).toBe(before);

    const good = await send([png('a.png'), png('b.png'), png('c.png')]);
    const media = good.data?.uploadMediaBatch.mediaItems ?? [];
    expect(media.map(({ filename }) => filename)).toEqual(['a.png', 'b.png', 'c.png']);
    for (const { url } of media) expect(sha256((await read(url)).bytes)).toBe(sha256(picture));
    expect(await countOf(shop)).toBe(before + 3);
  });

  const CREATE = `mutation ($input: CreateProductInput!) {
    createProduct(input: $input) {
      product { id images { url } primaryImage { url } } userErrors { code message field }
    }
  }`;
  const product = (name: string, images: null[] = []) => ({
    idempotencyKey: name,
    name,
    price: { amount: '10.00', currency: 'EUR' },
    images,
    isPublished: true,
  });

  it('come with a new product, and its pictures load for anyone', async () => {
    const other = await noise(120, 90).png().toBuffer();
    const { createProduct } = await shop.client.upload<{
      createProduct: { product: { images: { url: string }[]; primaryImage: { url: string } } };
    }>(
      CREATE,
      { input: product('Bowl with pictures', [null, null]) },
      { 'input.images.0': png(), 'input.images.1': fileOf('side.png', 'image/png', other) },
    );
    const { images, primaryImage } = createProduct.product;
    const loaded = await Promise.all(images.map(({ url }) => read(url)));
    expect(loaded.map(({ status, bytes }) => [status, sha256(bytes)])).toEqual([
      [200, sha256(picture)],
      [200, sha256(other)],
    ]);
    expect(primaryImage).toEqual(images[0]);
  });

  async function refusedProduct(name: string, files: ReturnType<typeof fileOf>[], sku?: string) {
    const [products, filesBefore] = [souk.db('products').collection('products'), await countOf(shop)];
    const { data, errors } = await shop.client.runUpload<{
      createProduct: { product: object | null; userErrors: { code: string; field: string[] }[] };
    }>(
      CREATE,
      {
        input: {
          ...product(
            name,
            files.map(() => null),
          ),
          sku,
          tags: [name],
        },
      },
      Object.fromEntries(files.map((file, index) => [`input.images.${index}`, file])),
    );
    expect(errors).toEqual([]);
    expect(data?.createProduct.product).toBeNull();
    expect(await products.countDocuments({ name })).toBe(0);
    expect(await countOf(shop)).toBe(filesBefore);
    return data?.createProduct.userErrors.map(({ code, field }) => `${code} ${field.join('.')}`);
  }

  it('create no product when one of them is refused, and name its place', async () => {
    const cut = (bytes: Buffer, end: number) => fileOf('cut.png', 'image/png', bytes.subarray(0, end));
    const photo = await photoWithPlace();
    const damaged = [
      cut(picture, picture.length / 2),
      cut(picture, -2),
      cut(photo, -2),
      cut(await noise(40, 40).jpeg().toBuffer(), -2),
    ];
    for (const [index, file] of damaged.entries()) {
      expect(await refusedProduct(`Damaged ${index}`, [png(), file, png()])).toEqual([
        'FILE_CORRUPT input.images.1',
      ]);
    }
    expect(await refusedProduct('Bowl with a page', [page(), png()])).toEqual([
      'FILE_TYPE_NOT_ALLOWED input.images.0',
    ]);
    const tags = souk.db('products').collection('tags');
    expect(await tags.countDocuments({ name: /damaged|page/i })).toBe(0);
  });

  it('are deleted when the product is refused for another reason', async () => {
    await shop.client.ok(CREATE, { input: { ...product('First'), sku: 'TWICE' } });
    expect(await refusedProduct('Second', [png(), png()], 'TWICE')).toEqual(['ALREADY_EXISTS input.sku']);
  });
});
