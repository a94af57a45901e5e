import { flag, readConfig } from '@souk/subgraph';
import { z } from 'zod';

const config = z
  .object({
    NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
    SUPERGRAPH_PATH: z.string().optional().describe('Another supergraph file than the committed one.'),
    CORS_ORIGIN: z
      .string()
      .default('http://localhost:3000,http://localhost:5173')
      .transform((text) => text.split(',').map((origin) => origin.trim()))
      .describe('Origins that may call with credentials, separated by commas.'),
    INTROSPECTION: flag.optional().describe('Whether the schema may be asked for; on outside production.'),
    TRUST_PROXY: flag.default(false).describe('Whether X-Forwarded-For names the client.'),
    UPLOAD_MAX_BYTES: z.coerce
      .number()
      .int()
      .positive()
      .default(25 * 1024 * 1024)
      .describe('Largest file.'),
    UPLOAD_MAX_FILES: z.coerce.number().int().positive().default(12).describe('Most files in one request.'),
    BODY_MAX_BYTES: z.coerce
      .number()
      .int()
      .positive()
      .default(1024 * 1024)
      .describe('Largest JSON body.'),
    FETCH_DEADLINE_MS: z.coerce
      .number()
      .int()
      .positive()
      .default(2_000)
      .describe('Longest wait for a subgraph.'),
  })
  .refine((env) => env.NODE_ENV !== 'production' || !env.CORS_ORIGIN.includes('*'), {
    path: ['CORS_ORIGIN'],
    error: 'production names its origins; * is refused',
  });

/** The gateway's own settings. */
export type GatewayConfig = z.output<typeof config>;

/** Reads the gateway's settings; raises ConfigError naming all that is wrong. */
export const readGatewayConfig = (env: NodeJS.ProcessEnv) => readConfig(config, env, 'gateway');
