import type { Ctx } from '../context.ts';
import { builtInPermissions, builtInRoles } from './built-ins.ts';

/**
 * Adds the built-in roles and permissions that the database does not have. Those that it has keep what administrators
 * changed. May run in several processes at once.
 */
export async function addBuiltIns({ db }: Ctx): Promise<void> {
  const now = new Date();
  const rest = { isBuiltIn: true, touchedAt: null, version: 1, createdAt: now, updatedAt: now };
  const options = { ordered: false, timestamps: false } as const;
  await db.permissions.bulkWrite(
    Object.entries(builtInPermissions).map(([code, description]) => ({
      // Ids are made from codes, so that concurrent starts cannot add one twice.
      updateOne: {
        filter: { _id: `prm_${code.replaceAll('.', '_')}` },
        update: { $setOnInsert: { code, description, ...rest } },
        upsert: true,
      },
    })),
    options,
  );
  await db.roles.bulkWrite(
    Object.entries(builtInRoles).map(([key, { permissionCodes, ...role }]) => ({
      updateOne: {
        filter: { _id: `rol_${key.toLowerCase()}` },
        update: {
          $setOnInsert: {
            ...role,
            key,
            permissionCodes: permissionCodes.toSorted(),
            rightsChangedAt: null,
            ...rest,
          },
        },
        upsert: true,
      },
    })),
    options,
  );
}
