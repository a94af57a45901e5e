import { mutation, query } from '@souk/subgraph';
import { fileUrl } from '../catalogue-files/link.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import {
  cancelImport,
  canUndo,
  createImport,
  deleteImport,
  startImport,
  takesFiles,
  undoImport,
  visibleImport,
} from './import.service.ts';
import { listErrors, listImports } from './lists.ts';
import { previewOf } from './preview.ts';

/** Who imports and exports the products of sellers. */
export const MANAGERS = ['seller', 'admin', 'key:product.write'] as const;

export const catalogueImportResolvers: Resolvers = {
  Query: {
    catalogueImport: query(MANAGERS, (ctx, { id }) => visibleImport(ctx, id)),
    catalogueImports: query(MANAGERS, listImports),
  },
  Mutation: {
    createCatalogueImport: mutation(MANAGERS, async (ctx, { input }) => ({
      catalogueImport: await createImport(ctx, input),
    })),
    startCatalogueImport: mutation(MANAGERS, async (ctx, { id, input }) => ({
      catalogueImport: await startImport(ctx, id, input),
    })),
    cancelCatalogueImport: mutation(MANAGERS, async (ctx, { id }) => ({
      catalogueImport: await cancelImport(ctx, id),
    })),
    undoCatalogueImport: mutation(MANAGERS, async (ctx, { id }) => ({
      catalogueImport: await undoImport(ctx, id),
    })),
    deleteCatalogueImport: mutation(MANAGERS, async (ctx, { id }) => {
      const sellerId = await deleteImport(ctx, id);
      return { deletedId: id, seller: { id: sellerId } };
    }),
  },
  CatalogueImport: {
    id: ({ _id }) => _id,
    seller: ({ sellerId }) => ({ id: sellerId }),
    uploadUrl: (one, _args, { config }) => (takesFiles(one) ? fileUrl(config, 'source', one._id) : null),
    pictureUploadUrl: (one, _args, { config }) =>
      takesFiles(one) ? fileUrl(config, 'pictures', one._id) : null,
    sizeBytes: ({ source }) => source?.bytes ?? null,
    preview: (one, _args, ctx) => previewOf(ctx, one),
    failureReason: ({ failure }) => (failure ? `${failure.message} ${failure.remedy}` : null),
    errors: (one, args, ctx) => listErrors(ctx, one, args),
    errorReportUrl: (one, _args, { config }) =>
      one.errorCount + one.warningCount > 0 ? fileUrl(config, 'errors', one._id) : null,
    canUndo,
  },
  CatalogueImportError: { id: ({ _id }) => _id },
};
