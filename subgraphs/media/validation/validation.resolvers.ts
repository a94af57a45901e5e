import { mutation, query } from '@souk/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { problemsOfUpload, validationsOf } from './validation.service.ts';

export const validationResolvers: Resolvers = {
  Query: {
    mediaValidations: query(['signed-in', 'service'], (ctx, args) => validationsOf(ctx, args)),
  },
  Mutation: {
    validateUpload: mutation(['signed-in', 'service'], async (ctx, { input }) => {
      const problems = await problemsOfUpload(ctx, input.file, input.purpose);
      return { isAccepted: problems.length === 0, problems };
    }),
  },
};
