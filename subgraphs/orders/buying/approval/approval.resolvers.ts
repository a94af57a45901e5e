import { mutation, query } from '@souk/subgraph';
import { stub } from '../../common/stubs.ts';
import type { Resolvers } from '../../generated/resolvers.ts';
import { placeAgencyOrder } from './agency-order.service.ts';
import { approveOrder, rejectOrder } from './approval.service.ts';
import { countOpenOrders } from './open-orders.ts';

/** The newest decisions of an order that are shown. */
const MAX_APPROVALS = 20;

export const approvalResolvers: Resolvers = {
  Query: {
    openOrdersOfAgency: query('service:users', (ctx, { agencyId }) => countOpenOrders(ctx, agencyId)),
  },
  Order: {
    agency: ({ agencyId }) => stub(agencyId),
    createdBy: ({ createdBy }) => stub(createdBy),
    approvals: ({ approvals }) => approvals.slice(-MAX_APPROVALS),
  },
  OrderApproval: {
    decidedBy: ({ by }) => stub(by),
    decidedAt: ({ at }) => at,
    decision: ({ decision }) => (decision === 'ACCEPTED' ? 'APPROVED' : decision),
  },
  Mutation: {
    placeAgencyOrder: mutation('staff:order.create', (ctx, { input }) => placeAgencyOrder(ctx, input)),
    approveOrder: mutation(['role:RESPONSABLE', 'role:DIRECTOR'], (ctx, { id, input }) =>
      approveOrder(ctx, id, input),
    ),
    rejectOrder: mutation(['role:RESPONSABLE', 'role:DIRECTOR', 'admin'], async (ctx, { id, input }) => ({
      order: await rejectOrder(ctx, id, input),
    })),
  },
};
