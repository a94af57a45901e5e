import { type Connection, isAllowed, readPage } from '@souk/subgraph';
import { mayManage } from '../catalogue/visibility.ts';
import type { Ctx } from '../context.ts';
import type { CatalogueImportErrorsArgs, QueryCatalogueImportsArgs } from '../generated/resolvers.ts';
import type { ImportErrorDocument } from './error.model.ts';
import type { ImportDocument } from './import.model.ts';

const SORTS = {
  NEWEST_FIRST: { field: 'createdAt', direction: -1 },
  OLDEST_FIRST: { field: 'createdAt', direction: 1 },
} as const;

/** A page of the imports that the viewer may see: of its own business, or all. */
export function listImports(
  ctx: Ctx,
  { filter, sort, ...page }: QueryCatalogueImportsArgs,
): Promise<Connection<ImportDocument>> {
  const { statuses } = filter ?? {};
  return readPage<ImportDocument>(
    {
      model: ctx.db.catalogueImports,
      filter: { ...visibleOf(ctx, filter?.sellerId), ...(statuses ? { status: { $in: statuses } } : {}) },
      sort: SORTS[sort],
    },
    page,
  );
}

/** Selects by seller what the viewer may see of imports and exports. */
export function visibleOf({ viewer }: Ctx, sellerId: string | null | undefined): { sellerId?: string } {
  if (isAllowed(viewer, ['admin', 'key:product.write'])) return sellerId == null ? {} : { sellerId };
  const own = viewer.sellerId ?? '';
  return { sellerId: sellerId == null || sellerId === own ? own : '' };
}

/** A page of the problems of an import. */
export function listErrors(
  ctx: Ctx,
  { _id }: ImportDocument,
  { filter, sort: _sort, ...page }: CatalogueImportErrorsArgs,
): Promise<Connection<ImportErrorDocument>> {
  const { isWarning } = filter ?? {};
  return readPage<ImportErrorDocument>(
    {
      model: ctx.db.catalogueImportErrors,
      filter: { importId: _id, ...(isWarning == null ? {} : { isWarning }) },
      sort: { field: '_id', direction: 1 },
    },
    page,
  );
}

/** A problem of an import that the viewer may see; null for others. */
export async function visibleError(ctx: Ctx, id: string): Promise<ImportErrorDocument | null> {
  const found = await ctx.db.catalogueImportErrors.findById(id).lean();
  const of = found && (await ctx.db.catalogueImports.findById(found.importId, { sellerId: 1 }).lean());
  return of && mayManage(ctx.viewer, of.sellerId) ? found : null;
}
