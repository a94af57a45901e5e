import {
  badInput,
  type Connection,
  type DateTimeRange,
  forbidden,
  haveWords,
  inRange,
  type PageArgs,
  projection,
  readOneLean,
  readPage,
} from '@souk/subgraph';
import { searchOf } from '@souk/text/words.ts';
import type { GraphQLResolveInfo } from 'graphql';
import type { QueryFilter } from 'mongoose';
import type { Ctx } from '../context.ts';
import { cityKey } from './search-keys.ts';
import { loadVisibleSeller, sellerNeeds } from './seller.loader.ts';
import type { SellerDocument, SellerKind, SellerStatus, VerificationStatus } from './seller.model.ts';
import { isVisible, publicSellers, seesEverySeller, VISIBILITY_FIELDS } from './visibility.ts';

const MAX_IDS = 100;
const MAX_IDS_OF_SERVICES = 200;

/** The conditions on a list of sellers. */
export interface SellerFilter {
  ids?: readonly string[] | null;
  search?: string | null;
  kinds?: readonly SellerKind[] | null;
  statuses?: readonly SellerStatus[] | null;
  verificationStatuses?: readonly VerificationStatus[] | null;
  city?: string | null;
  createdAt?: DateTimeRange | null;
}

const sorts = {
  NEWEST_FIRST: { field: 'createdAt', direction: -1 },
  OLDEST_FIRST: { field: 'createdAt', direction: 1 },
  NAME: { field: 'nameKey', direction: 1 },
  LONGEST_WAITING_FIRST: { field: 'verification.submittedAt', direction: 1 },
} as const;

const ALL_STATUSES: readonly SellerStatus[] = ['ACTIVE', 'SUSPENDED'];
const ALL_VERIFICATION_STATUSES: readonly VerificationStatus[] = [
  'INCOMPLETE',
  'PENDING',
  'APPROVED',
  'REJECTED',
];

export type SellerSort = keyof typeof sorts;

/** The seller with a slug; null when there is none that the viewer may see. */
export async function sellerBySlug(
  ctx: Ctx,
  slug: string,
  info: GraphQLResolveInfo,
): Promise<SellerDocument | null> {
  const fields = projection(info, 'Seller', sellerNeeds, { always: VISIBILITY_FIELDS });
  const seller = await readOneLean(ctx.db.sellers, { slug }, { fields });
  return seller && isVisible(ctx.viewer, seller) ? seller : null;
}

/**
 * A page of the sellers that the viewer may see. Raises FORBIDDEN for filters and sorts that are reserved for reviewers, and
 * BAD_USER_INPUT for more than 100 ids and for an empty range of time.
 */
export async function listSellers(
  ctx: Ctx,
  filter: SellerFilter,
  sort: SellerSort,
  page: PageArgs,
  info: GraphQLResolveInfo,
): Promise<Connection<SellerDocument>> {
  const { ids, kinds } = filter;
  if (ids != null && ids.length > MAX_IDS)
    throw badInput(`At most ${MAX_IDS} ids per list; ${ids.length} were given.`);
  const registered = inRange('createdAt', filter.createdAt);
  const where: QueryFilter<SellerDocument> = {
    ...visibleSellers(ctx, filter, sort),
    ...(ids == null ? {} : { _id: { $in: [...ids] } }),
    ...(kinds == null ? {} : { kind: { $in: [...kinds] } }),
    ...(registered === undefined ? {} : { createdAt: registered }),
    ...(filter.city != null ? { cityKey: cityKey(filter.city) } : {}),
    ...(filter.search?.trim() ? haveWords<SellerDocument>(searchOf(filter.search)) : {}),
  };
  return readPage(
    {
      model: ctx.db.sellers,
      filter: where,
      sort: sorts[sort],
      read: { info, type: 'Seller', needs: sellerNeeds, always: VISIBILITY_FIELDS },
    },
    page,
  );
}

/** The sellers that the viewer may see, in the states asked for. */
function visibleSellers(
  { viewer }: Ctx,
  { statuses, verificationStatuses }: SellerFilter,
  sort: SellerSort,
): QueryFilter<SellerDocument> {
  const byState = statuses != null || verificationStatuses != null;
  if (!seesEverySeller(viewer)) {
    if (byState) throw forbidden('Only admins and reviewers may filter by status.');
    if (sort === 'LONGEST_WAITING_FIRST')
      throw forbidden('Only admins and reviewers may sort by submission.');
    return publicSellers;
  }
  if (!byState) return { state: 'READY' };
  // Both are given, for the indexes that have both before the field that sorts.
  return {
    state: 'READY',
    verificationStatus: { $in: [...(verificationStatuses ?? ALL_VERIFICATION_STATUSES)] },
    status: { $in: [...(statuses ?? ALL_STATUSES)] },
  };
}

/** Sellers in the order of the ids, null for unknown ones. Raises BAD_USER_INPUT for more than 200 ids. */
export async function sellersByIds(
  ctx: Ctx,
  ids: readonly string[],
  info: GraphQLResolveInfo,
): Promise<(SellerDocument | null)[]> {
  if (ids.length > MAX_IDS_OF_SERVICES)
    throw badInput(`At most ${MAX_IDS_OF_SERVICES} ids per request; ${ids.length} were given.`);
  return Promise.all(ids.map((id) => loadVisibleSeller(ctx, id, info)));
}
