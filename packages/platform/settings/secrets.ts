import type { GivenSettings, SettingProblem } from './given.ts';
import { SECRET_NAME } from './messages.ts';

/** The key that signs between Souk's parts when none is given; production refuses it. */
export const INTERNAL_KEY_IN_DEVELOPMENT = 'souk-development-internal-key-do-not-use-in-production';

/** The secret of the simulated card provider when none is given; production refuses it. */
export const WEBHOOK_SECRET_IN_DEVELOPMENT = 'souk-development-webhook-secret';

/** Secrets in this repository. Everybody can read them, so production refuses them. */
export const PUBLIC_SECRETS: ReadonlySet<string> = new Set([
  INTERNAL_KEY_IN_DEVELOPMENT,
  WEBHOOK_SECRET_IN_DEVELOPMENT,
  // Of demo accounts, and of `docker compose` where nothing else is set.
  'souk-demo-1',
  'souk-development-metrics-token',
  // Of tests and of the bench.
  'root-password-1',
  'souk-bench-internal-key-of-processes-that-live-for-minutes',
  'souk-bench-webhook-secret-of-no-worth',
  'whsec_configured',
  'whsec_of_the_end_to_end_tests',
  'sk_test_configured',
  'sk_test_endtoend1',
]);

const PUBLIC = 'production refuses a value that is public in the repository of Souk';
const MAKE_ONE = 'make one of your own: openssl rand -base64 33';
// Issued by others, in their own form.
const GIVEN_OUT = /^(?:AUTH0|GOOGLE|GROWTHBOOK|IMAGEKIT|OIDC|S3|STRIPE)_/;
const KEY_BITS = 80;
const KEY_LENGTH = 20;
const PASSWORD_BITS = 36;
const PASSWORD_LENGTH = 12;
const PLACEHOLDER = /change.?me|replace.?me|do.?not.?use|placeholder|your.{0,12}(key|secret|token|password)/i;
const COMMON = /^(admin|administrator|changeme|letmein|passw[o0]rd|qwerty|secret|souk|welcome)[\W\d_]*$/i;

/**
 * What production refuses of secrets: public values, under any name; weak ones; and one secret for two purposes.
 * `names` are the settings that some part reads.
 */
export function secretProblems(names: readonly string[], given: GivenSettings): SettingProblem[] {
  const known = new Set(names);
  const problems: SettingProblem[] = [];
  const usedFor = new Map<string, string>();
  for (const [name, value] of Object.entries(given)) {
    const isSecret = SECRET_NAME.test(name);
    const secrets = isSecret ? [value] : secretsIn(value);
    for (const secret of secrets) {
      if (PUBLIC_SECRETS.has(secret.trim().toLowerCase())) {
        problems.push({ name, message: `${PUBLIC}; ${MAKE_ONE}` });
        continue;
      }
      if (!known.has(name)) continue;
      const weakness = isSecret && !GIVEN_OUT.test(name) ? weaknessOf(name, secret) : null;
      if (weakness) problems.push({ name, message: weakness });
      const other = usedFor.get(secret.toLowerCase());
      if (other) {
        problems.push({ name, message: `the same secret as ${other}; each needs its own, so ${MAKE_ONE}` });
      }
      usedFor.set(secret.toLowerCase(), name);
    }
  }
  return problems;
}

// Addresses of replica sets name several hosts, which `URL` does not read.
const CREDENTIALS = /^[a-z][a-z0-9+.-]*:\/\/(?<user>[^/?#]*)@/i;
const PARAMETER = /[?&][^=&#]*(?:key|token|secret|password)=(?<value>[^&#]+)/gi;

/** The secrets in an address: its password, a user name without one (a token), and parameters named like secrets. */
function secretsIn(address: string): string[] {
  const credentials = CREDENTIALS.exec(address)?.groups?.user ?? '';
  const at = credentials.indexOf(':');
  const found = [credentials.slice(at + 1)];
  for (const { groups } of address.matchAll(PARAMETER)) found.push(groups?.value ?? '');
  return found.filter((secret) => secret !== '').map(decoded);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Why production refuses a random secret that others must not guess; null when it is fine. */
export const secretWeakness = (secret: string): string | null =>
  PUBLIC_SECRETS.has(secret.trim().toLowerCase()) ? `${PUBLIC}; ${MAKE_ONE}` : weaknessOf('', secret);

function weaknessOf(name: string, secret: string): string | null {
  const isPassword = name.endsWith('PASSWORD');
  const [length, bits] = isPassword ? [PASSWORD_LENGTH, PASSWORD_BITS] : [KEY_LENGTH, KEY_BITS];
  const weak = secret.length < length || bitsOf(secret) < bits || PLACEHOLDER.test(secret);
  if (!weak && !COMMON.test(secret)) return null;
  const what = isPassword ? `a password of at least ${length} characters` : 'a random secret';
  return `production needs ${what} that is hard to guess; ${MAKE_ONE}`;
}

/**
 * An upper bound of a secret's entropy, in bits: characters that continue the one before (`aaa`, `abc`, `321`) and
 * repetitions count once.
 */
function bitsOf(secret: string): number {
  const unit = /^(.+?)\1+$/s.exec(secret)?.[1] ?? secret;
  const fresh = [...unit].filter((character, index) => {
    const step = character.charCodeAt(0) - unit.charCodeAt(index - 1);
    return index === 0 || Math.abs(step) > 1;
  });
  return fresh.length * Math.log2(new Set(fresh).size);
}
