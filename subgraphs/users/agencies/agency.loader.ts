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

/** Agencies by id, for whoever may know of them: batched per request, no wider than asked. */
export const agencies = defineEntityLoader<Ctx, AgencyDocument>({
  type: 'Agency',
  model: (db) => db.agencies,
  needs,
});

const seesAgencies = ({ kind }: Viewer) => kind === 'staff' || kind === 'admin' || kind === 'service';

/** An agency by id; null when there is none, and for whoever agencies are not for. */
export async function visibleAgency(
  ctx: Ctx,
  id: string,
  info: GraphQLResolveInfo,
): Promise<AgencyDocument | null> {
  return seesAgencies(ctx.viewer) ? agencies.load(ctx, id, info) : null;
}

/** Which agencies a list holds. */
export interface AgencyFilter {
  search?: string | null;
  active?: boolean | null;
}

/** A page of agencies by name. Raises what {@link havePart} raises. */
export function listAgencies(
  ctx: Ctx,
  filter: AgencyFilter,
  page: PageArgs,
  info: GraphQLResolveInfo,
): Promise<Connection<AgencyDocument>> {
  const where: QueryFilter<AgencyDocument> = {
    ...(filter.active == null ? {} : { active: filter.active }),
    // There are few agencies, read in the order of their names: a part within a word is worth looking at each.
    ...havePart<AgencyDocument>(filter.search),
  };
  const read = { info, type: 'Agency', needs };
  return readPage(
    { model: ctx.db.agencies, filter: where, sort: { field: 'nameKey', direction: 1 }, read },
    page,
  );
}
