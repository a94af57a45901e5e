import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, viewerOf } from '@souk/subgraph';
import Upload from 'graphql-upload/Upload.mjs';
import type { UserErrors } from '../testing/shop.ts';
import {
  admin,
  ana,
  ben,
  CREATE,
  clerk,
  customer,
  eur,
  openShop,
  orders,
  pending,
  type Shop,
} from '../testing/shop.ts';

interface Created extends UserErrors {
  product: { id: string; slug: string; status: string; defaultVariant: { id: string } } | null;
}

/** A file as the gateway hands it over. */
function fileNamed(filename: string): Upload {
  const upload = new Upload();
  upload.resolve({
    filename,
    mimetype: 'image/png',
    encoding: '7bit',
    createReadStream: () => Readable.from([]),
  });
  return upload;
}

describe('createProduct', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop();
  });
  afterAll(() => shop.stop());

  it('is allowed for sellers and admins only', async () => {
    const variables = {
      input: { idempotencyKey: 'nobody', name: 'Mug', price: eur('1.00'), sellerId: 'sel_ana' },
    };
    expect(await shop.codes(anonymous, CREATE, variables)).toEqual(['UNAUTHENTICATED']);
    for (const viewer of [customer, clerk, orders]) {
      expect(await shop.codes(viewer, CREATE, variables)).toEqual(['FORBIDDEN']);
    }
    expect(await count()).toBe(0);
  });

  it('creates a product with its only variant, tags, pictures and the record of its stock', async () => {
    const { product, userErrors } = await create(ana, {
      description: '  Holds tea. ',
      sku: 'MUG-1',
      tags: ['Kitchen', ' kitchen ', 'Gift  Ideas'],
      initialStock: 7,
      lowStockThreshold: 2,
      mediaIds: ['med_a', 'med_b'],
      images: [fileNamed('c.png'), fileNamed('d.png')],
      isPublished: true,
    });
    expect(userErrors).toEqual([]);
    const { data } = await shop.run(
      ana,
      `query ($id: ID!) { product(id: $id) {
        name description status isAvailableForSale sku variantCount version isInStock availableQuantity
        price { amount currency } priceRange { min { amount } max { amount } }
        seller { id } category { id } tags { name } images { id } primaryImage { id } options { name }
        variants { sku name product { id } price { amount } options { name } inventory { onHand lowStockThreshold } }
        inventory { onHand reserved available lowStockThreshold isLowStock }
      } }`,
      { id: product?.id },
    );
    expect(data).toEqual({
      product: {
        name: 'Mug',
        description: 'Holds tea.',
        status: 'ACTIVE',
        isAvailableForSale: true,
        sku: 'MUG-1',
        variantCount: 1,
        version: 1,
        isInStock: true,
        availableQuantity: 7,
        price: { amount: '12.50', currency: 'EUR' },
        priceRange: { min: { amount: '12.50' }, max: { amount: '12.50' } },
        seller: { id: 'sel_ana' },
        category: null,
        tags: [{ name: 'kitchen' }, { name: 'gift ideas' }],
        images: [{ id: 'med_a' }, { id: 'med_b' }, { id: 'med_up0' }, { id: 'med_up1' }],
        primaryImage: { id: 'med_a' },
        options: [],
        variants: [
          {
            sku: 'MUG-1',
            name: '',
            product: { id: product?.id },
            price: { amount: '12.50' },
            options: [],
            inventory: { onHand: 7, lowStockThreshold: 2 },
          },
        ],
        inventory: { onHand: 7, reserved: 0, available: 7, lowStockThreshold: 2, isLowStock: false },
      },
    });
    const events = (await shop.events()).filter(
      ({ aggregateId, payload }) => aggregateId === product?.id || payload.entityId === product?.id,
    );
    expect(events.map(({ type, aggregateId }) => [type, aggregateId])).toEqual([
      ['product.created', product?.id],
      ['media.attached', 'med_a'],
      ['media.attached', 'med_b'],
      ['media.attached', 'med_up0'],
      ['media.attached', 'med_up1'],
    ]);
    expect(shop.asked.filter(({ service }) => service === 'media').map(({ variables }) => variables)).toEqual(
      [
        { ids: ['med_a', 'med_b'], ownerId: 'sel_ana' },
        {
          input: {
            files: [expect.any(Upload), expect.any(Upload)],
            idempotencyKey: expect.stringMatching(/^prd_/),
            purpose: 'PRODUCT_IMAGE',
            ownerType: 'SELLER',
            ownerId: 'sel_ana',
          },
        },
      ],
    );
    expect(shop.asked.filter(({ service }) => service === 'sellers')).toHaveLength(1);
  });

  it('reports every problem at once, and neither calls other services nor stores anything', async () => {
    const [before, asked] = [await count(), shop.asked.length];
    const answer = await create(ana, {
      name: ' ',
      price: eur('1.005'),
      tags: [''],
      initialStock: -1,
      mediaIds: ['med_a'],
    });
    expect(errorsOf(answer)).toEqual([
      ['INVALID_INPUT', 'input.name'],
      ['INVALID_INPUT', 'input.tags'],
      ['INVALID_INPUT', 'input.price.amount'],
      ['INVALID_INPUT', 'input.initialStock'],
    ]);
    expect(errorsOf(await create(ana, { price: eur('-1') }))).toEqual([
      ['INVALID_INPUT', 'input.price.amount'],
    ]);
    expect(errorsOf(await create(ana, { price: { amount: '5.5', currency: 'JPY' } }))).toEqual([
      ['INVALID_INPUT', 'input.price.amount'],
    ]);
    for (const currency of ['BGN', 'HRK']) {
      expect(errorsOf(await create(ana, { price: { amount: '5.00', currency } }))).toEqual([
        ['INVALID_INPUT', 'input.price.currency'],
      ]);
    }
    expect(errorsOf(await create(ana, { categoryId: 'cat_no' }))).toEqual([
      ['NOT_FOUND', 'input.categoryId'],
    ]);
    expect(errorsOf(await create(ana, { mediaIds: Array.from({ length: 13 }, (_, i) => `m${i}`) }))).toEqual([
      ['INVALID_INPUT', 'input.mediaIds'],
    ]);
    expect(await count()).toBe(before);
    expect(shop.asked.slice(asked).filter(({ service }) => service === 'media')).toEqual([]);
  });

  it("accepts only the seller's own pictures", async () => {
    const before = await count();
    expect(errorsOf(await create(ana, { mediaIds: ['med_ok', 'med_foreign'] }))).toEqual([
      ['INVALID_INPUT', 'input.mediaIds.1'],
    ]);
    expect(await count()).toBe(before);
  });

  it('accepts a SKU once per seller, also for 20 concurrent calls', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => create(ana, { sku: 'ONCE' })));
    expect(answers.filter(({ product }) => product !== null)).toHaveLength(1);
    const refused = answers.filter(({ product }) => product === null);
    expect(refused.map(errorsOf)).toEqual(Array(19).fill([['ALREADY_EXISTS', 'input.sku']]));
    expect((await create(ben, { sku: 'ONCE' })).userErrors).toEqual([]);
  });

  it('creates one product for each key, however often it is called', async () => {
    const before = await count();
    const input = { idempotencyKey: 'mug-1', sku: 'KEYED', images: [fileNamed('c.png')] };
    const asked = shop.asked.length;
    const answers = await Promise.all(Array.from({ length: 10 }, () => create(ana, input)));
    expect(answers.map(errorsOf)).toEqual(Array(10).fill([]));
    expect(new Set(answers.map(({ product }) => product?.id)).size).toBe(1);
    expect(await count()).toBe(before + 1);
    expect(shop.asked.slice(asked).filter(({ service }) => service === 'media')).toHaveLength(1);
    for (const other of [{ name: 'Cup' }, { images: [fileNamed('d.png')] }, { images: [] }]) {
      expect(errorsOf(await create(ana, { ...input, ...other }))).toEqual([
        ['IDEMPOTENCY_CONFLICT', 'input.idempotencyKey'],
      ]);
    }
    const refused = { ...input, idempotencyKey: 'mug-2' };
    for (let time = 0; time < 2; time += 1) {
      expect(errorsOf(await create(ana, refused))).toEqual([['ALREADY_EXISTS', 'input.sku']]);
    }
    expect((await create(ben, input)).product?.id).not.toBe(answers[0]?.product?.id);
    expect(await count()).toBe(before + 2);
  });

  it('lets sellers that are not eligible save drafts only', async () => {
    const before = await count();
    const suspended = viewerOf('seller', { userId: 'usr_bad', sellerId: 'sel_bad' });
    expect(errorsOf(await create(pending, { isPublished: true }))).toEqual([
      ['SELLER_NOT_APPROVED', 'input.isPublished'],
    ]);
    expect(errorsOf(await create(suspended, { isPublished: true }))).toEqual([
      ['SELLER_SUSPENDED', 'input.isPublished'],
    ]);
    expect(await count()).toBe(before);
    expect((await create(pending, {})).product?.status).toBe('DRAFT');
  });

  it('lets admins create products for any seller, and sellers only for themselves', async () => {
    expect(errorsOf(await create(admin, {}))).toEqual([['INVALID_INPUT', 'input.sellerId']]);
    expect(errorsOf(await create(admin, { sellerId: 'sel_no' }))).toEqual([['NOT_FOUND', 'input.sellerId']]);
    expect(errorsOf(await create(ana, { sellerId: 'sel_ben' }))).toEqual([
      ['INVALID_INPUT', 'input.sellerId'],
    ]);
    expect((await create(admin, { sellerId: 'sel_ben' })).userErrors).toEqual([]);
  });

  it.each([
    ['LumaTech™ T-Shirt', 'lumatech-t-shirt'],
    ['Fußball Łódź Smørrebrød', 'fussball-lodz-smorrebrod'],
    ['東京タワー模型', 'dong-jing-tawa-mo-xing'],
    ['كتاب', 'ktab'],
    ['🍎', 'item'],
  ])('gives %s a readable slug', async (name, slug) => {
    const one = await create(ana, { name });
    const other = await create(ana, { name });
    expect(one.product?.slug).toMatch(new RegExp(`^${slug}-[0-9a-f]{10}$`));
    expect(other.product?.slug).not.toBe(one.product?.slug);
  });

  const create = (viewer: typeof ana, input: object) =>
    shop.mutate<Created>(viewer, 'createProduct', CREATE, {
      input: { idempotencyKey: crypto.randomUUID(), name: 'Mug', price: eur('12.50'), ...input },
    });
  const errorsOf = ({ userErrors }: UserErrors) =>
    userErrors.map(({ code, field }) => [code, field?.join('.')]);
  const count = () => shop.mongo.db(shop.dbName).collection('products').countDocuments();
});
