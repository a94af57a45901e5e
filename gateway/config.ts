import { flag, readConfig } from '@souk/subgraph';
import { z } from 'zod';

const positive = (fallback: number) => z.coerce.number().int().positive().default(fallback);

/** The schema of the gateway's own settings. */
export const config = z
  .object({
    NODE_ENV: z
      .enum(['development', 'test', 'production'])
      .default('development')
      .describe('production names its origins.'),
    SUPERGRAPH_PATH: z.string().optional().describe('Another supergraph file than the committed one.'),
    CORS_ORIGIN: z
      .string()
      .default('http://localhost:3000,http://localhost:5173')
      .transform((text) => text.split(',').map((origin) => origin.trim()))
      .describe('Origins that may call with credentials, separated by commas.'),
    INTROSPECTION: flag.optional().describe('Whether the schema may be asked for; on outside production.'),
    TRUST_PROXY: z
      .union([z.coerce.number().int().nonnegative(), flag.transform(Number)])
      .default(0)
      .describe('Proxies in front, whose entries of X-Forwarded-For are believed; `true` is one.'),
    UPLOAD_MAX_BYTES: positive(25 * 1024 * 1024).describe('Largest file.'),
    UPLOAD_MAX_FILES: positive(12).describe('Most files in one request.'),
    BODY_MAX_BYTES: positive(1024 * 1024).describe('Largest JSON body.'),
    FETCH_DEADLINE_MS: positive(2_000).describe('Longest wait for a subgraph to answer a query.'),
    MUTATION_DEADLINE_MS: positive(15_000).describe('Longest wait for a subgraph to answer a mutation.'),
  })
  .refine((env) => env.NODE_ENV !== 'production' || !env.CORS_ORIGIN.includes('*'), {
    path: ['CORS_ORIGIN'],
    error: 'production names its origins; * is refused',
  });

/** The gateway's own settings. */
export type GatewayConfig = z.output<typeof config>;

/** Reads the gateway's settings; raises ConfigError naming all that is wrong. */
export const readGatewayConfig = (env: NodeJS.ProcessEnv) => readConfig(config, env, 'gateway');
