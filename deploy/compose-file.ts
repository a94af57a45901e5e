import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { ROOT } from './settings.ts';

const service = z.strictObject({
  image: z.string(),
  build: z.strictObject({ context: z.string(), dockerfile: z.string() }).optional(),
  command: z.array(z.string()).optional(),
  entrypoint: z.array(z.string()).optional(),
  env_file: z.array(z.strictObject({ path: z.string(), required: z.literal(false) })).default([]),
  environment: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).default({}),
  restart: z.literal('unless-stopped'),
  stop_grace_period: z.string().optional(),
  healthcheck: z.strictObject({
    test: z.tuple([z.literal('CMD')], z.string()),
    interval: z.string(),
    timeout: z.string(),
    start_period: z.string().optional(),
    retries: z.number(),
  }),
  depends_on: z.record(z.string(), z.strictObject({ condition: z.literal('service_healthy') })).default({}),
  profiles: z.array(z.string()).default([]),
  ports: z.array(z.string()).default([]),
  configs: z.array(z.strictObject({ source: z.string(), target: z.string() })).default([]),
  volumes: z.array(z.string()).default([]),
});

/** A container of docker-compose.yml. */
export type ComposeService = z.output<typeof service>;

const file = z.object({
  services: z.record(z.string(), service),
  volumes: z.record(z.string(), z.null()),
  configs: z.record(z.string(), z.strictObject({ content: z.string() })),
});

// `${NAME:-default}` where empty means "not set", `${NAME-default}` where it does not; `$$` is a plain dollar sign.
const VARIABLE = /\$\$|\$\{(?<name>[A-Z_]+)(?<empty>:?)-(?<otherwise>[^}]*)\}/g;

/**
 * `docker-compose.yml` with its variables filled in from a file `.env` beside it, here `env`, or else with their
 * defaults. Raises for keys that are not among those we use.
 */
export function readComposeFile(env: Record<string, string> = {}) {
  const text = readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8');
  const filled = text.replaceAll(VARIABLE, (whole, ...rest) => {
    const { name = '', empty, otherwise = '' } = rest.at(-1) as Record<string, string | undefined>;
    if (whole === '$$') return '$';
    return (empty ? env[name] || null : env[name]) ?? otherwise;
  });
  return file.parse(parse(filled, { merge: true }));
}

/** The environment of a container, as its process sees it: `env` is what stands in `.env`. */
export const environmentOf = (
  { environment, env_file: files }: ComposeService,
  env: Record<string, string> = {},
): Record<string, string> => ({
  ...(files.some(({ path }) => path === '.env') ? env : {}),
  ...Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, String(value ?? '')])),
});

/** The file that a container runs, from the root on; null for those that run something else than Node. */
export const entryOf = ({ command }: ComposeService): string | null =>
  command?.[0] === 'node' ? (command[1] ?? null) : null;
