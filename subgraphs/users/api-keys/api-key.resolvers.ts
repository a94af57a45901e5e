import { apiKeyPrefix, mutation, query } from '@souk/subgraph';
import { accounts } from '../accounts/account.loader.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { scopeName } from './api-key.input.ts';
import { listApiKeys, statusOf, visibleApiKey } from './api-key.list.ts';
import { createApiKey, revokeApiKey, rotateApiKey, updateApiKey } from './api-key.service.ts';

export const apiKeyResolvers: Resolvers = {
  Query: {
    apiKeys: query('admin', (ctx, { filter, sort, ...page }, info) =>
      listApiKeys(ctx, filter ?? {}, sort, page, info),
    ),
    apiKey: query('admin', (ctx, { id }, info) => visibleApiKey(ctx, id, info)),
  },
  Mutation: {
    createApiKey: mutation('admin', (ctx, { input }) => createApiKey(ctx, input)),
    updateApiKey: mutation('admin', async (ctx, { id, input }) => ({
      apiKey: await updateApiKey(ctx, id, input),
    })),
    rotateApiKey: mutation('admin', (ctx, { id, input }) => rotateApiKey(ctx, id, input)),
    revokeApiKey: mutation('admin', async (ctx, { id }) => ({ apiKey: await revokeApiKey(ctx, id) })),
  },
  ApiKey: {
    id: ({ _id }) => _id,
    prefix: ({ _id }) => apiKeyPrefix(_id),
    scopes: ({ scopes }) => scopes.map(scopeName),
    status: (key) => statusOf(key),
    createdBy: ({ createdBy }, _args, ctx, info) => accounts.load(ctx, createdBy, info),
  },
};
