import { mutation } from '@souk/subgraph';
import { productLoader } from '../catalogue/product-needs.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { createProducts } from './create-products.ts';
import { updateProducts } from './update-products.ts';

export const bulkResolvers: Resolvers = {
  Mutation: {
    createProducts: mutation(['seller', 'admin', 'key:product.write'], (ctx, { input }) =>
      createProducts(ctx, input),
    ),
    updateProducts: mutation(['seller', 'admin', 'key:product.write'], (ctx, { input }) =>
      updateProducts(ctx, input),
    ),
  },
  CreateProductsResult: {
    product: ({ productId }, _args, ctx, info) =>
      productId ? productLoader.load(ctx, productId, info) : null,
  },
  UpdateProductsResult: {
    product: ({ productId }, _args, ctx, info) =>
      productId ? productLoader.load(ctx, productId, info) : null,
  },
};
