import { type Document, defineModel } from '@souk/subgraph';

/** The maximum number of permissions, the built-in ones included: each request of an administrator carries all codes. */
export const MAX_PERMISSIONS = 64;

/** Something that a role may allow. */
export interface PermissionDocument extends Document {
  /** `resource.action`; never changes, as roles and sessions name it. */
  code: string;
  description: string | null;
  /** Whether an operation of Souk asks for it. */
  isBuiltIn: boolean;
  /** Written when a role receives it, so that deleting it at the same time conflicts. */
  touchedAt: Date | null;
  version: number;
}

export const permissionModel = defineModel<PermissionDocument>(
  'permissions',
  {
    code: { type: String, required: true },
    description: { type: String, default: null },
    isBuiltIn: { type: Boolean, default: false },
    touchedAt: { type: Date, default: null },
    version: { type: Number, default: 1 },
  },
  [{ keys: { code: 1 }, serves: 'permissions by code, and one permission per code', unique: true }],
);
