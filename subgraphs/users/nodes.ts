import { node } from '@souk/subgraph';
import { visibleAddress } from './addresses/address-book.ts';
import { visibleAgency } from './agencies/agency.loader.ts';
import { visibleApiKey } from './api-keys/api-key.list.ts';
import { visibleEntry } from './audit/list-audit.ts';
import type { Ctx } from './context.ts';
import { visibleFlag } from './flags/flag.list.ts';
import { ownPasskey } from './passkeys/passkeys.service.ts';
import { visiblePermission, visibleRole } from './roles/role.loader.ts';
import { visibleSession } from './sessions/end-session.ts';
import { visibleUser } from './user-admin/list-users.ts';

/** What `Query.node` finds in users: what the root fields of these types show. */
export const nodes = {
  Address: node<Ctx>('signed-in', visibleAddress),
  Agency: node<Ctx>(['staff', 'admin'], visibleAgency),
  ApiKey: node<Ctx>('admin', visibleApiKey),
  AuditEntry: node<Ctx>('admin', visibleEntry),
  FeatureFlag: node<Ctx>('admin', visibleFlag),
  Passkey: node<Ctx>('signed-in', ownPasskey),
  Permission: node<Ctx>('admin', visiblePermission),
  Role: node<Ctx>('admin', visibleRole),
  Session: node<Ctx>('signed-in', visibleSession),
  User: node<Ctx>(['signed-in', 'service', 'key:user.read'], visibleUser),
};
