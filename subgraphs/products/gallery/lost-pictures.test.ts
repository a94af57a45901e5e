// What becomes of pictures that turn out damaged or are deleted: shoppers see the next one, and no gallery keeps a dead id.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, type EventType, type Viewer } from '@souk/subgraph';
import { deliver } from '../testing/deliver.ts';
import { openModeratedShop } from '../testing/moderated.ts';
import { admin, ana, openShop, orders, type Shop } from '../testing/shop.ts';

const PAGE = `query ($id: ID!) { product(id: $id) {
  images { id } primaryImage { id } variants { image { id } images { id } } } }`;
const OFFER = 'query ($id: ID!) { offersFor(variantIds: [$id]) { imageMediaId } }';

interface Page {
  images: { id: string }[];
  primaryImage: { id: string } | null;
  variants: { image: { id: string } | null; images: { id: string }[] }[];
}

describe('a picture in galleries', () => {
  let shop: Shop;
  let count = 0;
  const places = new Map<string, number>();
  beforeAll(async () => {
    shop = await openShop({ work: true });
  });
  afterAll(() => shop.stop());

  async function tell(
    type: EventType & `media.${'processed' | 'processing_failed' | 'deleted'}`,
    mediaId: string,
  ) {
    const place = (places.get(mediaId) ?? 0) + 1;
    places.set(mediaId, place);
    const about = { mediaId, ownerType: 'SELLER', ownerId: 'sel_ana' };
    const damage = { userId: null, filename: 'a.png', error: 'broken' };
    await deliver(shop, 'media', type, mediaId, place, { ...about, ...damage });
  }
  /** A product with three pictures of its own, the second of them primary, and a variant that shows two. */
  async function sell() {
    count += 1;
    const pictures = ['a', 'b', 'c'].map((name) => `med_${name}${count}`);
    const [first = '', second = '', third = ''] = pictures;
    const made = await shop.sell({ mediaIds: pictures });
    const run = (name: string, id: string, input: object) =>
      shop.mutate(
        ana,
        name,
        `mutation ($id: ID!, $input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) {
          ${name}(id: $id, input: $input) { userErrors { code message } } }`,
        { id, input },
      );
    await run('setPrimaryProductImage', made.id, { mediaId: second });
    await run('updateProductVariant', made.variantId, { version: 1, imageMediaIds: [second, third] });
    return { ...made, first, second, third, run };
  }
  const page = async (viewer: Viewer, id: string) => {
    const { product } = (await shop.run<{ product: Page }>(viewer, PAGE, { id })).data;
    const [variant] = product.variants;
    return {
      images: product.images.map((image) => image.id),
      primary: product.primaryImage?.id ?? null,
      variant: variant?.images.map((image) => image.id),
      ofVariant: variant?.image?.id ?? null,
    };
  };

  it('gives its place to the next one for shoppers while it is damaged, and keeps it for its seller', async () => {
    const { id, variantId, first, second, third } = await sell();
    const whole = {
      images: [first, second, third],
      primary: second,
      variant: [second, third],
      ofVariant: second,
    };
    expect(await page(anonymous, id)).toEqual(whole);
    await tell('media.processing_failed', second);
    const left = { images: [first, third], primary: first, variant: [third], ofVariant: third };
    expect(await page(anonymous, id)).toEqual(left);
    expect(await page(ana, id)).toEqual(whole);
    expect(await page(admin, id)).toEqual(whole);
    expect((await shop.run(orders, OFFER, { id: variantId })).data).toEqual({
      offersFor: [{ imageMediaId: third }],
    });
    await tell('media.processed', second);
    expect(await page(anonymous, id)).toEqual(whole);
  });

  it('leaves products, variants and categories when it is deleted', async () => {
    const { id, first, second, third } = await sell();
    const shelf = await shop.category('Shelf', { imageMediaId: second });
    await tell('media.processing_failed', second);
    await tell('media.deleted', second);
    const left = { images: [first, third], primary: first, variant: [third], ofVariant: third };
    expect([await page(anonymous, id), await page(ana, id)]).toEqual([left, left]);
    const { data } = await shop.run(anonymous, 'query ($id: ID!) { category(id: $id) { image { id } } }', {
      id: shelf,
    });
    expect(data).toEqual({ category: { image: null } });
    expect(JSON.stringify(await shop.mongo.db(shop.dbName).collection('products').findOne({}))).not.toContain(
      second,
    );
  });

  it('changes nothing where nothing shows it', async () => {
    const before = (await shop.events()).length;
    for (const type of ['media.processed', 'media.processing_failed', 'media.deleted'] as const)
      await tell(type, 'med_elsewhere');
    // The three themselves.
    expect((await shop.events()).length).toBe(before + 3);
  });
});

describe('a picture in a change that waits for approval', () => {
  it('leaves it when it is deleted', async () => {
    const shop = await openModeratedShop({ work: true });
    try {
      const { id } = await shop.approved({ name: 'Teapot', mediaIds: ['med_a'] });
      const add = `mutation ($id: ID!, $input: AddProductImagesInput!) { addProductImages(id: $id, input: $input) {
        userErrors { code message } } }`;
      const input = { idempotencyKey: 'held', mediaIds: ['med_b', 'med_c'] };
      await shop.mutate(ana, 'addProductImages', add, { id, input });
      const about = { mediaId: 'med_b', ownerType: 'SELLER', ownerId: 'sel_ana' };
      await deliver(shop, 'media', 'media.deleted', 'med_b', 1, about);
      const reviews = shop.mongo.db(shop.dbName).collection('productReviews');
      const pending = await reviews.findOne({ productId: id, state: 'PENDING' });
      expect(pending?.changes).toEqual({
        images: [
          { mediaId: 'med_a', isPrimary: true },
          { mediaId: 'med_c', isPrimary: false },
        ],
      });
    } finally {
      await shop.stop();
    }
  });
});
