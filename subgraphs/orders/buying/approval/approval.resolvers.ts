import { mutation, query } from '@souk/subgraph';
import { stub } from '../../common/stubs.ts';
import type { Resolvers } from '../../generated/resolvers.ts';
import { placeAgencyOrder } from './agency-order.service.ts';
import { acceptByDirector, acceptByResponsable, rejectOrder } from './approval.service.ts';
import { countOpenOrders, listForStage } from './lists.ts';

export const approvalResolvers: Resolvers = {
  Query: {
    openOrdersOfAgency: query('service', (ctx, { agencyId }) => countOpenOrders(ctx, agencyId)),
    ordersForResponsable: query(['role:RESPONSABLE', 'admin'], (ctx, args, info) =>
      listForStage(ctx, 'AWAITING_RESPONSABLE', args, info),
    ),
    ordersForDirector: query(['role:DIRECTOR', 'admin'], (ctx, args, info) =>
      listForStage(ctx, 'AWAITING_DIRECTOR', args, info),
    ),
  },
  Order: {
    agency: ({ agencyId }) => stub(agencyId),
    createdBy: ({ createdBy }) => stub(createdBy),
  },
  OrderApproval: {
    by: ({ by }) => stub(by),
  },
  Mutation: {
    placeAgencyOrder: mutation('staff:order.create', (ctx, { input }) => placeAgencyOrder(ctx, input)),
    acceptOrderByResponsable: mutation('role:RESPONSABLE', async (ctx, { id, comment }) => ({
      order: await acceptByResponsable(ctx, id, comment),
    })),
    acceptOrderByDirector: mutation('role:DIRECTOR', (ctx, { id, comment }) =>
      acceptByDirector(ctx, id, comment),
    ),
    rejectOrder: mutation(['role:RESPONSABLE', 'role:DIRECTOR', 'admin'], async (ctx, { id, reason }) => ({
      order: await rejectOrder(ctx, id, reason),
    })),
  },
};
