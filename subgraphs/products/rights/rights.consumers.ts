import type { Consumers } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { takeRights } from './rights.service.ts';

/** What the sellers subgraph tells about the right to sell. */
export const rightsConsumers: Consumers<Ctx> = {
  // A changed name or tax id is judged anew: until then the seller counts as not approved.
  'seller.verification_submitted': (ctx, { payload }) =>
    takeRights(ctx, payload.sellerId, { approved: false }),
  'seller.verification_approved': (ctx, { payload }) => takeRights(ctx, payload.sellerId, { approved: true }),
  'seller.verification_rejected': (ctx, { payload }) =>
    takeRights(ctx, payload.sellerId, { approved: false }),
  'seller.suspended': (ctx, { payload }) => takeRights(ctx, payload.sellerId, { suspended: true }),
  'seller.reinstated': (ctx, { payload }) => takeRights(ctx, payload.sellerId, { suspended: false }),
};
