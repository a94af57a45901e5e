import type { Consumers } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { recordApproval, recordSuspension } from './eligibility.service.ts';

/** Consumes the events of `sellers` that decide whether a seller may sell. */
export const eligibilityConsumers: Consumers<Ctx> = {
  // A changed name or tax id is reviewed again; until then the seller counts as not approved.
  'seller.verification_submitted': (ctx, { payload, occurredAt }) =>
    recordApproval(ctx, payload.sellerId, false, new Date(occurredAt)),
  'seller.verification_approved': (ctx, { payload, occurredAt }) =>
    recordApproval(ctx, payload.sellerId, true, new Date(occurredAt)),
  'seller.verification_rejected': (ctx, { payload, occurredAt }) =>
    recordApproval(ctx, payload.sellerId, false, new Date(occurredAt)),
  'seller.suspended': (ctx, { payload }) => recordSuspension(ctx, payload.sellerId, true),
  'seller.reinstated': (ctx, { payload }) => recordSuspension(ctx, payload.sellerId, false),
};
