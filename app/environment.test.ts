import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { ConfigError } from '@souk/platform';
import { loadEnvFile, startSettings } from './environment.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'souk-env-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

it('adds the variables of .env, and keeps those that are already set', () => {
  const env = { SET: 'by the shell', EMPTY: '' };
  writeFileSync(join(folder, '.env'), '# a remark\nNEW=8080\nSET=by the file\nEMPTY=by the file\n');
  loadEnvFile(folder, env);
  expect(env).toEqual({ NEW: '8080', SET: 'by the shell', EMPTY: '' });
});

it('needs no .env, and raises ConfigError for one that cannot be read', () => {
  const env = {};
  loadEnvFile(folder, env);
  expect(env).toEqual({});
  mkdirSync(join(folder, '.env'));
  expect(() => loadEnvFile(folder, env)).toThrow(ConfigError);
});

it('reads the settings of a start, where an empty value counts as not set', () => {
  expect(startSettings({ PORT: '', SOUK_DATA_DIR: '' })).toEqual({
    port: 8_000,
    host: '127.0.0.1',
    dataDir: join(import.meta.dirname, '..', '.souk'),
  });
  expect(startSettings({ PORT: '81', HOST: '::', SOUK_DATA_DIR: '/d' })).toEqual({
    port: 81,
    host: '::',
    dataDir: '/d',
  });
  for (const PORT of ['0', '65536', 'x']) expect(() => startSettings({ PORT })).toThrow(ConfigError);
});
