import { mutation } from '@souk/subgraph';
import type { Resolvers } from '../../generated/resolvers.ts';
import { refundPayment } from './refund.service.ts';

export const refundResolvers: Resolvers = {
  Mutation: {
    refundPayment: mutation(['admin', 'staff:payment.refund', 'service'], (ctx, { input }) =>
      refundPayment(ctx, input),
    ),
  },
  Refund: {
    id: ({ _id }) => _id,
    amount: ({ amountMinor, currency }) => ({ amountMinor, currency }),
    // While it is under way this is what the last try met with, which is the operators' business.
    failure: ({ status, failure }) => (status === 'FAILED' ? failure : null),
  },
};
