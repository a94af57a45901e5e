import { node } from '@souk/subgraph';
import { visibleAddress } from './addresses/address-book.ts';
import { visibleAgency } from './agencies/agency.loader.ts';
import { visibleEntry } from './audit/list-audit.ts';
import type { Ctx } from './context.ts';
import { ownPasskey } from './passkeys/passkeys.service.ts';
import { visibleUser } from './user-admin/list-users.ts';

/** What `Query.node` finds in users: what `user`, `agency` and `auditEntry` show, and one's own passkeys. */
export const nodes = {
  Address: node<Ctx>('signed-in', visibleAddress),
  Agency: node<Ctx>(['staff', 'admin'], visibleAgency),
  AuditEntry: node<Ctx>('admin', visibleEntry),
  Passkey: node<Ctx>('signed-in', ownPasskey),
  User: node<Ctx>(['signed-in', 'service'], visibleUser),
};
