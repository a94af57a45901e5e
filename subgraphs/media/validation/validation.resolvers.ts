import { mutation, query } from '@souk/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { problemsOfUpload, validateMedia } from './validation.service.ts';

export const validationResolvers: Resolvers = {
  Query: {
    validateMedia: query(['signed-in', 'service'], (ctx, args) => validateMedia(ctx, args)),
  },
  Mutation: {
    validateUpload: mutation(['signed-in', 'service'], async (ctx, { file, purpose }) => {
      const problems = await problemsOfUpload(ctx, file, purpose);
      return { valid: problems.length === 0, problems };
    }),
  },
};
