import {
  badInput,
  type Connection,
  type DateTimeRange,
  haveWords,
  inRange,
  type PageArgs,
  readPage,
  readSearch,
} from '@souk/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import type { QueryFilter } from 'mongoose';
import { accountReads, accounts } from '../accounts/account.loader.ts';
import type { AccountDocument, AccountRole, UserStatus } from '../accounts/account.model.ts';
import { seesAsColleague } from '../accounts/visibility.ts';
import { peopleSearch } from '../accounts/words.ts';
import type { Ctx } from '../context.ts';
import { builtInRoles } from '../roles/built-ins.ts';

// Listed instead of "not DELETED", so that the index also gives the order.
const LIVING = ['ACTIVE', 'BLOCKED'] as const;

const MAX_ROLES = 20;

const sorts = {
  NEWEST_FIRST: { field: 'createdAt', direction: -1 },
  OLDEST_FIRST: { field: 'createdAt', direction: 1 },
  NAME: { field: 'nameKey', direction: 1 },
} as const;

/** The order of a list of users. */
export type UserSort = keyof typeof sorts;

/** The conditions on a list of users. */
export interface UserFilter {
  accountRoles?: readonly AccountRole[] | null;
  roles?: readonly string[] | null;
  statuses?: readonly UserStatus[] | null;
  createdAt?: DateTimeRange | null;
  lastSignedInAt?: DateTimeRange | null;
  isEmailVerified?: boolean | null;
  agencyId?: string | null;
  search?: string | null;
}

/** A page of users. Raises BAD_USER_INPUT for a search of more than 100 characters or with invalid characters. */
export function listUsers(
  ctx: Ctx,
  filter: UserFilter,
  sort: UserSort,
  page: PageArgs,
  info: GraphQLResolveInfo,
): Promise<Connection<AccountDocument>> {
  const search = readSearch(filter.search);
  const createdAt = inRange('createdAt', filter.createdAt);
  const lastSignedInAt = inRange('lastSignedInAt', filter.lastSignedInAt);
  const all: QueryFilter<AccountDocument>[] = [
    { status: { $in: [...(filter.statuses ?? LIVING)] } },
    ...(filter.accountRoles == null ? [] : [{ accountRoles: { $in: [...filter.accountRoles] } }]),
    ...(filter.roles == null ? [] : [inRoles(filter.roles)]),
    ...(createdAt === undefined ? [] : [{ createdAt }]),
    ...(lastSignedInAt === undefined ? [] : [{ lastSignedInAt }]),
    ...(filter.isEmailVerified == null
      ? []
      : [{ emailVerifiedAt: filter.isEmailVerified ? { $ne: null } : null }]),
    ...(filter.agencyId == null ? [] : [{ agencyId: filter.agencyId }]),
    ...(search === null ? [] : [haveWords<AccountDocument>(peopleSearch(search), 'beginning')]),
  ];
  const list = { model: ctx.db.users, filter: { $and: all }, sort: sorts[sort], read: accountReads(info) };
  return readPage(list, page);
}

// Only staff roles are granted individually; any other role follows from its account role.
function inRoles(roles: readonly string[]): QueryFilter<AccountDocument> {
  if (roles.length > MAX_ROLES) throw badInput(`At most ${MAX_ROLES} roles in a filter.`);
  const implied = roles.flatMap((key) => {
    const accountRole = builtInRoles[key]?.accountRole ?? 'STAFF';
    return accountRole === 'STAFF' ? [] : [accountRole];
  });
  return {
    $or: [
      { roles: { $in: [...roles] }, accountRoles: 'STAFF' },
      ...(implied.length > 0 ? [{ accountRoles: { $in: implied } }] : []),
    ],
  };
}

/** A user by id; null for viewers that may not see the account. */
export async function visibleUser(
  ctx: Ctx,
  id: string,
  info: GraphQLResolveInfo,
): Promise<AccountDocument | null> {
  const account = await accounts.load(ctx, id, info);
  return account && seesAsColleague(ctx.viewer, account) ? account : null;
}
