import { mutation } from '@souk/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { provisionAccount } from './provision.service.ts';
import { registerCustomer } from './registration.service.ts';

export const registrationResolvers: Resolvers = {
  Mutation: {
    registerCustomer: mutation('anyone', (ctx, { input }) => registerCustomer(ctx, input)),
    provisionAccount: mutation('service:sellers', (ctx, { input }) => provisionAccount(ctx, input)),
  },
};
