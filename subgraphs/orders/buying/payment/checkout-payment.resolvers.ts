import { mutation } from '@souk/subgraph';
import type { Resolvers } from '../../generated/resolvers.ts';
import { cancelPayment } from './cancel-payment.service.ts';
import { processPayment } from './process-payment.service.ts';
import { updatePayment } from './update-payment.service.ts';

export const checkoutPaymentResolvers: Resolvers = {
  Mutation: {
    processPayment: mutation(['customer', 'service'], (ctx, { input }) => processPayment(ctx, input)),
    updatePayment: mutation(['customer', 'admin'], (ctx, { id, input }) => updatePayment(ctx, id, input)),
    cancelPayment: mutation(['customer', 'admin', 'service'], async (ctx, { id, reason }) => ({
      payment: await cancelPayment(ctx, id, reason),
    })),
  },
};
