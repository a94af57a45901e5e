import {
  badInput,
  type Connection,
  forbidden,
  haveWords,
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
import type { SellerDocument, SellerKind, VerificationStatus } from './seller.model.ts';
import { isVisible, publicSellers, seesEverySeller, VISIBILITY_FIELDS } from './visibility.ts';

const MAX_IDS = 200;

/** The conditions on a list of sellers. */
export interface SellerFilter {
  search?: string | null;
  kind?: SellerKind | null;
  verificationStatus?: VerificationStatus | null;
  city?: string | null;
}

const sorts = {
  NAME: { field: 'nameKey', direction: 1 },
  NEWEST: { field: 'createdAt', direction: -1 },
  OLDEST: { field: 'createdAt', direction: 1 },
} as const;

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

/** A page of the sellers that the viewer may see; raises FORBIDDEN for a filter that is reserved for reviewers. */
export async function listSellers(
  ctx: Ctx,
  filter: SellerFilter,
  sort: SellerSort,
  page: PageArgs,
  info: GraphQLResolveInfo,
): Promise<Connection<SellerDocument>> {
  const everything = seesEverySeller(ctx.viewer);
  if (filter.verificationStatus != null && !everything) {
    throw forbidden('Only admins and reviewers may filter by verification status.');
  }
  const where: QueryFilter<SellerDocument> = {
    ...(everything ? { state: 'READY' } : publicSellers),
    ...(filter.verificationStatus != null ? { verificationStatus: filter.verificationStatus } : {}),
    ...(filter.kind != null ? { kind: filter.kind } : {}),
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

/** Sellers in the order of the ids, null for unknown ones. Raises BAD_USER_INPUT for more than 200 ids. */
export async function sellersByIds(
  ctx: Ctx,
  ids: readonly string[],
  info: GraphQLResolveInfo,
): Promise<(SellerDocument | null)[]> {
  if (ids.length > MAX_IDS) throw badInput(`At most ${MAX_IDS} ids per request; ${ids.length} were given.`);
  return Promise.all(ids.map((id) => loadVisibleSeller(ctx, id, info)));
}
