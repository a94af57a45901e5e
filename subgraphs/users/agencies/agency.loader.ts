import {
  badInput,
  type Connection,
  defineEntityLoader,
  havePart,
  type PageArgs,
  readPage,
  type Viewer,
} from '@souk/subgraph';
import { lengthOf } from '@souk/text/characters.ts';
import { readLine } from '@souk/text/line.ts';
import type { GraphQLResolveInfo } from 'graphql';
import type { QueryFilter } from 'mongoose';
import type { Ctx } from '../context.ts';
import type { AgencyDocument } from './agency.model.ts';

const LONGEST_SEARCH = 100;
const needs = { staff: [] };

/** Agencies by id, for whoever may know of them: batched per request, no wider than asked. */
export const agencies = defineEntityLoader<Ctx, AgencyDocument>({
  type: 'Agency',
  model: (db) => db.Agency,
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

/** A page of agencies by name. Raises BAD_USER_INPUT for a search of more than a hundred characters or of what is no text. */
export function listAgencies(
  ctx: Ctx,
  filter: AgencyFilter,
  page: PageArgs,
  info: GraphQLResolveInfo,
): Promise<Connection<AgencyDocument>> {
  const { text: search, problem } = readLine(filter.search ?? '');
  if (problem !== null) throw badInput(`The search ${problem}`);
  if (lengthOf(search) > LONGEST_SEARCH) throw badInput(`A search has at most ${LONGEST_SEARCH} characters.`);
  const where: QueryFilter<AgencyDocument> = {
    ...(filter.active == null ? {} : { active: filter.active }),
    // There are few agencies, read in the order of their names: a part within a word is worth looking at each.
    ...(filter.search?.trim() ? havePart<AgencyDocument>(search) : {}),
  };
  const read = { info, type: 'Agency', needs };
  return readPage(
    { model: ctx.db.Agency, filter: where, sort: { field: 'nameKey', direction: 1 }, read },
    page,
  );
}
