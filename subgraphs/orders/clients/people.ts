import { defineOwnLoader, load } from '@souk/subgraph';
import type { Ctx } from '../context.ts';

interface CustomerRecord {
  id: string;
  status: string;
}

/** What orders reads of a seller. */
export interface SellerRecord {
  id: string;
  name: string;
  status: string;
}

/** The account of a customer, null when there is none. Raises SERVICE_UNAVAILABLE. */
export async function findCustomer(ctx: Ctx, id: string): Promise<CustomerRecord | null> {
  const query = 'query ($ids: [ID!]!) { serviceUsersByIds(ids: $ids) { id status } }';
  const { serviceUsersByIds } = await ctx.services.call<{ serviceUsersByIds: (CustomerRecord | null)[] }>(
    'users',
    query,
    { ids: [id] },
  );
  return serviceUsersByIds[0] ?? null;
}

interface StaffRecord extends CustomerRecord {
  agency: { id: string; isActive: boolean } | null;
}

/** The account of a member of staff with the agency it works for, null when there is none. Raises SERVICE_UNAVAILABLE. */
export async function findStaff(ctx: Ctx, id: string): Promise<StaffRecord | null> {
  const query = 'query ($ids: [ID!]!) { serviceUsersByIds(ids: $ids) { id status agency { id isActive } } }';
  const { serviceUsersByIds } = await ctx.services.call<{ serviceUsersByIds: (StaffRecord | null)[] }>(
    'users',
    query,
    { ids: [id] },
  );
  return serviceUsersByIds[0] ?? null;
}

/** Sellers by id, in the order of the ids, null for unknown ones. Raises SERVICE_UNAVAILABLE. */
export async function findSellers(ctx: Ctx, ids: readonly string[]): Promise<(SellerRecord | null)[]> {
  const query = 'query ($ids: [ID!]!) { serviceSellersByIds(ids: $ids) { id name status } }';
  const answer = await ctx.services.call<{ serviceSellersByIds: (SellerRecord | null)[] }>('sellers', query, {
    ids,
  });
  return answer.serviceSellersByIds;
}

const sellers = defineOwnLoader<Ctx, string, SellerRecord>(async (ctx, ids) => {
  const found = await findSellers(ctx, ids);
  return new Map(found.flatMap((seller) => (seller ? [[seller.id, seller]] : [])));
});

/** A seller, null when there is none; all sellers of a request are read in one call. Raises SERVICE_UNAVAILABLE. */
export const loadSeller = (ctx: Ctx, id: string) => load(ctx, sellers, id);
