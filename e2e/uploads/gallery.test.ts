// A gallery from end to end: files that come with the mutation, what media counts as used, and what everybody sees.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { noise } from '../../subgraphs/media/testing/pictures.ts';
import { openShop } from '../cart/open-shop.ts';
import { type Actor, admin } from '../harness/actors.ts';
import { consumed } from '../harness/consumed.ts';
import { mode, startSouk, type TestSouk } from '../harness/souk.ts';
import { countOf, fileOf, read } from './files.ts';

const ADD = `mutation ($id: ID!, $input: AddProductImagesInput!) { addProductImages(id: $id, input: $input) {
  product { version images { id url } primaryImage { id } } userErrors { code field } } }`;
const CHANGE = `mutation ($id: ID!, $reorder: ReorderProductImagesInput!, $primary: SetPrimaryProductImageInput!) {
  reorderProductImages(id: $id, input: $reorder) { userErrors { code } }
  setPrimaryProductImage(id: $id, input: $primary) { userErrors { code } }
}`;
const REMOVE = `mutation ($id: ID!, $input: RemoveProductImagesInput!) {
  removeProductImages(id: $id, input: $input) { product { images { id } } userErrors { code } } }`;
const CREATE = `mutation ($input: CreateProductInput!) {
  createProduct(input: $input) { product { id } userErrors { code message } } }`;
const UPLOAD = `mutation ($input: UploadMediaInput!) {
  uploadMedia(input: $input) { media { id } userErrors { code message } } }`;
const DELETE = 'mutation ($id: ID!) { deleteMedia(id: $id) { deletedId userErrors { code } } }';
const SHOWN = 'query ($id: ID!) { product(id: $id) { images { id altText } primaryImage { id } } }';
const MAX_WAIT_MS = 60_000;

interface Added {
  addProductImages: {
    product: { version: number; images: { id: string; url: string }[]; primaryImage: { id: string } } | null;
    userErrors: { code: string; field: string[] | null }[];
  };
}

describe(`The gallery of a product, with Souk ${mode}`, () => {
  let souk: TestSouk;
  let office: Actor;
  let shop: Actor;
  let rival: Actor;
  let picture: Buffer;
  let category: string;
  let id: string;
  let images: string[];
  beforeAll(async () => {
    souk = await startSouk({ env: { REQUIRE_EMAIL_VERIFICATION: 'false' } });
    office = await admin(souk);
    shop = await openShop(souk, office);
    rival = await openShop(souk, office);
    picture = await noise(120, 80).png().toBuffer();
    const { createCategory } = await office.client.ok<{ createCategory: { category: { id: string } } }>(
      'mutation { createCategory(input: { idempotencyKey: "bowls", name: "Bowls" }) { category { id } userErrors { code } } }',
    );
    category = createCategory.category.id;
    const input = {
      ...{ idempotencyKey: 'gallery', name: 'Bowl', isPublished: true, categoryId: category },
      price: { amount: '10.00', currency: 'EUR' },
    };
    const { createProduct } = await shop.client.ok<{ createProduct: { product: { id: string } } }>(CREATE, {
      input,
    });
    id = createProduct.product.id;
  });
  afterAll(() => souk.stop());

  const png = (name: string) => fileOf(name, 'image/png', picture);
  const add = async (files: ReturnType<typeof fileOf>[], idempotencyKey: string = randomUUID()) => {
    const { data, errors } = await shop.client.runUpload<Added>(
      ADD,
      { id, input: { idempotencyKey, images: files.map(() => null) } },
      Object.fromEntries(files.map((file, index) => [`input.images.${index}`, file])),
    );
    expect(errors).toEqual([]);
    return data?.addProductImages;
  };
  const uploadOf = async (actor: Actor, purpose: string) => {
    const { uploadMedia } = await actor.client.upload<{ uploadMedia: { media: { id: string } } }>(
      UPLOAD,
      { input: { file: null, idempotencyKey: randomUUID(), purpose } },
      { 'input.file': png('own.png') },
    );
    return uploadMedia.media.id;
  };
  const usage = async (mediaId: string) => {
    await consumed(souk, 'media');
    const { media } = await shop.client.ok<{
      media: { usageCount: number; usages: { kind: string }[] };
    }>('query ($id: ID!) { media(id: $id) { usageCount usages { kind } } }', { id: mediaId });
    return [media.usageCount, media.usages.map(({ kind }) => kind)];
  };
  const shown = async () => {
    const { product } = await souk.client().ok<{
      product: { images: { id: string; altText: string | null }[]; primaryImage: { id: string } | null };
    }>(SHOWN, { id });
    return product;
  };

  it('gets the files of a request, all or none, which load for anyone and count as used', async () => {
    const before = await countOf(shop);
    const page = fileOf('b.png', 'image/png', Buffer.from('<!doctype html>'));
    const spoilt = await add([png('a.png'), page]);
    expect(spoilt?.userErrors).toMatchObject([
      { code: 'FILE_TYPE_NOT_ALLOWED', field: ['input', 'images', '1'] },
    ]);
    expect(await countOf(shop)).toBe(before);
    const added = await add([png('a.png'), png('b.png')], 'two');
    expect(await add([png('a.png'), png('b.png')], 'two')).toEqual(added);
    expect(await countOf(shop)).toBe(before + 2);
    images = added?.product?.images.map((image) => image.id) ?? [];
    expect(images).toHaveLength(2);
    for (const { url } of added?.product?.images ?? [])
      expect((await read(url)).bytes.length).toBeGreaterThan(0);
    for (const mediaId of images) expect(await usage(mediaId)).toEqual([1, ['PRODUCT']]);
  });

  it('takes neither pictures of others nor files for other purposes', async () => {
    for (const mediaId of [await uploadOf(rival, 'PRODUCT_IMAGE'), await uploadOf(shop, 'SELLER_LOGO')]) {
      const { data } = await shop.client.run<Added>(ADD, {
        id,
        input: { idempotencyKey: randomUUID(), mediaIds: [mediaId] },
      });
      expect(data?.addProductImages.userErrors).toMatchObject([
        { code: 'INVALID_INPUT', field: ['input', 'mediaIds', '0'] },
      ]);
    }
    expect((await shown()).images.map((image) => image.id)).toEqual(images);
  });

  it('shows its order, its primary picture and their text alternatives to everybody', async () => {
    const [first = '', second = ''] = images;
    const { product } = await shop.client.ok<{ product: { version: number } }>(
      'query ($id: ID!) { product(id: $id) { version } }',
      { id },
    );
    await shop.client.ok(CHANGE, {
      id,
      reorder: { version: product.version, mediaIds: [second, first] },
      primary: { mediaId: first },
    });
    await shop.client.ok(
      'mutation ($id: ID!) { updateMedia(id: $id, input: { version: 1, altText: "A blue bowl" }) { userErrors { code } } }',
      { id: first },
    );
    const until = Date.now() + MAX_WAIT_MS;
    // Answers for everybody may be kept for a moment.
    while ((await shown()).images[1]?.altText !== 'A blue bowl' && Date.now() < until) await sleep(100);
    expect(await shown()).toEqual({
      images: [
        { id: second, altText: null },
        { id: first, altText: 'A blue bowl' },
      ],
      primaryImage: { id: first },
    });
  });

  it('lets go of a picture, which can be deleted then and not before', async () => {
    const [first = '', second = ''] = images;
    type Deleted = { deleteMedia: { deletedId: string | null; userErrors: { code: string }[] } };
    const { data: refused } = await shop.client.run<Deleted>(DELETE, { id: first });
    expect(refused?.deleteMedia.userErrors).toMatchObject([{ code: 'MEDIA_IN_USE' }]);
    await shop.client.ok(REMOVE, { id, input: { mediaIds: [first] } });
    expect(await usage(first)).toEqual([0, []]);
    expect(await usage(second)).toEqual([1, ['PRODUCT']]);
    expect((await shop.client.ok<Deleted>(DELETE, { id: first })).deleteMedia.deletedId).toBe(first);
  });

  it('belongs to a product that its category counts within seconds', async () => {
    const counted = async () => {
      const { category: one } = await office.client.ok<{ category: { productCount: number } }>(
        'query ($id: ID!) { category(id: $id) { productCount } }',
        { id: category },
      );
      return one.productCount;
    };
    const until = Date.now() + MAX_WAIT_MS;
    while ((await counted()) !== 1 && Date.now() < until) await sleep(100);
    expect(await counted()).toBe(1);
  });
});
