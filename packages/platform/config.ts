import {
  defaultServiceUrl,
  forEachService,
  SERVICE_NAMES,
  type ServiceName,
  type ServiceUrlSetting,
  serviceUrlSetting,
} from '@souk/events/services.ts';
import { telemetrySettings } from '@souk/telemetry';
import { z } from 'zod';
import { readConfig } from './settings/read.ts';
import { ALWAYS, inProduction } from './settings/rules.ts';
import { INTERNAL_KEY_IN_DEVELOPMENT } from './settings/secrets.ts';
import { serviceKeyProblem, serviceKeys } from './settings/service-keys.ts';

export { makeFolder } from './settings/folder.ts';
export { ConfigError } from './settings/given.ts';
export { checkSettings, readConfig } from './settings/read.ts';
export { ALWAYS, inProduction, isLoopback, refuseInbox } from './settings/rules.ts';
export { INTERNAL_KEY_IN_DEVELOPMENT, WEBHOOK_SECRET_IN_DEVELOPMENT } from './settings/secrets.ts';
export { settingWarnings } from './settings/warnings.ts';

/** `true`, `1`, `yes`, `on` and their opposites. */
export const flag = z.stringbool();

/** A setting that is a whole number from 0 on. */
export const count = (fallback: number) => z.coerce.number().int().nonnegative().default(fallback);

/** A setting that is a whole number from 1 on. */
export const positive = (fallback: number) => z.coerce.number().int().positive().default(fallback);

const address = (form: RegExp, error: string) => z.string({ error }).regex(form, { error });
const port = z.coerce.number().int().min(0).max(65_535);

/** The base URLs of a service, at least one; requests are distributed over them. */
export type ServiceUrls = readonly [string, ...string[]];

const serviceUrl = (name: ServiceName) =>
  z
    .string()
    .default(defaultServiceUrl(name))
    .transform((text, context): ServiceUrls => {
      const [first = '', ...others] = text.split(',').map((url) => url.trim().replace(/\/$/, ''));
      const fit = [first, ...others].every((url) => /^https?:$/.test(URL.parse(url)?.protocol ?? ''));
      if (!fit) context.addIssue('one URL, or several separated by commas, such as http://10.0.0.7:3001');
      return [first, ...others];
    })
    .describe(`Where ${name} answers; several URLs are separated by commas.`);

const serviceUrlSettings = Object.fromEntries(
  SERVICE_NAMES.map((name) => [serviceUrlSetting(name), serviceUrl(name)]),
) as Record<ServiceUrlSetting, ReturnType<typeof serviceUrl>>;

/** How Souk runs. Production refuses to start with unsafe settings. */
export const nodeEnv = z.enum(['development', 'test', 'production']).default('development');

const httpAddress = z.url({ protocol: /^https?$/, error: 'a whole URL such as https://souk.example' });
const withoutEndSlash = (url: string) => url.replace(/\/+$/, '');

/** A URL without slashes at its end, so that a path can follow. */
export const httpUrl = httpAddress.transform(withoutEndSlash);

/** Where clients reach the gateway; see {@link httpUrl}. */
export const publicUrl = httpAddress.default('http://localhost:8000').transform(withoutEndSlash);

/** The schema of the settings that every process shares. */
export const platformConfig = z
  .object({
    NODE_ENV: nodeEnv.describe(
      '`production` starts only with safe settings (docs/production.md), and shows neither schema nor stack traces.',
    ),
    LOG_LEVEL: z
      .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'])
      .default('info')
      .describe('The lowest level that is logged.'),
    LOG_DIR: z
      .string()
      .optional()
      .describe(
        'A folder for rotating log files, with errors also in a file of their own; unset, the log goes to standard output.',
      ),
    LOG_FILE_MAX_BYTES: z.coerce
      .number()
      .int()
      .min(1_000)
      .default(20 * 1024 * 1024)
      .describe('The size at which a log file is rotated; the last five of each are kept.'),
    UPLOAD_MAX_BYTES: z.coerce
      .number()
      .int()
      .min(1)
      .default(25 * 1024 * 1024)
      .describe('Maximum size of a file in bytes.'),
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
    SERVICE_KEYS: serviceKeys.describe(
      'Keys by which services may call a subgraph at its own URL, as name:key or name:key|next-key, separated by commas.',
    ),
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
        'The number of live subscriptions that one process serves at a time; the gateway accepts twice as many WebSockets.',
      ),
    HOST: z.string().default('127.0.0.1').describe('The address a process listens on.'),
    PORT: port
      .optional()
      .describe('The port; absent, 8000 for the gateway and that of its URL for a subgraph.'),
    PUBLIC_URL: publicUrl.describe('Where clients reach the gateway; `https://…` in production.'),
    ...serviceUrlSettings,
  })
  .superRefine(
    inProduction((env, refuse) => {
      if (env.SOUK_INTERNAL_KEY === INTERNAL_KEY_IN_DEVELOPMENT) {
        refuse('SOUK_INTERNAL_KEY', 'production needs a key of its own: openssl rand -base64 33');
      }
      const weakKey = serviceKeyProblem(env.SERVICE_KEYS);
      if (weakKey !== null) refuse('SERVICE_KEYS', weakKey);
      if (env.SEED_DEMO !== undefined) {
        refuse('SEED_DEMO', 'production has no demo market, as its passwords are public; unset it');
      }
      const url = URL.parse(env.PUBLIC_URL);
      if (url?.protocol !== 'https:' || url.username || url.search || url.hash) {
        refuse(
          'PUBLIC_URL',
          'production needs the address where clients reach it, such as https://souk.example',
        );
      }
    }),
    ALWAYS,
  );

/** The settings that every process of Souk shares. */
export type PlatformConfig = z.output<typeof platformConfig>;

/** Reads the settings that every process shares. */
export const readPlatformConfig = (env: NodeJS.ProcessEnv) => readConfig(platformConfig, env, 'souk');

/** The base URLs of each subgraph, at least one, from the environment. */
export function serviceUrls(platform: PlatformConfig): Record<ServiceName, ServiceUrls> {
  return forEachService((name) => platform[serviceUrlSetting(name)]);
}
