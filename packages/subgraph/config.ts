import type { ServiceName } from '@souk/events';
import { telemetrySettings } from '@souk/telemetry';
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

const address = (form: RegExp, error: string) => z.string({ error }).regex(form, { error });
const port = z.coerce.number().int().min(0).max(65_535);

/** Where a service answers: the first, and others that requests are shared with. */
export type ServiceUrls = readonly [string, ...string[]];

const serviceUrl = (number: number) =>
  z
    .string()
    .default(`http://127.0.0.1:${number}`)
    .transform((text, context): ServiceUrls => {
      const [first = '', ...others] = text.split(',').map((url) => url.trim().replace(/\/$/, ''));
      const fit = [first, ...others].every((url) => /^https?:$/.test(URL.parse(url)?.protocol ?? ''));
      if (!fit) context.addIssue('one URL, or several separated by commas, such as http://10.0.0.7:3001');
      return [first, ...others];
    });

/** The key that signs between Souk's parts when none is given; production refuses it. */
export const INTERNAL_KEY_IN_DEVELOPMENT = 'souk-development-internal-key-do-not-use-in-production';

/** The schema of the settings that every process shares. */
export const platformConfig = z
  .object({
    NODE_ENV: z
      .enum(['development', 'test', 'production'])
      .default('development')
      .describe('production refuses the keys of development, introspection and stack traces.'),
    LOG_LEVEL: z
      .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'])
      .default('info')
      .describe('The least grave lines that are logged.'),
    LOG_DIR: z
      .string()
      .optional()
      .describe(
        'A folder for the log, in files that rotate, errors also in one of their own; else standard output.',
      ),
    LOG_FILE_MAX_BYTES: z.coerce
      .number()
      .int()
      .min(1_000)
      .default(20 * 1024 * 1024)
      .describe('The size at which a file of the log is set aside; of each the last five are kept.'),
    ...telemetrySettings,
    MONGODB_URI: address(
      /^mongodb(\+srv)?:\/\/./,
      'the URI of a MongoDB replica set, such as mongodb://127.0.0.1:27017',
    ).describe('A MongoDB replica set; without it `npm start` runs one of its own.'),
    REDIS_URL: address(/^rediss?:\/\/./, 'the URL of a Redis, such as redis://127.0.0.1:6379').describe(
      'A Redis; without it `npm start` runs one of its own.',
    ),
    SOUK_NAMESPACE: z
      .string()
      .regex(/^[a-z0-9_]*$/, 'lower-case letters, digits and _ only')
      .default('')
      .describe('Prefix of all database names and Redis keys, for several Souks on the same servers.'),
    SOUK_INTERNAL_KEY: z
      .string()
      .min(32, 'at least 32 characters')
      .default(INTERNAL_KEY_IN_DEVELOPMENT)
      .describe('Signs the user context between gateway and subgraphs; the same for all processes.'),
    SOUK_ROLE: z
      .enum(['all', 'api', 'worker'])
      .default('all')
      .describe('What a subgraph process does: answer (api), relay events and run jobs (worker), or both.'),
    SEED_DEMO: z.iso
      .datetime()
      .optional()
      .describe('An instant: a subgraph process fills its empty database with the demo market as of it.'),
    SUBSCRIPTIONS_MAX: z.coerce
      .number()
      .int()
      .positive()
      .default(10_000)
      .describe(
        'Most live subscriptions that one process serves at a time; the gateway takes twice as many WebSockets.',
      ),
    HOST: z.string().default('127.0.0.1').describe('The address a process listens on.'),
    PORT: port
      .optional()
      .describe('The port; absent, 8000 for the gateway and that of its URL for a subgraph.'),
    PUBLIC_URL: z.url().default('http://localhost:8000').describe('Where clients reach the gateway.'),
    USERS_SERVICE_URL: serviceUrl(3001).describe(
      'Where users answers; several URLs are separated by commas.',
    ),
    SELLERS_SERVICE_URL: serviceUrl(3002).describe(
      'Where sellers answers; several URLs are separated by commas.',
    ),
    MEDIA_SERVICE_URL: serviceUrl(3003).describe(
      'Where media answers; several URLs are separated by commas.',
    ),
    PRODUCTS_SERVICE_URL: serviceUrl(3004).describe(
      'Where products answers; several URLs are separated by commas.',
    ),
    ORDERS_SERVICE_URL: serviceUrl(3005).describe(
      'Where orders answers; several URLs are separated by commas.',
    ),
    NOTIFICATIONS_SERVICE_URL: serviceUrl(3007).describe(
      'Where notifications answers; several URLs are separated by commas.',
    ),
  })
  .refine((env) => env.NODE_ENV !== 'production' || env.SOUK_INTERNAL_KEY !== INTERNAL_KEY_IN_DEVELOPMENT, {
    path: ['SOUK_INTERNAL_KEY'],
    error: 'production needs a key of its own',
    // Together with all else that is wrong, not only once the rest fits.
    when: () => true,
  })
  .refine((env) => env.NODE_ENV !== 'production' || env.SEED_DEMO === undefined, {
    path: ['SEED_DEMO'],
    error: 'the demo market, whose passwords are public, has no place in production',
    when: () => true,
  });

/** The settings that every process of Souk shares. */
export type PlatformConfig = z.output<typeof platformConfig>;

/** Reads the settings that every process shares. */
export const readPlatformConfig = (env: NodeJS.ProcessEnv) => readConfig(platformConfig, env, 'souk');

/** The base URLs of each subgraph, at least one, from the environment. */
export function serviceUrls(platform: PlatformConfig): Record<ServiceName, ServiceUrls> {
  return {
    users: platform.USERS_SERVICE_URL,
    sellers: platform.SELLERS_SERVICE_URL,
    media: platform.MEDIA_SERVICE_URL,
    products: platform.PRODUCTS_SERVICE_URL,
    orders: platform.ORDERS_SERVICE_URL,
    notifications: platform.NOTIFICATIONS_SERVICE_URL,
  };
}
