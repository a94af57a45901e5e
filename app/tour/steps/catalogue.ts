import { createHash } from 'node:crypto';
import { demoMarket, renderProductPicture } from '@souk/demo';
import { promised } from '../run.ts';
import { left, type PurchaseStep } from '../state.ts';

export const UPLOAD = `mutation ($input: UploadMediaInput!) {
  uploadMedia(input: $input) { media { id url thumbnailUrl mimeType width height } userErrors { code message field } }
}`;

export const CREATE_PRODUCT = `mutation ($input: CreateProductInput!) {
  createProduct(input: $input) { product { id slug status version defaultVariant { id } } userErrors { code message field } }
}`;

const SET_OPTIONS = `mutation ($id: ID!, $input: SetProductOptionsInput!) {
  setProductOptions(id: $id, input: $input) { product { variants { id options { name value } } } userErrors { code message field } }
}`;

const ADD_VARIANT = `mutation ($input: CreateProductVariantInput!) {
  createProductVariant(input: $input) { variant { id name } userErrors { code message field } }
}`;

// One query over four subgraphs: products, sellers, media and, by the seller's other products, products again.
const PRODUCT_PAGE = `query ($slug: String!) {
  productBySlug(slug: $slug) {
    id name priceRange { min { amount currency } max { amount } } isInStock
    images { url thumbnailUrl }
    seller { name slug products(first: 3) { nodes { name } } }
    variants { id name price { amount currency } availableQuantity }
  }
}`;

interface ProductPage {
  productBySlug: {
    isInStock: boolean;
    priceRange: { min: { amount: string }; max: { amount: string } };
    images: ({ url: string; thumbnailUrl: string } | null)[] | null;
    seller: { name: string; products: { nodes: object[] } };
    variants: { availableQuantity: number }[];
  } | null;
}

export const catalogueSteps: readonly PurchaseStep[] = [
  {
    title: 'The seller uploads a picture through the gateway; it is served back, with a thumbnail',
    async run(world, state) {
      const [sample] = demoMarket(new Date()).products;
      if (!sample) throw new Error('the demo market has no product to draw');
      const bytes = new Uint8Array(await renderProductPicture(sample));
      const { uploadMedia } = await world
        .client(left(state, 'seller').token)
        .upload<{ uploadMedia: { media: { id: string; mimeType: string; width: number } } }>(
          UPLOAD,
          {
            input: {
              file: null,
              idempotencyKey: `bowl-${world.mark}`,
              purpose: 'PRODUCT_IMAGE',
              altText: 'A blue bowl',
            },
          },
          { 'input.file': { name: 'bowl.jpg', type: 'image/jpeg', bytes } },
        );
      const { id, mimeType, width } = uploadMedia.media;
      const picture = await fetch(`${world.url}/media/${id}`);
      const served = new Uint8Array(await picture.arrayBuffer());
      promised(
        picture.status === 200 && picture.headers.get('content-type') === mimeType,
        'the picture is served',
      );
      const thumbnail = await fetch(`${world.url}/thumb/${id}`);
      const small = (await thumbnail.arrayBuffer()).byteLength;
      promised(thumbnail.status === 200 && small > 0 && small < served.byteLength, 'its thumbnail is served');
      state.pictureId = id;
      const digest = createHash('sha256').update(served).digest('hex').slice(0, 12);
      return `${bytes.byteLength} bytes up, ${served.byteLength} down (${width} px wide, sha256 ${digest}…), thumbnail ${small}`;
    },
  },
  {
    title: 'It puts a bowl on sale in two sizes, five small and two large',
    async run(world, state) {
      const client = world.client(left(state, 'seller').token);
      const name = `Blue bowl of Fes ${world.mark}`;
      const input = {
        idempotencyKey: `bowl-${world.mark}`,
        name,
        description: 'Thrown by hand, painted with cobalt, fired twice.',
        price: { amount: '24.50', currency: 'EUR' },
        sku: `BOWL-${world.mark}`,
        tags: ['ceramics', 'blue'],
        initialStock: 5,
        lowStockThreshold: 1,
        mediaIds: [left(state, 'pictureId')],
        isPublished: true,
      };
      const { createProduct } = await client.ok<{
        createProduct: {
          product: {
            id: string;
            slug: string;
            status: string;
            version: number;
            defaultVariant: { id: string };
          };
        };
      }>(CREATE_PRODUCT, { input });
      const { id, slug, status, version, defaultVariant } = createProduct.product;
      promised(status === 'ACTIVE', 'an approved seller may publish');
      const doubled = await client.refused(CREATE_PRODUCT, {
        input: { ...input, idempotencyKey: `twice-${world.mark}` },
      });
      promised(doubled.join() === 'ALREADY_EXISTS', 'a sku is unique within its seller');
      const options = [{ name: 'Size', values: ['Small', 'Large'] }];
      await client.ok(SET_OPTIONS, { id, input: { options, version } });
      const { createProductVariant } = await client.ok<{ createProductVariant: { variant: { id: string } } }>(
        ADD_VARIANT,
        {
          input: {
            productId: id,
            idempotencyKey: `large-${world.mark}`,
            price: { amount: '39.00', currency: 'EUR' },
            sku: `BOWL-L-${world.mark}`,
            initialStock: 2,
            options: [{ name: 'Size', value: 'Large' }],
          },
        },
      );
      const variants = new Map([
        ['Small', defaultVariant.id],
        ['Large', createProductVariant.variant.id],
      ]);
      state.product = { id, slug, name, variants };
      return `${name}: ${slug}`;
    },
  },
  {
    title: 'Anyone opens its page: one query over products, sellers and media',
    async run(world, state) {
      const { slug } = left(state, 'product');
      const { productBySlug: page } = await world.client().ok<ProductPage>(PRODUCT_PAGE, { slug });
      promised(page?.isInStock, 'the product is public and in stock');
      promised(page.variants.length === 2, 'it has two variants');
      const { min, max } = page.priceRange;
      promised(min.amount === '24.50' && max.amount === '39.00', 'its price range spans both');
      promised(
        page.images?.length === 1 && page.images[0] !== null && page.seller.products.nodes.length > 0,
        'picture and seller are joined in',
      );
      return `${page.seller.name}, EUR ${min.amount} to ${max.amount}, ${page.variants.map((one) => one.availableQuantity).join(' + ')} available`;
    },
  },
];
