import { mutation } from '@souk/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { signIn, signInAdmin } from './sign-in.service.ts';

export const signInResolvers: Resolvers = {
  Mutation: {
    loginCustomer: mutation('anyone', (ctx, { input }) => signIn(ctx, input, 'CUSTOMER')),
    loginSeller: mutation('anyone', (ctx, { input }) => signIn(ctx, input, 'SELLER')),
    loginStaff: mutation('anyone', (ctx, { input }) => signIn(ctx, input, 'STAFF')),
    loginAdmin: mutation('anyone', (ctx, { input }) => signInAdmin(ctx, input)),
  },
};
