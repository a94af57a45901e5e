import { node } from '@souk/subgraph';
import { visibleAddress } from './addresses/address-book.ts';
import { visibleAgency } from './agencies/agency.loader.ts';
import type { Ctx } from './context.ts';
import { visibleUser } from './user-admin/list-users.ts';

/** What `Query.node` finds in users: what `user` and `agency` show. */
export const nodes = {
  Address: node<Ctx>('signed-in', visibleAddress),
  Agency: node<Ctx>(['staff', 'admin'], visibleAgency),
  User: node<Ctx>(['signed-in', 'service'], visibleUser),
};
