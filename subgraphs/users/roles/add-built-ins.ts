import type { Ctx } from '../context.ts';
import { builtInPermissions, builtInRoles } from './built-ins.ts';

/**
 * Adds the built-in roles and permissions that the database does not have. Those that it has keep what administrators
 * changed. May run in several processes at once.
 */
export async function addBuiltIns(ctx: Pick<Ctx, 'db' | 'log'>): Promise<void> {
  const { db } = ctx;
  await adoptBuiltIns(ctx);
  const [codes, keys] = [await db.permissions.distinct('code'), await db.roles.distinct('key')];
  const now = new Date();
  const rest = { isBuiltIn: true, touchedAt: null, version: 1, createdAt: now, updatedAt: now };
  const options = { ordered: false, timestamps: false } as const;
  await db.permissions.bulkWrite(
    missing(builtInPermissions, codes).map(([code, description]) => ({
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
    missing(builtInRoles, keys).map(([key, { permissionCodes, ...role }]) => ({
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

const missing = <T>(builtIn: Readonly<Record<string, T>>, known: readonly string[]): [string, T][] =>
  Object.entries(builtIn).filter(([name]) => !known.includes(name));

/**
 * Makes those built-in that administrators added before a release came with them. They keep what administrators gave them;
 * without this the names would collide, and nothing would start.
 */
async function adoptBuiltIns({ db, log }: Pick<Ctx, 'db' | 'log'>): Promise<void> {
  const own = { $set: { isBuiltIn: true }, $inc: { version: 1 } };
  const permissions = { code: { $in: Object.keys(builtInPermissions) }, isBuiltIn: false };
  const roles = { key: { $in: Object.keys(builtInRoles) }, isBuiltIn: false };
  const adopted = [await db.permissions.updateMany(permissions, own), await db.roles.updateMany(roles, own)];
  const count = adopted.reduce((sum, { modifiedCount }) => sum + modifiedCount, 0);
  if (count > 0)
    log.warn({ count }, 'roles or permissions of administrators are built-in now: check who has them');
}
