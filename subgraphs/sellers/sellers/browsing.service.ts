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

const MOST_IDS = 200;

/** Which sellers a list holds. */
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

/** The seller of that slug, null when there is none that the viewer may see. */
export async function sellerBySlug(
  ctx: Ctx,
  slug: string,
  info: GraphQLResolveInfo,
): Promise<SellerDocument | null> {
  const fields = projection(info, 'Seller', sellerNeeds, { always: VISIBILITY_FIELDS });
  const seller = await readOneLean(ctx.db.Seller, { slug }, { fields });
  return seller && isVisible(ctx.viewer, seller) ? seller : null;
}

/** A page of the sellers that the viewer may see; FORBIDDEN for a filter that is not for everybody. */
export async function listSellers(
  ctx: Ctx,
  filter: SellerFilter,
  sort: SellerSort,
  page: PageArgs,
  info: GraphQLResolveInfo,
): Promise<Connection<SellerDocument>> {
  const everything = seesEverySeller(ctx.viewer);
  if (filter.verificationStatus != null && !everything) {
    throw forbidden('Only admins and reviewers may filter by verification.');
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
      model: ctx.db.Seller,
      filter: where,
      sort: sorts[sort],
      read: { info, type: 'Seller', needs: sellerNeeds, always: VISIBILITY_FIELDS },
    },
    page,
  );
}

/** The sellers of these ids in their order, null for unknown ones; BAD_USER_INPUT for more than 200. */
export async function sellersByIds(
  ctx: Ctx,
  ids: readonly string[],
  info: GraphQLResolveInfo,
): Promise<(SellerDocument | null)[]> {
  if (ids.length > MOST_IDS) throw badInput(`At most ${MOST_IDS} ids at once; ${ids.length} were given.`);
  return Promise.all(ids.map((id) => loadVisibleSeller(ctx, id, info)));
}
