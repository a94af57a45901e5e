import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** The settings of traces and metrics, which every process of Souk shares; spread into a schema of settings. */
export const telemetrySettings = {
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe(
      'The URL to which traces are sent by OTLP over HTTP, such as http://127.0.0.1:4318; unset, there are no traces.',
    ),
  OTEL_TRACES_SAMPLER_ARG: z.coerce
    .number()
    .min(0)
    .max(1)
    .default(1)
    .describe(
      'The share of traces that is kept, from 0 to 1; a called process follows the decision of its caller.',
    ),
  TRACEPARENT_TRUSTED: z
    .stringbool()
    .default(false)
    .describe(
      "Whether the sampled flag of a client's `traceparent` decides that its trace is kept; for a trusted proxy in front.",
    ),
  METRICS: z
    .stringbool()
    .default(true)
    .describe('Whether metrics are collected for `/metrics`; on unless `false`.'),
  METRICS_TOKEN: z
    .string()
    .min(16, 'at least 16 characters')
    .optional()
    .describe('The bearer token of `/metrics`; without one it is public, but closed in production.'),
};

const schema = z.object(telemetrySettings);

/** What traces and metrics are set to. */
export type TelemetrySettings = z.output<typeof schema>;

const manifest = join(import.meta.dirname, '..', '..', 'package.json');

/** The version of this Souk, as its package.json gives it. */
export const version = (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
