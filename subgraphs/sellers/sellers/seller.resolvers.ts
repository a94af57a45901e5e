import { query } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { nameWarnings } from '../verification/name-warnings.ts';
import { listSellers, sellerBySlug, sellersByIds } from './browsing.service.ts';
import { loadVisibleSeller } from './seller.loader.ts';
import type { SellerDocument, SellerVerification, StoredAddress } from './seller.model.ts';
import { seesEverySeller, seesPrivately } from './visibility.ts';

const reference = (id: string | null) => (id === null ? null : { id });

/** A field that only the owner, admins, reviewers and services may read. */
function privately<K extends keyof SellerDocument>(field: K) {
  return (seller: SellerDocument, _args: object, ctx: Ctx) =>
    seesPrivately(ctx.viewer, seller._id) ? (seller[field] ?? null) : null;
}

function addressFor(ctx: Ctx, seller: SellerDocument): StoredAddress | null {
  if (!seller.address || seesPrivately(ctx.viewer, seller._id)) return seller.address ?? null;
  return { ...seller.address, line1: null, line2: null, postalCode: null };
}

function verificationFor(ctx: Ctx, seller: SellerDocument): SellerVerification | null {
  return seesPrivately(ctx.viewer, seller._id) ? { ...seller.verification, seller } : null;
}

export const sellerResolvers: Resolvers = {
  Query: {
    seller: query('anyone', (ctx, { id }, info) => loadVisibleSeller(ctx, id, info)),
    sellerBySlug: query('anyone', (ctx, { slug }, info) => sellerBySlug(ctx, slug, info)),
    sellers: query('anyone', (ctx, { filter, sort, ...page }, info) =>
      listSellers(ctx, filter ?? {}, sort, page, info),
    ),
    serviceSellersByIds: query(
      ['service:import', 'service:notifications', 'service:orders', 'service:products'],
      (ctx, { ids }, info) => sellersByIds(ctx, ids, info),
    ),
  },
  Seller: {
    __resolveReference: ({ id }, ctx, info) => loadVisibleSeller(ctx, id, info),
    id: (seller) => seller._id,
    contactName: privately('contactName'),
    email: privately('email'),
    phone: privately('phone'),
    taxId: privately('taxId'),
    suspensionReason: privately('suspensionReason'),
    accountId: privately('accountId'),
    version: privately('version'),
    verification: (seller, _args, ctx) => verificationFor(ctx, seller),
    address: (seller, _args, ctx) => addressFor(ctx, seller),
    logo: (seller) => reference(seller.logoMediaId),
    banner: (seller) => reference(seller.bannerMediaId),
  },
  SellerVerification: {
    documents: (verification) => verification.documentMediaIds.map((id) => ({ id })),
    reviewedBy: (verification) => reference(verification.reviewedBy),
    nameWarnings: ({ seller }, _args, ctx) =>
      seesEverySeller(ctx.viewer) ? nameWarnings(ctx, seller) : null,
  },
};
