import { mutation } from '@souk/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { registerSeller } from './registration.service.ts';

export const registrationResolvers: Resolvers = {
  Mutation: {
    registerSeller: mutation(['anonymous', 'customer'], (ctx, { input }) => registerSeller(ctx, input)),
  },
};
