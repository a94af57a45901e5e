import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from '@jest/globals';
import { allSettings, ROOT, type Setting } from './settings.ts';

// What bounds clients by its name; sizes of caches and logs bound nobody.
const LIMIT =
  /^(RATE_LIMIT_|TRUSTED_|SUBSCRIPTIONS_|LOAD_SHED_)|_MAX(_BYTES|_FILES|_PIXELS)?$|_MAX_[A-Z_]+$|_PER_[A-Z]+$/;
const OTHERS = new Set(['REQUEST_DEADLINE_MS', 'LOGIN_LOCK_SECONDS', 'OTP_COOLDOWN_SECONDS']);
const OF_OURS = new Set(['LOG_FILE_MAX_BYTES', 'METRICS_OPERATIONS_MAX']);

let page: string;
let limits: Setting[];
beforeAll(async () => {
  page = readFileSync(join(ROOT, 'docs', 'limits.md'), 'utf8');
  const settings = await allSettings();
  limits = settings.filter(({ name }) => !OF_OURS.has(name) && (LIMIT.test(name) || OTHERS.has(name)));
});

it('docs/limits.md names each limit with the default it has', () => {
  expect(limits.length).toBeGreaterThan(25);
  const missing = limits.filter(({ name, default: value }) => {
    const named = value ? new RegExp(`\`${name}\` (\\| |\\()${value}\\b`) : new RegExp(`\\b${name}\\b`);
    return !named.test(page);
  });
  expect(missing.map(({ name, default: value }) => `${name}=${value}`)).toEqual([]);
});

it('docs/limits.md names no setting that does not exist', async () => {
  const known = new Set((await allSettings()).map(({ name }) => name));
  const named = [...page.matchAll(/`([A-Z][A-Z0-9]*_[A-Z0-9_]+)(?==|`)/g)].map(([, name]) => name ?? '');
  const strange = named.filter(
    (name) => !known.has(name) && !/^[A-Z]+_(TOO_LARGE|LIMITED|UNAVAILABLE)$/.test(name),
  );
  expect(strange).toEqual([]);
});
