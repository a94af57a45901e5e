import type { Connection, PageArgs } from '@souk/subgraph';
import { refusal } from '@souk/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import type { AccountDocument } from '../accounts/account.model.ts';
import type { Ctx } from '../context.ts';
import { endSessions } from '../sessions/session.service.ts';
import { listUsers, type UserFilter, type UserSort } from '../user-admin/list-users.ts';
import type { AgencyDocument } from './agency.model.ts';

const FIELD = ['input', 'agencyId'];

/** Selects the accounts of an agency's staff, blocked ones included. */
export const staffOf = (agencyId: string) => ({ agencyId, status: { $ne: 'DELETED' as const } });

/** A page of the staff of an agency; null for everybody but admins and its own staff with `user.read`. */
export async function listStaff(
  ctx: Ctx,
  agency: AgencyDocument,
  filter: Omit<UserFilter, 'agencyId'>,
  sort: UserSort,
  page: PageArgs,
  info: GraphQLResolveInfo,
): Promise<Connection<AccountDocument> | null> {
  const { kind, agencyId, permissions } = ctx.viewer;
  const isColleague = kind === 'staff' && agencyId === agency._id && permissions.includes('user.read');
  if (kind !== 'admin' && !isColleague) return null;
  return listUsers(ctx, { ...filter, agencyId: agency._id }, sort, page, info);
}

/**
 * Records that somebody joins an agency, in the transaction that stores the account. Raises Refusal NOT_FOUND and
 * AGENCY_INACTIVE.
 */
export async function joinAgency(ctx: Ctx, agencyId: string): Promise<void> {
  const joined = await ctx.db.agencies
    .findOneAndUpdate({ _id: agencyId }, { $set: { joinedAt: new Date() } }, { timestamps: false })
    .lean();
  if (!joined) throw refusal('NOT_FOUND', 'There is no such agency.', FIELD);
  if (!joined.isActive)
    throw refusal('AGENCY_INACTIVE', 'The agency is closed. Reopen it, or choose another one.', FIELD);
}

/** Ends the staff sessions of everybody who works for an agency. Raises SERVICE_UNAVAILABLE when Redis is unavailable. */
export async function endStaffSessions(ctx: Ctx, agencyId: string): Promise<void> {
  const people = await ctx.db.users.find({ agencyId }, { _id: 1 }).lean();
  for (const { _id } of people) await endSessions(ctx, _id, 'STAFF');
}
