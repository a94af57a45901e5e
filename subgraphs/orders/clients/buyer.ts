import { type Refusal, refusal } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { findCustomer, findStaff } from './people.ts';

/** Who orders: a customer, or a member of staff for an agency. */
export interface Buyer {
  accountId: string;
  agencyId: string | null;
  /** Units by variant that are reserved for the order already; none for a new one. */
  holds?: ReadonlyMap<string, number>;
}

/** Why a buyer may not order now; null when they may. Raises SERVICE_UNAVAILABLE. */
export async function whyNotBuy(ctx: Ctx, { accountId, agencyId }: Buyer): Promise<Refusal | null> {
  const blocked = () => refusal('ACCOUNT_BLOCKED', 'This account may not place orders.');
  if (agencyId === null) {
    return (await findCustomer(ctx, accountId))?.status === 'ACTIVE' ? null : blocked();
  }
  const member = await findStaff(ctx, accountId);
  if (member?.status !== 'ACTIVE' || member.agency?.id !== agencyId) return blocked();
  return member.agency.isActive ? null : refusal('AGENCY_INACTIVE', 'The agency is not active.');
}
