import { mutation } from '@souk/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { addAddress, removeAddress, setDefaultAddress, updateAddress } from './address.service.ts';
import { addressesOf } from './address-book.ts';

export const addressResolvers: Resolvers = {
  Mutation: {
    addAddress: mutation('customer', (ctx, { input }) => addAddress(ctx, input)),
    updateAddress: mutation('customer', (ctx, { id, input }) => updateAddress(ctx, id, input)),
    removeAddress: mutation('customer', (ctx, { id }) => removeAddress(ctx, id)),
    setDefaultAddress: mutation('customer', (ctx, { id, input }) => setDefaultAddress(ctx, id, input.kind)),
  },
  User: {
    addresses: (account, _args, ctx) =>
      ctx.viewer.kind === 'admin' || ctx.viewer.userId === account._id ? addressesOf(ctx, account._id) : null,
  },
  Address: {
    id: ({ _id }) => _id,
  },
};
