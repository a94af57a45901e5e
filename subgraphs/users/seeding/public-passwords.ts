import { DEMO_PASSWORD, demoAccounts } from '@souk/demo';
import { ConfigError } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { verifyPassword } from '../passwords/password.ts';

const MAX_ADMINS = 50;
const MAX_NAMED = 8;

/**
 * Refuses to start in production when the public demo password opens an account: one of the demo market, even with
 * another address, or an administrator's. Raises ConfigError that names them.
 */
export async function refusePublicPasswords(ctx: Ctx): Promise<void> {
  if (ctx.config.NODE_ENV !== 'production') return;
  const demo = demoAccounts(new Date());
  const shown = { email: 1, passwordHash: 1 };
  const [people, admins] = await Promise.all([
    // Both conditions use unique indexes.
    ctx.db.users
      .find(
        {
          $or: [
            { _id: { $in: demo.map(({ id }) => id) } },
            { email: { $in: demo.map(({ email }) => email) } },
          ],
        },
        shown,
      )
      .lean(),
    ctx.db.users.find({ accountRoles: 'ADMIN' }, shown).limit(MAX_ADMINS).lean(),
  ]);
  const known = new Map([...people, ...admins].map((account) => [account._id, account]));
  // All accounts of the demo market share one hash.
  const byHash = Map.groupBy(known.values(), ({ passwordHash }) => passwordHash);
  const opened: string[] = [];
  for (const [hash, accounts] of byHash) {
    if (hash !== null && (await verifyPassword(ctx.config, DEMO_PASSWORD, hash))) {
      opened.push(...accounts.map(({ email }) => email));
    }
  }
  if (opened.length > 0) throw new ConfigError(explain(opened.toSorted(), ctx.db.users.db.name));
}

function explain(emails: readonly string[], database: string): string {
  const named = emails.slice(0, MAX_NAMED).join(', ');
  const more = emails.length > MAX_NAMED ? ` and ${emails.length - MAX_NAMED} more` : '';
  return [
    `users: production refuses the database ${database}: the password of the demo market opens ${emails.length} of its accounts: ${named}${more}.`,
    '  Start with an empty database: another SOUK_NAMESPACE, MONGODB_URI or SOUK_DATA_DIR.',
    `  Or remove these passwords, after which "forgot password" sets new ones, in mongosh: use ${database}`,
    `  db.users.updateMany({ email: { $in: ${JSON.stringify(emails)} } }, { $set: { passwordHash: null } })`,
  ].join('\n');
}
