import { mutation } from '@souk/subgraph';
import { maySeeStock } from '../catalogue/visibility.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { levelsOf } from '../inventory/levels.ts';
import { deleteLocation } from './delete-location.ts';
import { locationOf, locationsOf, managedLocation } from './location.loader.ts';
import { MAIN_LOCATION } from './location.model.ts';
import { createLocation, setLocationOrder, updateLocation } from './location.service.ts';

const MANAGERS = ['seller', 'admin', 'key:inventory.write'] as const;

export const locationResolvers: Resolvers = {
  Mutation: {
    createStockLocation: mutation(MANAGERS, async (ctx, { input }) => ({
      stockLocation: await createLocation(ctx, input),
    })),
    updateStockLocation: mutation(MANAGERS, async (ctx, { id, input }) => ({
      stockLocation: await updateLocation(ctx, id, input),
    })),
    setStockLocationOrder: mutation(MANAGERS, async (ctx, { input }) => ({
      stockLocations: await setLocationOrder(ctx, input.locationIds),
    })),
    deleteStockLocation: mutation(MANAGERS, async (ctx, { id, input }) => {
      const { sellerId } = await deleteLocation(ctx, id, input.successorId);
      return { deletedId: id, seller: { id: sellerId } };
    }),
  },
  StockLocation: {
    __resolveReference: ({ id }, ctx) => managedLocation(ctx, id),
    id: ({ _id }) => _id,
    isDeleted: ({ deletedAt }) => deletedAt !== null,
    seller: ({ sellerId }) => ({ id: sellerId }),
  },
  LocationLevel: {
    location: ({ sellerId, locationId }, _args, ctx) => locationOf(ctx, sellerId, locationId),
  },
  ProductVariant: {
    inventoryLevels: (variant, _args, { viewer }) =>
      maySeeStock(viewer, variant.sellerId)
        ? levelsOf(variant).map((level) => ({ ...level, sellerId: variant.sellerId }))
        : null,
  },
  InventoryTransaction: {
    location: ({ sellerId, locationId = MAIN_LOCATION }, _args, ctx) => locationOf(ctx, sellerId, locationId),
  },
  Seller: {
    stockLocations: ({ id }, _args, ctx) => (maySeeStock(ctx.viewer, id) ? locationsOf(ctx, id) : null),
  },
};
