import {
  ALWAYS,
  count,
  flag,
  httpUrl,
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

/** Browsers send origins in lower case and without the default port. An origin in another form would never match. */
const isOrigin = (text: string) => {
  if (text === '*') return true;
  const { origin } = URL.parse(text) ?? {};
  // `URL` does not parse origins of apps, such as `capacitor://localhost`.
  return origin === 'null' ? /^[a-z][a-z0-9+.-]*:\/\/[^/?#@]+$/.test(text) : origin === text;
};

/** Whether production may allow an origin. Pages of this machine, and pages over HTTP, could be anybody's. */
const isSafeOrigin = (origin: string) => {
  const { protocol = '', hostname = '' } = URL.parse(origin) ?? {};
  return protocol !== 'http:' && hostname !== '' && !isLoopback(hostname);
};

/** The schema of the gateway's own settings. */
export const config = z
  .object({
    NODE_ENV: nodeEnv.describe('`production` requires safe origins.'),
    PUBLIC_URL: publicUrl.describe('The URL to which HTTP clients are redirected, see FORCE_HTTPS.'),
    SUPERGRAPH_PATH: z
      .string()
      .optional()
      .describe('The path of the supergraph file, when it is not the committed one.'),
    GATEWAY_STANDALONE: flag
      .default(false)
      .describe(
        'Serves the supergraph of `SUPERGRAPH_PATH` to anonymous callers, without MongoDB and Redis.',
      ),
    GATEWAY_GUARDS: flag.default(true).describe('Whether the `QUERY_MAX_…` settings limit operations.'),
    SHARE_IDENTICAL_QUERIES: flag
      .default(true)
      .describe(
        'Whether identical queries of anonymous callers that run at the same time share one execution.',
      ),
    RESPONSE_CACHE_BYTES: count(32 * 1024 * 1024).describe(
      'Bytes of public answers that each gateway keeps in memory, beside those in Redis; 0 keeps none in either.',
    ),
    CDN_PURGE_URL: httpUrl
      .optional()
      .describe(
        'Where a content delivery network takes `{"tags": [...]}` by POST to purge answers, as Cloudflare does. It is then told what to keep.',
      ),
    CDN_PURGE_TOKEN: z.string().optional().describe('The bearer token for CDN_PURGE_URL.'),
    OVERRIDE_LABELS: z
      .string()
      .default('')
      .transform((text) => text.split(',').flatMap((label) => label.trim() || []))
      .describe('Labels of `@override` that are on, separated by commas; percent(n) works without.'),
    QUERY_PLANS_KEPT: positive(1_000).describe('Maximum number of compiled plans in memory.'),
    CORS_ORIGIN: z
      .string()
      .optional()
      .transform((text) => text?.split(',').map((origin) => origin.trim()))
      .refine((origins = []) => origins.every(isOrigin), {
        error:
          'origins separated by commas, each a scheme and a host in lower case, without a path or a usual port: https://shop.example',
      })
      .describe(
        'Origins that may call with credentials, separated by commas. By default those of development servers, and none in production.',
      ),
    INTROSPECTION: flag
      .optional()
      .describe(
        'Whether introspection and the pages at `/api/docs` are on. By default on, and off in production.',
      ),
    TRUST_PROXY: z
      .union([z.coerce.number().int().nonnegative(), flag.transform(Number)])
      .default(0)
      .describe('Number of proxies in front whose entries in X-Forwarded-For are trusted; `true` means one.'),
    FORCE_HTTPS: flag
      .default(false)
      .describe('Redirects HTTP clients to PUBLIC_URL. A proxy in front terminates TLS, see TRUST_PROXY.'),
    UPLOAD_MAX_FILES: positive(12).describe('Maximum number of files in one request.'),
    BODY_MAX_BYTES: positive(1024 * 1024).describe('Maximum size of a JSON body in bytes.'),
    PERSISTED_QUERIES_MODE: z
      .enum(['off', 'log', 'enforce'])
      .default('off')
      .describe('`log` logs operations that are not in the manifest, `enforce` refuses them.'),
    PERSISTED_QUERIES_MANIFEST: z
      .string()
      .optional()
      .describe(
        "The path of the manifest with the clients' operations, which `npm run persisted-queries` writes.",
      ),
    PERSISTED_QUERIES_TTL_MS: positive(604_800_000).describe(
      'Milliseconds for which texts that clients registered stay in Redis after their last use.',
    ),
    ...rateSettings,
    QUERY_MAX_LENGTH: positive(65_536).describe('Maximum number of characters of a document.'),
    QUERY_MAX_TOKENS: positive(4_000).describe('Maximum number of tokens of a document.'),
    QUERY_MAX_DEPTH: positive(16).describe('Maximum depth of fields in an operation.'),
    QUERY_MAX_FIELDS: positive(1_000).describe(
      'Maximum number of fields of an operation, with fragments spread.',
    ),
    QUERY_MAX_ROOT_FIELDS: positive(20).describe('Maximum number of root fields of an operation.'),
    QUERY_MAX_ALIASES: positive(50).describe(
      'Maximum number of aliases of an operation, with fragments spread.',
    ),
    QUERY_MAX_DIRECTIVES: positive(50).describe(
      'Maximum number of directives of an operation, with fragments spread.',
    ),
    QUERY_MAX_COST: positive(50_000).describe(
      'Maximum cost of an operation: the number of objects that it may return, by its page sizes.',
    ),
    SLOW_OPERATION_MS: count(1_000).describe(
      'Operations that take this many milliseconds are logged with their plan; 0 logs none.',
    ),
    METRICS_OPERATIONS_MAX: positive(100).describe(
      'Maximum number of operation names in metrics. Clients choose the names, and further ones count as `other`.',
    ),
    ALERT_EMAIL: email()
      .optional()
      .describe('The address for mails when a service fails and when it is healthy again.'),
    ALERT_EVERY_MS: z.coerce
      .number()
      .int()
      .min(100)
      .default(60_000)
      .describe('Milliseconds between two checks of all services for alerts.'),
    SMTP_URL: z
      .url({ protocol: /^smtps?$/, error: 'a mail server such as smtp://user:password@mail.example:587' })
      .default('smtp://127.0.0.1:1025')
      .describe('The mail server for alerts.'),
    MAIL_FROM: z.string().default('Souk <no-reply@souk.example>').describe('The sender of alerts.'),
    ...liveSettings,
    SUPERGRAPH_POLL_MS: count(2_000).describe(
      'Milliseconds between two checks for a new supergraph file, which is served without a restart; 0 for none.',
    ),
    REQUEST_DEADLINE_MS: positive(30_000).describe(
      'Maximum time of a request in milliseconds. After that no fetch is started or awaited.',
    ),
    FETCH_DEADLINE_MS: positive(2_000).describe(
      'Maximum time for a subgraph to answer a query, in milliseconds.',
    ),
    MUTATION_DEADLINE_MS: positive(15_000).describe(
      'Maximum time for a subgraph to answer a mutation, in milliseconds.',
    ),
    CIRCUIT_FAILURES: count(5).describe(
      'Number of failures in a row after which a subgraph, at one URL, is not called any more; 0 for never.',
    ),
    CIRCUIT_PAUSE_MS: positive(10_000).describe(
      'Milliseconds until a request probes that subgraph. An unreachable URL is skipped for the same time.',
    ),
    LOAD_SHED_DELAY_MS: count(1_000).describe(
      'Delay of the event loop in milliseconds above which new operations are refused with 503; 0 for none.',
    ),
    LOAD_SHED_IN_FLIGHT: count(5_000).describe(
      'Number of requests in flight at which new operations are refused with 503; 0 for none.',
    ),
  })
  .refine((env) => !env.FORCE_HTTPS || env.TRUST_PROXY > 0, {
    path: ['FORCE_HTTPS'],
    error:
      'only a proxy in front knows whether a request came over HTTPS; set TRUST_PROXY to the number of proxies',
    ...ALWAYS,
  })
  .refine((env) => !env.FORCE_HTTPS || env.PUBLIC_URL.startsWith('https:'), {
    path: ['PUBLIC_URL'],
    error: 'FORCE_HTTPS redirects clients to this URL, so it must start with https://',
    ...ALWAYS,
  })
  .superRefine(
    inProduction((env, refuse) => {
      const unsafe = env.CORS_ORIGIN?.find((origin) => !isSafeOrigin(origin));
      if (unsafe !== undefined) {
        const why =
          unsafe === '*' ? 'production needs a list of origins' : `production does not allow ${unsafe}`;
        refuse('CORS_ORIGIN', `${why}; list the https:// origins of your web shops, or unset it for none`);
      }
      if (env.ALERT_EMAIL !== undefined) refuseInbox(env, refuse);
    }),
    ALWAYS,
  );

/** The gateway's own settings. */
export type GatewayConfig = z.output<typeof config>;

/** Reads the gateway's settings. Raises ConfigError with all problems. */
export const readGatewayConfig = (env: NodeJS.ProcessEnv) => readConfig(config, env, 'gateway');
