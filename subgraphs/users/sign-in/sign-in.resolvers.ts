import { mutation } from '@souk/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { signIn } from './sign-in.service.ts';

export const signInResolvers: Resolvers = {
  Mutation: {
    signIn: mutation('anyone', (ctx, { input }) => signIn(ctx, input)),
  },
};
