import { type Connection, haveWords, type PageArgs, readPage, readSearch } from '@souk/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import type { QueryFilter } from 'mongoose';
import { accountReads, accounts } from '../accounts/account.loader.ts';
import type { AccountDocument, AuthContext, UserStatus } from '../accounts/account.model.ts';
import { seesAsColleague } from '../accounts/visibility.ts';
import { peopleSearch } from '../accounts/words.ts';
import type { Ctx } from '../context.ts';
import { builtInRoles } from '../roles/roles.ts';

// Listed instead of "not DELETED", so that the index also gives the order.
const LIVING = ['ACTIVE', 'BLOCKED'] as const;

const sorts = {
  NEWEST: { field: 'createdAt', direction: -1 },
  OLDEST: { field: 'createdAt', direction: 1 },
} as const;

/** The conditions on a list of users. */
export interface UserFilter {
  kind?: AuthContext | null;
  role?: string | null;
  status?: UserStatus | null;
  agencyId?: string | null;
  search?: string | null;
}

/** A page of users. Raises BAD_USER_INPUT for a search of more than 100 characters or with invalid characters. */
export function listUsers(
  ctx: Ctx,
  filter: UserFilter,
  sort: keyof typeof sorts,
  page: PageArgs,
  info: GraphQLResolveInfo,
): Promise<Connection<AccountDocument>> {
  const search = readSearch(filter.search);
  const all: QueryFilter<AccountDocument>[] = [
    { status: filter.status ?? { $in: [...LIVING] } },
    ...(filter.kind == null ? [] : [{ contexts: filter.kind }]),
    ...(filter.role == null ? [] : [inRole(filter.role)]),
    ...(filter.agencyId == null ? [] : [{ agencyId: filter.agencyId }]),
    ...(search === null ? [] : [haveWords<AccountDocument>(peopleSearch(search), 'beginning')]),
  ];
  const list = { model: ctx.db.users, filter: { $and: all }, sort: sorts[sort], read: accountReads(info) };
  return readPage(list, page);
}

// Only staff roles are granted individually; any other role follows from its context.
function inRole(role: string): QueryFilter<AccountDocument> {
  const context = builtInRoles[role]?.context;
  return context === undefined || context === 'STAFF'
    ? { roles: role, contexts: 'STAFF' }
    : { contexts: context };
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
