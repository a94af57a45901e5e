import { badInput, mutation, query } from '@souk/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { createProduct } from './create-product.ts';
import { deleteProduct } from './delete-product.ts';
import { listProducts, listSellerProducts } from './product-list.ts';
import { productBySlug, visibleProduct } from './product-lookup.ts';
import { productLoader } from './product-needs.ts';
import { archiveProduct, publishProduct, unarchiveProduct, unpublishProduct } from './product-status.ts';
import { updateProduct } from './update-product.ts';

const MAX_IDS = 500;

export const productResolvers: Resolvers = {
  Query: {
    products: query('anyone', listProducts),
    product: query('anyone', (ctx, { id }, info) => visibleProduct(ctx, id, info)),
    productBySlug: query('anyone', (ctx, { slug }, info) => productBySlug(ctx, slug, info)),
    serviceProductsByIds: query('service:import', (ctx, { ids }, info) => {
      if (ids.length > MAX_IDS) throw badInput(`At most ${MAX_IDS} ids per request.`);
      return Promise.all(ids.map((id) => productLoader.load(ctx, id, info)));
    }),
  },
  Mutation: {
    createProduct: mutation(['seller', 'admin', 'key:product.write'], async (ctx, { input }) => ({
      product: await createProduct(ctx, input),
    })),
    updateProduct: mutation(['seller', 'admin', 'key:product.write'], async (ctx, { id, input }) => ({
      product: await updateProduct(ctx, id, input),
    })),
    publishProduct: mutation(['seller', 'admin', 'key:product.write'], async (ctx, { id }) => ({
      product: await publishProduct(ctx, id),
    })),
    unpublishProduct: mutation(['seller', 'admin', 'key:product.write'], async (ctx, { id }) => ({
      product: await unpublishProduct(ctx, id),
    })),
    deleteProduct: mutation(['seller', 'admin', 'key:product.write'], async (ctx, { id }) => {
      const { sellerId } = await deleteProduct(ctx, id);
      return { deletedId: id, seller: { id: sellerId } };
    }),
    archiveProduct: mutation(['seller', 'admin', 'key:product.write'], async (ctx, { id }) => ({
      product: await archiveProduct(ctx, id),
    })),
    unarchiveProduct: mutation(['seller', 'admin', 'key:product.write'], async (ctx, { id }) => ({
      product: await unarchiveProduct(ctx, id),
    })),
  },
  Seller: {
    products: (seller, args, ctx, info) => listSellerProducts(ctx, seller.id, args, info),
  },
};
