import { ConfigError, isDuplicate, newId } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { guessable } from '../passwords/common.ts';
import { hashPassword } from '../passwords/password.ts';
import { passwordProblem } from '../registration/person.input.ts';

/**
 * Creates the first administrator from the environment when there is none. Raises ConfigError for a password that breaks
 * the rules.
 */
export async function seedFirstAdmin(ctx: Ctx): Promise<void> {
  const { ADMIN_EMAIL, ADMIN_PASSWORD } = ctx.config;
  if (!ADMIN_EMAIL || !ADMIN_PASSWORD) return;
  if (await ctx.db.users.exists({ accountRoles: 'ADMIN' })) return;
  const about = { email: ADMIN_EMAIL, firstName: 'Administrator' };
  const problem = passwordProblem(ADMIN_PASSWORD) ?? (await guessable(ADMIN_PASSWORD, about));
  if (problem) throw new ConfigError(`ADMIN_PASSWORD: ${problem}`);
  try {
    await ctx.db.users.create([
      {
        _id: newId('usr'),
        accountRoles: ['ADMIN'],
        roles: ['ADMIN'],
        firstName: 'Administrator',
        email: ADMIN_EMAIL,
        passwordHash: await hashPassword(ctx.config, ADMIN_PASSWORD),
        emailVerifiedAt: new Date(),
      },
    ]);
    ctx.log.info({ email: ADMIN_EMAIL }, 'the first administrator was created');
  } catch (error) {
    // Another process won, or a customer has the address: an existing account never becomes an administrator.
    if (!isDuplicate(error, 'email')) throw error;
    ctx.log.warn('ADMIN_EMAIL belongs to an existing account; no administrator was created');
  }
}
