import { type Connection, defineEntityLoader, havePart, type PageArgs, readPage } from '@souk/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import type { QueryFilter } from 'mongoose';
import type { Ctx } from '../context.ts';
import type { ApiKeyFilter, ApiKeySort, ApiKeyStatus } from '../generated/resolvers.ts';
import type { ApiKeyDocument } from './api-key.model.ts';

const needs = { status: ['revokedAt', 'expiresAt'], prefix: [], createdBy: ['createdBy'] };

const loader = defineEntityLoader<Ctx, ApiKeyDocument>({
  type: 'ApiKey',
  model: (db) => db.apiKeys,
  needs,
});

/** A key by id; null for everybody but administrators. */
export async function visibleApiKey(
  ctx: Ctx,
  id: string,
  info: GraphQLResolveInfo,
): Promise<ApiKeyDocument | null> {
  return ctx.viewer.kind === 'admin' ? loader.load(ctx, id, info) : null;
}

/** What a key is worth at this moment. */
export function statusOf({ revokedAt, expiresAt }: ApiKeyDocument, now = new Date()): ApiKeyStatus {
  if (revokedAt) return 'REVOKED';
  return expiresAt > now ? 'ACTIVE' : 'EXPIRED';
}

const having = (status: ApiKeyStatus, now: Date): QueryFilter<ApiKeyDocument> => {
  if (status === 'REVOKED') return { revokedAt: { $ne: null } };
  return { revokedAt: null, expiresAt: status === 'ACTIVE' ? { $gt: now } : { $lte: now } };
};

const inStates = (statuses: readonly ApiKeyStatus[], now: Date): QueryFilter<ApiKeyDocument> =>
  statuses.length === 0 ? { _id: { $in: [] } } : { $or: statuses.map((one) => having(one, now)) };

const sorts = {
  NEWEST_FIRST: { field: 'createdAt', direction: -1 },
  OLDEST_FIRST: { field: 'createdAt', direction: 1 },
  EXPIRES_FIRST: { field: 'expiresAt', direction: 1 },
} as const;

/** A page of the API keys. Raises what {@link havePart} raises. */
export function listApiKeys(
  ctx: Ctx,
  filter: ApiKeyFilter,
  sort: ApiKeySort,
  page: PageArgs,
  info: GraphQLResolveInfo,
): Promise<Connection<ApiKeyDocument>> {
  const now = new Date();
  const where: QueryFilter<ApiKeyDocument> = {
    ...(filter.statuses == null ? {} : inStates(filter.statuses, now)),
    // There are few keys, so matching within words may scan them all.
    ...havePart<ApiKeyDocument>(filter.search),
  };
  return readPage(
    { model: ctx.db.apiKeys, filter: where, sort: sorts[sort], read: { info, type: 'ApiKey', needs } },
    page,
  );
}
