import type { AccountDocument, AccountRole } from '../accounts/account.model.ts';
import type { Config } from '../config.ts';

const IN_PRODUCTION: readonly AccountRole[] = ['ADMIN'];

/** Whether a role needs a second factor to sign in, by the settings. */
export function needsSecondFactor(config: Config, role: AccountRole): boolean {
  const roles = config.SECOND_FACTOR_REQUIRED_FOR ?? (config.NODE_ENV === 'production' ? IN_PRODUCTION : []);
  return roles.includes(role);
}

/** Whether any role of an account needs a second factor, so that the last one cannot be removed. */
export const mustKeepSecondFactor = (config: Config, { accountRoles }: AccountDocument): boolean =>
  accountRoles.some((role) => needsSecondFactor(config, role));
