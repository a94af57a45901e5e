import { mutation, query } from '@souk/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { listAgencies, visibleAgency } from './agency.loader.ts';
import { createAgency, updateAgency } from './agency.service.ts';
import { staffInRole } from './approvers.ts';
import { deleteAgency } from './remove-agency.ts';
import { listStaff } from './staff.ts';

export const agencyResolvers: Resolvers = {
  Query: {
    agencies: query(['staff', 'admin'], (ctx, { filter, sort, ...page }, info) =>
      listAgencies(ctx, filter ?? {}, sort, page, info),
    ),
    serviceStaffOfAgency: query('service:notifications', (ctx, { agencyId, role }) =>
      staffInRole(ctx, agencyId, role),
    ),
    agency: query(['staff', 'admin'], (ctx, { id }, info) => visibleAgency(ctx, id, info)),
  },
  Mutation: {
    createAgency: mutation('admin', async (ctx, { input }) => ({ agency: await createAgency(ctx, input) })),
    updateAgency: mutation('admin', async (ctx, { id, input }) => ({
      agency: await updateAgency(ctx, id, input),
    })),
    deleteAgency: mutation('admin', async (ctx, { id }) => {
      const agency = await deleteAgency(ctx, id);
      return { deletedId: agency._id, agency };
    }),
  },
  Agency: {
    __resolveReference: ({ id }, ctx, info) => visibleAgency(ctx, id, info),
    id: ({ _id }) => _id,
    staff: (agency, { filter, sort, ...page }, ctx, info) =>
      listStaff(ctx, agency, filter ?? {}, sort, page, info),
  },
};
