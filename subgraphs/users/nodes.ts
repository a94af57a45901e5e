import { node } from '@souk/subgraph';
import { visibleAgency } from './agencies/agency.loader.ts';
import type { Ctx } from './context.ts';
import { ownLink } from './providers/link.service.ts';
import { visibleUser } from './user-admin/list-users.ts';

/** What `Query.node` finds in users: what `user` and `agency` show. */
export const nodes = {
  Agency: node<Ctx>(['staff', 'admin'], visibleAgency),
  ProviderLink: node<Ctx>('signed-in', ownLink),
  User: node<Ctx>(['signed-in', 'service'], visibleUser),
};
