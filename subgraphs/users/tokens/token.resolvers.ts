import { query } from '@souk/subgraph';
import { accounts } from '../accounts/account.loader.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { validateToken } from './validate.service.ts';

export const tokenResolvers: Resolvers = {
  Query: {
    serviceTokenValidation: query('service', (ctx, { token }) => validateToken(ctx, token)),
  },
  TokenValidation: {
    user: ({ userId }, _args, ctx, info) => (userId === null ? null : accounts.load(ctx, userId, info)),
  },
};
