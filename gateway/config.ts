import {
  ALWAYS,
  count,
  flag,
  inProduction,
  isLoopback,
  nodeEnv,
  positive,
  publicUrl,
  readConfig,
  refuseInbox,
} from '@souk/platform';
import { email } from '@souk/text/email.ts';
import { z } from 'zod';
import { rateSettings } from './protection/rate/settings.ts';
import { liveSettings } from './subscriptions/settings.ts';

/** Browsers send origins in lower case, without the usual port: in another form one would match no page. */
const isOrigin = (text: string) => {
  if (text === '*') return true;
  const { origin } = URL.parse(text) ?? {};
  // Origins of apps, such as `capacitor://localhost`, have no form that URL knows.
  return origin === 'null' ? /^[a-z][a-z0-9+.-]*:\/\/[^/?#@]+$/.test(text) : origin === text;
};

/** Whether production may let an origin call: pages of this machine and pages over plain HTTP could be anybody's. */
const isSafeOrigin = (origin: string) => {
  const { protocol = '', hostname = '' } = URL.parse(origin) ?? {};
  return protocol !== 'http:' && hostname !== '' && !isLoopback(hostname);
};

/** The schema of the gateway's own settings. */
export const config = z
  .object({
    NODE_ENV: nodeEnv.describe('production names its origins.'),
    PUBLIC_URL: publicUrl.describe('Where clients that come over HTTP are sent, see FORCE_HTTPS.'),
    SUPERGRAPH_PATH: z.string().optional().describe('Another supergraph file than the committed one.'),
    GATEWAY_STANDALONE: flag
      .default(false)
      .describe(
        'Serves the supergraph of `SUPERGRAPH_PATH` to anonymous callers, without MongoDB and Redis.',
      ),
    GATEWAY_GUARDS: flag
      .default(true)
      .describe('Whether operations are limited by the `QUERY_MAX_…` settings.'),
    SHARE_IDENTICAL_QUERIES: flag
      .default(true)
      .describe(
        'Whether identical queries of anonymous callers that run at the same time share one execution.',
      ),
    OVERRIDE_LABELS: z
      .string()
      .default('')
      .transform((text) => text.split(',').flatMap((label) => label.trim() || []))
      .describe(
        'Labels of `@override` that are switched on, separated by commas; percent(n) needs no naming.',
      ),
    QUERY_PLANS_KEPT: positive(1_000).describe('Operations whose compiled plans are kept.'),
    CORS_ORIGIN: z
      .string()
      .optional()
      .transform((text) => text?.split(',').map((origin) => origin.trim()))
      .refine((origins = []) => origins.every(isOrigin), {
        error:
          'origins separated by commas, each a scheme and a host in lower case, without a path or a usual port: https://shop.example',
      })
      .describe(
        'Origins that may call with credentials, separated by commas; absent, those of development servers, in production none.',
      ),
    INTROSPECTION: flag
      .optional()
      .describe(
        'Whether the schema may be asked for, and read at `/api/docs`; on outside production, off in it.',
      ),
    TRUST_PROXY: z
      .union([z.coerce.number().int().nonnegative(), flag.transform(Number)])
      .default(0)
      .describe('Proxies in front, whose entries of X-Forwarded-For are believed; `true` is one.'),
    FORCE_HTTPS: flag
      .default(false)
      .describe(
        'Sends clients that come over HTTP to PUBLIC_URL; a proxy in front ends TLS, see TRUST_PROXY.',
      ),
    UPLOAD_MAX_BYTES: positive(25 * 1024 * 1024).describe('Largest file.'),
    UPLOAD_MAX_FILES: positive(12).describe('Most files in one request.'),
    BODY_MAX_BYTES: positive(1024 * 1024).describe('Largest JSON body.'),
    PERSISTED_QUERIES_MODE: z
      .enum(['off', 'log', 'enforce'])
      .default('off')
      .describe('`log` tells of operations that are not in the manifest, `enforce` refuses them.'),
    PERSISTED_QUERIES_MANIFEST: z
      .string()
      .optional()
      .describe("The clients' operations, as `npm run persisted-queries` writes them."),
    PERSISTED_QUERIES_TTL_MS: positive(604_800_000).describe(
      'How long texts that clients registered by themselves are kept in Redis without use.',
    ),
    ...rateSettings,
    QUERY_MAX_LENGTH: positive(65_536).describe('Most characters of a document.'),
    QUERY_MAX_TOKENS: positive(4_000).describe('Most tokens of a document.'),
    QUERY_MAX_DEPTH: positive(16).describe('Deepest nesting of fields in an operation.'),
    QUERY_MAX_FIELDS: positive(1_000).describe('Most fields of an operation, its fragments spread.'),
    QUERY_MAX_ROOT_FIELDS: positive(20).describe('Most fields at the top of an operation.'),
    QUERY_MAX_ALIASES: positive(50).describe('Most aliases of an operation, its fragments spread.'),
    QUERY_MAX_DIRECTIVES: positive(50).describe('Most directives of an operation, its fragments spread.'),
    QUERY_MAX_COST: positive(50_000).describe(
      'Most objects that an operation may answer with, by its page sizes.',
    ),
    SLOW_OPERATION_MS: count(1_000).describe(
      'Operations that take this long are logged with their plan; 0 logs none.',
    ),
    METRICS_OPERATIONS_MAX: positive(100).describe(
      'Operations that figures tell apart by name; clients choose the names, and all further ones are `other`.',
    ),
    ALERT_EMAIL: email().optional().describe('Who is told when a service fails, and when it is well again.'),
    ALERT_EVERY_MS: z.coerce
      .number()
      .int()
      .min(100)
      .default(60_000)
      .describe('Between two looks at all services for alerts.'),
    SMTP_URL: z
      .url({ protocol: /^smtps?$/, error: 'a mail server such as smtp://user:password@mail.example:587' })
      .default('smtp://127.0.0.1:1025')
      .describe('The mail server, by which alerts are sent.'),
    MAIL_FROM: z.string().default('Souk <no-reply@souk.example>').describe('The sender of alerts.'),
    ...liveSettings,
    SUPERGRAPH_POLL_MS: count(2_000).describe(
      'Between two looks at the supergraph file, for a new one to be served without a restart; 0 for none.',
    ),
    REQUEST_DEADLINE_MS: positive(30_000).describe(
      'Longest time that a request may take; no fetch is begun or waited for after that.',
    ),
    FETCH_DEADLINE_MS: positive(2_000).describe('Longest wait for a subgraph to answer a query.'),
    MUTATION_DEADLINE_MS: positive(15_000).describe('Longest wait for a subgraph to answer a mutation.'),
    CIRCUIT_FAILURES: count(5).describe(
      'Failures in a row after which a subgraph, at one URL, is not asked any more; 0 for never.',
    ),
    CIRCUIT_PAUSE_MS: positive(10_000).describe(
      'How long it is left alone then, before one request probes it; a URL that cannot be reached is skipped as long.',
    ),
    LOAD_SHED_DELAY_MS: count(1_000).describe(
      'Delay of the event loop above which new operations are refused with 503; 0 for none.',
    ),
    LOAD_SHED_IN_FLIGHT: count(5_000).describe(
      'Requests in flight at which new operations are refused with 503; 0 for none.',
    ),
  })
  .refine((env) => !env.FORCE_HTTPS || env.TRUST_PROXY > 0, {
    path: ['FORCE_HTTPS'],
    error: 'only a proxy in front can tell who came over HTTPS; set TRUST_PROXY to the number of proxies',
    ...ALWAYS,
  })
  .refine((env) => !env.FORCE_HTTPS || env.PUBLIC_URL.startsWith('https:'), {
    path: ['PUBLIC_URL'],
    error: 'FORCE_HTTPS sends clients here, so it has to begin with https://',
    ...ALWAYS,
  })
  .superRefine(
    inProduction((env, refuse) => {
      const unsafe = env.CORS_ORIGIN?.find((origin) => !isSafeOrigin(origin));
      if (unsafe !== undefined) {
        const why =
          unsafe === '*' ? 'production names its origins' : `production does not let ${unsafe} call`;
        refuse('CORS_ORIGIN', `${why}; list the https:// origins of your web shops, or unset it for none`);
      }
      if (env.ALERT_EMAIL !== undefined) refuseInbox(env, refuse);
    }),
    ALWAYS,
  );

/** The gateway's own settings. */
export type GatewayConfig = z.output<typeof config>;

/** Reads the gateway's settings; raises ConfigError naming all that is wrong. */
export const readGatewayConfig = (env: NodeJS.ProcessEnv) => readConfig(config, env, 'gateway');
