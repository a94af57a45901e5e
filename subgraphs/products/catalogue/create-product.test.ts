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
    const variables = { input: { name: 'Mug', price: '1.00', sellerId: 'sel_ana' } };
    expect(await shop.codes(anonymous, CREATE, variables)).toEqual(['UNAUTHENTICATED']);
    for (const viewer of [customer, clerk, orders]) {
      expect(await shop.codes(viewer, CREATE, variables)).toEqual(['FORBIDDEN']);
    }
    expect(await count()).toBe(0);
  });

  it('creates a product with its only variant, tags, pictures and the record of its stock', async () => {
    const { product, userErrors } = await create(
      ana,
      {
        description: '  Holds tea. ',
        sku: 'MUG-1',
        tags: ['Kitchen', ' kitchen ', 'Gift  Ideas'],
        initialStock: 7,
        lowStockThreshold: 2,
        mediaIds: ['med_a', 'med_b'],
        status: 'ACTIVE',
      },
      [fileNamed('c.png'), fileNamed('d.png')],
    );
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
          files: [expect.any(Upload), expect.any(Upload)],
          input: { purpose: 'PRODUCT_IMAGE', ownerType: 'SELLER', ownerId: 'sel_ana' },
        },
      ],
    );
    expect(shop.asked.filter(({ service }) => service === 'sellers')).toHaveLength(1);
  });

  it('reports every problem at once, and neither calls other services nor stores anything', async () => {
    const [before, asked] = [await count(), shop.asked.length];
    const answer = await create(ana, {
      name: ' ',
      price: '1.005',
      tags: [''],
      initialStock: -1,
      mediaIds: ['med_a'],
      status: 'ARCHIVED',
    });
    expect(errorsOf(answer)).toEqual([
      ['INVALID_INPUT', 'input.name'],
      ['INVALID_INPUT', 'input.tags'],
      ['INVALID_INPUT', 'input.price'],
      ['INVALID_INPUT', 'input.initialStock'],
      ['INVALID_INPUT', 'input.status'],
    ]);
    expect(errorsOf(await create(ana, { price: '-1' }))).toEqual([['INVALID_INPUT', 'input.price']]);
    expect(errorsOf(await create(ana, { price: '5.5', currency: 'JPY' }))).toEqual([
      ['INVALID_INPUT', 'input.price'],
    ]);
    for (const currency of ['BGN', 'HRK']) {
      expect(errorsOf(await create(ana, { price: '5.00', currency }))).toEqual([
        ['INVALID_INPUT', 'input.price'],
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

  it('lets sellers that are not eligible save drafts only', async () => {
    const before = await count();
    const suspended = viewerOf('seller', { userId: 'usr_bad', sellerId: 'sel_bad' });
    expect(errorsOf(await create(pending, { status: 'ACTIVE' }))).toEqual([
      ['SELLER_NOT_APPROVED', 'input.status'],
    ]);
    expect(errorsOf(await create(suspended, { status: 'ACTIVE' }))).toEqual([
      ['SELLER_SUSPENDED', 'input.status'],
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
    const one = await shop.mutate<Created>(ana, 'createProduct', CREATE, { input: { name, price: '1' } });
    const other = await shop.mutate<Created>(ana, 'createProduct', CREATE, { input: { name, price: '1' } });
    expect(one.product?.slug).toMatch(new RegExp(`^${slug}-[0-9a-f]{10}$`));
    expect(other.product?.slug).not.toBe(one.product?.slug);
  });

  const create = (viewer: typeof ana, input: object, images?: unknown[]) =>
    shop.mutate<Created>(viewer, 'createProduct', CREATE, {
      input: { name: 'Mug', price: '12.50', ...input },
      images,
    });
  const errorsOf = ({ userErrors }: UserErrors) =>
    userErrors.map(({ code, field }) => [code, field?.join('.')]);
  const count = () => shop.mongo.db(shop.dbName).collection('products').countDocuments();
});
