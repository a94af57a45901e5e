import { z } from 'zod';

/** The settings do not fit; the message names each one at fault and what it takes. */
export class ConfigError extends Error {}

/** Reads settings from the environment; raises {@link ConfigError} naming all that is missing or wrong at once. */
export function readConfig<Z extends z.ZodType>(
  schema: Z,
  env: NodeJS.ProcessEnv,
  owner: string,
): z.output<Z> {
  // An empty line `NAME=` in an environment file means "not set".
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new ConfigError(`${owner}: the environment is not complete (see .env.example):\n${lines.join('\n')}`);
}

/** `true`, `1`, `yes`, `on` and their opposites. */
export const flag = z.stringbool();

const port = z.coerce.number().int().min(0).max(65_535);
const serviceUrl = (number: number) => z.url().default(`http://127.0.0.1:${number}`);

/** The key that signs between Souk's parts when none is given; production refuses it. */
export const INTERNAL_KEY_IN_DEVELOPMENT = 'souk-development-internal-key-do-not-use-in-production';

const platform = z
  .object({
    NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
    LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
    MONGODB_URI: z.string({ error: 'the URI of a MongoDB replica set, such as mongodb://127.0.0.1:27017' }),
    REDIS_URL: z.string({ error: 'the URL of a Redis, such as redis://127.0.0.1:6379' }),
    /** Prefix of all database names and Redis keys, for several Souks on the same servers. */
    SOUK_NAMESPACE: z
      .string()
      .regex(/^[a-z0-9_]*$/, 'lower-case letters, digits and _ only')
      .default(''),
    /** Signs the user context between gateway and subgraphs. */
    SOUK_INTERNAL_KEY: z.string().min(32, 'at least 32 characters').default(INTERNAL_KEY_IN_DEVELOPMENT),
    SOUK_ROLE: z.enum(['all', 'api', 'worker']).default('all'),
    HOST: z.string().default('127.0.0.1'),
    PORT: port.optional(),
    PUBLIC_URL: z.url().default('http://localhost:8000'),
    USERS_SERVICE_URL: serviceUrl(3001),
    SELLERS_SERVICE_URL: serviceUrl(3002),
    MEDIA_SERVICE_URL: serviceUrl(3003),
    PRODUCTS_SERVICE_URL: serviceUrl(3004),
    ORDERS_SERVICE_URL: serviceUrl(3005),
    NOTIFICATIONS_SERVICE_URL: serviceUrl(3007),
  })
  .refine((env) => env.NODE_ENV !== 'production' || env.SOUK_INTERNAL_KEY !== INTERNAL_KEY_IN_DEVELOPMENT, {
    path: ['SOUK_INTERNAL_KEY'],
    error: 'production needs a key of its own',
  });

/** The settings that every process of Souk shares. */
export type PlatformConfig = z.output<typeof platform>;

/** Reads the settings that every process shares. */
export const readPlatformConfig = (env: NodeJS.ProcessEnv) => readConfig(platform, env, 'souk');
