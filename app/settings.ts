import { SERVICE_NAMES, type ServiceName } from '@souk/events/services.ts';
import { config as gateway } from '@souk/gateway/config.ts';
import { ConfigError, checkSettings, makeFolder, platformConfig, settingWarnings } from '@souk/platform';
import type { z } from 'zod';
import { startConfig, startSettings } from './environment.ts';

const schemaOf = async (name: ServiceName): Promise<z.ZodType> =>
  (await import(`../subgraphs/${name}/config.ts`)).config;

const schemas = [startConfig, platformConfig, gateway, ...(await Promise.all(SERVICE_NAMES.map(schemaOf)))];

/**
 * Checks the settings of all of Souk before any server is started; returns warnings about settings that are valid but
 * probably unintended. Raises one ConfigError that names every missing or invalid setting.
 */
export function checkStart(env: NodeJS.ProcessEnv, { fresh }: { fresh: boolean }): string[] {
  if (env.NODE_ENV === 'production' && fresh) {
    throw new ConfigError('--fresh deletes all data and is not allowed in production.\n  Start without it.');
  }
  // Embedded servers replace those that are not set.
  const servers = {
    MONGODB_URI: env.MONGODB_URI || 'mongodb://127.0.0.1',
    REDIS_URL: env.REDIS_URL || 'redis://127.0.0.1',
  };
  checkSettings(schemas, { ...env, ...servers }, 'Souk');
  makeFolder(startSettings(env).dataDir, 'SOUK_DATA_DIR');
  const warnings = settingWarnings(schemas, env);
  if (env.NODE_ENV === 'production') {
    const own = ['MONGODB_URI', 'REDIS_URL'].filter((name) => !env[name]);
    warnings.push(
      ...own.map(
        (name) => `${name} is not set: its server runs on this machine, without a password or a replica`,
      ),
    );
  }
  return warnings;
}
