import { type Document, defineModel } from '@souk/subgraph';
import type { AccountRole } from '../accounts/account.model.ts';

/** The maximum number of roles, the built-in ones included. */
export const MAX_ROLES = 50;

/** A named set of permissions. */
export interface RoleDocument extends Document {
  /** In upper case; never changes, as accounts and sessions name it. */
  key: string;
  name: string;
  description: string | null;
  /** Whether Souk itself needs the role. */
  isBuiltIn: boolean;
  /** The account role within which it applies; STAFF for all that were added. */
  accountRole: AccountRole;
  /** Sorted. Empty for ADMIN, which has every permission. */
  permissionCodes: string[];
  /** When its permissions last changed, until the sessions of everybody who has it follow; null when they do. */
  rightsChangedAt: Date | null;
  /** Written by transactions that must not pass each other, such as granting the role and deleting it. */
  touchedAt: Date | null;
  version: number;
}

export const roleModel = defineModel<RoleDocument>(
  'roles',
  {
    key: { type: String, required: true },
    name: { type: String, required: true },
    description: { type: String, default: null },
    isBuiltIn: { type: Boolean, default: false },
    accountRole: { type: String, required: true },
    permissionCodes: { type: [String], default: [] },
    rightsChangedAt: { type: Date, default: null },
    touchedAt: { type: Date, default: null },
    version: { type: Number, default: 1 },
  },
  [
    { keys: { key: 1 }, serves: 'roles by key, and one role per key', unique: true },
    {
      keys: { permissionCodes: 1 },
      serves: 'the roles that a deleted permission is taken from',
    },
    {
      keys: { rightsChangedAt: 1 },
      serves: 'roles whose permissions have yet to reach the sessions',
      where: { rightsChangedAt: { $gt: new Date(0) } },
    },
  ],
);
