import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { ConfigError, readConfig } from '@souk/platform';
import { z } from 'zod';

const root = join(import.meta.dirname, '..');

/** The schema of the settings of the commands themselves. */
export const startConfig = z.object({
  PORT: z.coerce.number().int().min(1).max(65_535).default(8_000),
  HOST: z.string().default('127.0.0.1'),
  SOUK_DATA_DIR: z.string().default(join(root, '.souk')),
});

/** The settings that the start commands need before servers are started. */
export interface StartSettings {
  port: number;
  host: string;
  dataDir: string;
}

/**
 * Adds the variables of `.env` in a folder, by default that of the repository, to the environment; variables that are
 * already set stay. Does nothing without such a file; raises ConfigError when it cannot be read.
 */
export function loadEnvFile(folder = root, env: NodeJS.ProcessEnv = process.env): void {
  const file = join(folder, '.env');
  if (!existsSync(file)) return;
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new ConfigError(`${file} cannot be read: ${(error as Error).message}`);
  }
  for (const [name, value] of Object.entries(parseEnv(text))) env[name] ??= value;
}

/** Reads the settings of a start; raises ConfigError for invalid ones. */
export function startSettings(env: NodeJS.ProcessEnv = process.env): StartSettings {
  const { PORT, HOST, SOUK_DATA_DIR } = readConfig(startConfig, env, 'start');
  return { port: PORT, host: HOST, dataDir: SOUK_DATA_DIR };
}
