import {
  type Connection,
  defineEntityLoader,
  havePart,
  type PageArgs,
  readPage,
  type Viewer,
} from '@souk/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import type { QueryFilter } from 'mongoose';
import type { Ctx } from '../context.ts';
import type { AgencyDocument } from './agency.model.ts';

const needs = { staff: [] };

/** Agencies by id, without a permission check: batched per request, limited to the selected fields. */
export const agencies = defineEntityLoader<Ctx, AgencyDocument>({
  type: 'Agency',
  model: (db) => db.agencies,
  needs,
});

const seesAgencies = ({ kind }: Viewer) => kind === 'staff' || kind === 'admin' || kind === 'service';

/** An agency by id; null for an unknown id, and for everybody but staff, admins and services. */
export async function visibleAgency(
  ctx: Ctx,
  id: string,
  info: GraphQLResolveInfo,
): Promise<AgencyDocument | null> {
  return seesAgencies(ctx.viewer) ? agencies.load(ctx, id, info) : null;
}

/** The conditions on a list of agencies. */
export interface AgencyFilter {
  search?: string | null;
  isActive?: boolean | null;
}

const sorts = {
  NEWEST_FIRST: { field: 'createdAt', direction: -1 },
  OLDEST_FIRST: { field: 'createdAt', direction: 1 },
  NAME: { field: 'nameKey', direction: 1 },
} as const;

/** A page of agencies. Raises what {@link havePart} raises. */
export function listAgencies(
  ctx: Ctx,
  filter: AgencyFilter,
  sort: keyof typeof sorts,
  page: PageArgs,
  info: GraphQLResolveInfo,
): Promise<Connection<AgencyDocument>> {
  const where: QueryFilter<AgencyDocument> = {
    ...(filter.isActive == null ? {} : { isActive: filter.isActive }),
    // There are few agencies and indexes give their order, so matching within words may scan them all.
    ...havePart<AgencyDocument>(filter.search),
  };
  const read = { info, type: 'Agency', needs };
  return readPage({ model: ctx.db.agencies, filter: where, sort: sorts[sort], read }, page);
}
