import type { Consumers } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { takeApproval, takeSuspension } from './eligibility.service.ts';

/** What the sellers subgraph tells about the right to sell. */
export const rightsConsumers: Consumers<Ctx> = {
  // A changed name or tax id is judged anew: until then the seller counts as not approved.
  'seller.verification_submitted': (ctx, { payload, occurredAt }) =>
    takeApproval(ctx, payload.sellerId, false, new Date(occurredAt)),
  'seller.verification_approved': (ctx, { payload, occurredAt }) =>
    takeApproval(ctx, payload.sellerId, true, new Date(occurredAt)),
  'seller.verification_rejected': (ctx, { payload, occurredAt }) =>
    takeApproval(ctx, payload.sellerId, false, new Date(occurredAt)),
  'seller.suspended': (ctx, { payload }) => takeSuspension(ctx, payload.sellerId, true),
  'seller.reinstated': (ctx, { payload }) => takeSuspension(ctx, payload.sellerId, false),
};
