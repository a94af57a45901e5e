import { query } from '@souk/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { limitValidations } from './limit.ts';
import { validateToken } from './validate.service.ts';

export const tokenResolvers: Resolvers = {
  Query: {
    validateToken: query(['anyone', 'service'], async (ctx, { token }) => {
      await limitValidations(ctx);
      return validateToken(ctx, token);
    }),
  },
};
