import { recordChange, refusal } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import type { AgencyDocument } from './agency.model.ts';
import { noAgency } from './agency.service.ts';
import { auditedAgency } from './audited.ts';
import { staffOf } from './staff.ts';

const OPEN_ORDERS = 'query ($agencyId: ID!) { openOrdersOfAgency(agencyId: $agencyId) }';

/**
 * Deletes an agency. Raises Refusal NOT_FOUND, AGENCY_IN_USE while it has staff or open orders, and
 * SERVICE_UNAVAILABLE when `orders` does not answer.
 */
export async function deleteAgency(ctx: Ctx, id: string): Promise<AgencyDocument> {
  if (!(await ctx.db.agencies.exists({ _id: id }))) throw noAgency(['id']);
  await assertNoStaff(ctx, id);
  // Only staff can order for an agency: without staff the number of open orders cannot grow any more.
  const { openOrdersOfAgency: open } = await ctx.services.call<{ openOrdersOfAgency: number }>(
    'orders',
    OPEN_ORDERS,
    { agencyId: id },
  );
  if (open > 0) throw inUse(`The agency has ${open === 1 ? 'an open order' : `${open} open orders`}.`);
  return ctx.transaction(async () => {
    // Deleted before the second check: a transaction that adds a member writes to the agency and so conflicts.
    const gone = await ctx.db.agencies.findOneAndDelete({ _id: id }).lean();
    if (!gone) throw noAgency(['id']);
    await assertNoStaff(ctx, id);
    await recordChange(ctx, { entity: 'Agency', id, before: auditedAgency(gone), after: null });
    return gone;
  });
}

async function assertNoStaff(ctx: Ctx, id: string): Promise<void> {
  if (await ctx.db.users.exists(staffOf(id))) throw inUse('The agency still has staff.');
}

const inUse = (message: string) => refusal('AGENCY_IN_USE', message, ['id']);
