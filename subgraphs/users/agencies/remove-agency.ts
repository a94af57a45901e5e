import { refusal } from '@souk/subgraph';
import { recordAct } from '../audit/record.ts';
import type { Ctx } from '../context.ts';
import type { AgencyDocument } from './agency.model.ts';
import { noAgency } from './agency.service.ts';
import { staffOf } from './staff.ts';

const OPEN_ORDERS = 'query ($agencyId: ID!) { openOrdersOfAgency(agencyId: $agencyId) }';

/**
 * Deletes an agency. Raises Refusal NOT_FOUND, AGENCY_IN_USE while somebody works for it or it has open orders, and
 * SERVICE_UNAVAILABLE when orders cannot tell.
 */
export async function deleteAgency(ctx: Ctx, id: string): Promise<AgencyDocument> {
  if (!(await ctx.db.Agency.exists({ _id: id }))) throw noAgency(['id']);
  await assertNoStaff(ctx, id);
  // Only its staff order for an agency: without any, there will be no more open orders than there are now.
  const { openOrdersOfAgency: open } = await ctx.services.call<{ openOrdersOfAgency: number }>(
    'orders',
    OPEN_ORDERS,
    { agencyId: id },
  );
  if (open > 0) throw inUse(`The agency has ${open === 1 ? 'an open order' : `${open} open orders`}.`);
  return ctx.transaction(async () => {
    // Deleted before it is looked at again: whoever joins at the same moment writes to it as well.
    const gone = await ctx.db.Agency.findOneAndDelete({ _id: id }).lean();
    if (!gone) throw noAgency(['id']);
    await assertNoStaff(ctx, id);
    await recordAct(ctx, 'agency.delete', id);
    return gone;
  });
}

async function assertNoStaff(ctx: Ctx, id: string): Promise<void> {
  if (await ctx.db.Account.exists(staffOf(id))) throw inUse('Somebody works for the agency.');
}

const inUse = (message: string) => refusal('AGENCY_IN_USE', message, ['id']);
