// Promise: production does not start with unsafe settings, by any of its commands, and names all of them at once.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, describe, expect, it } from '@jest/globals';
import { SERVICE_NAMES } from '@souk/events/services.ts';
import { ConfigError } from '@souk/platform';
import { checkStart } from '../../app/settings.ts';
import { safeSettings } from './safe-settings.ts';
import { UNSAFE } from './unsafe-settings.ts';

const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'souk-refused-'));
const SOUK_DATA_DIR = join(folder, 'data');

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function refusalOf(env: NodeJS.ProcessEnv, fresh = false): string {
  try {
    checkStart({ SOUK_DATA_DIR, ...env }, { fresh });
    return '';
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as Error).message;
  }
}

const namedIn = (message: string) => [...message.matchAll(/^ {2}([A-Z_]+): /gm)].map(([, name]) => name);

describe('production', () => {
  it.each(UNSAFE)('is refused with $what', ({ env, names }) => {
    const message = refusalOf({ ...safeSettings(), ...env });
    expect(namedIn(message).toSorted()).toEqual(names.toSorted());
    for (const name of names.filter((one) => /(KEY|TOKEN|SECRET|PASSWORD)$/.test(one))) {
      const value = env[name];
      if (value) expect(message).not.toContain(value);
    }
  });

  it('starts with safe settings, and warns of what is probably not intended', () => {
    expect(refusalOf(safeSettings())).toBe('');
    const odd = { STRIPE_SECRET_KEY: 'sk_test_0123456789', MAIL_FROM: '', RATE_LIMTI_MAX: '5' };
    const warnings = checkStart({ SOUK_DATA_DIR, ...safeSettings(), ...odd }, { fresh: false });
    for (const part of ['did you mean RATE_LIMIT_MAX?', 'STRIPE_SECRET_KEY is a test key', 'MAIL_FROM']) {
      expect(warnings.join('\n')).toContain(part);
    }
  });

  it('does not delete its data', () => {
    expect(refusalOf(safeSettings(), true)).toContain('--fresh deletes all data');
  });
});

describe.each([
  ['npm start', 'app/start.ts', ['SOUK_INTERNAL_KEY', 'PUBLIC_URL', 'PAYMENT_PROVIDER', 'SMTP_URL', 'PORT']],
  [
    'npm run start:services',
    'app/services.ts',
    ['SOUK_INTERNAL_KEY', 'PUBLIC_URL', 'PAYMENT_PROVIDER', 'SMTP_URL', 'PORT'],
  ],
  [
    'the gateway alone',
    'gateway/main.ts',
    ['SOUK_INTERNAL_KEY', 'PUBLIC_URL', 'MONGODB_URI', 'REDIS_URL', 'PORT'],
  ],
  ...SERVICE_NAMES.map((name): [string, string, string[]] => [
    `${name} alone`,
    `subgraphs/${name}/main.ts`,
    ['SOUK_INTERNAL_KEY', 'PUBLIC_URL', 'MONGODB_URI', 'REDIS_URL', 'PORT'].concat(
      name === 'orders' ? 'PAYMENT_PROVIDER' : [],
      name === 'notifications' ? 'SMTP_URL' : [],
    ),
  ]),
])('%s', (_what, file, names) => {
  it('ends at once with 1 in production without settings, names all that is missing, and starts no server', async () => {
    const child = spawn(process.execPath, [join(root, file)], {
      cwd: root,
      env: {
        PATH: process.env.PATH,
        HOME: process.env.HOME,
        NODE_ENV: 'production',
        PORT: 'abc',
        SOUK_DATA_DIR,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
    expect([code, namedIn(said).toSorted()]).toEqual([1, names.toSorted()]);
    expect(said).not.toMatch(/^\s+at /m);
    expect(existsSync(SOUK_DATA_DIR) && existsSync(join(SOUK_DATA_DIR, 'run.json'))).toBe(false);
  });
});
