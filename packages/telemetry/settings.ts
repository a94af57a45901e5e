import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** The settings of traces and metrics, which every process of Souk shares; spread into a schema of settings. */
export const telemetrySettings = {
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe(
      'Where traces are sent by OTLP over HTTP, such as http://127.0.0.1:4318; absent, none are made.',
    ),
  OTEL_TRACES_SAMPLER_ARG: z.coerce
    .number()
    .min(0)
    .max(1)
    .default(1)
    .describe('The part of traces that is kept; what calls has decided for what it calls.'),
  TRACEPARENT_TRUSTED: z
    .stringbool()
    .default(false)
    .describe("Whether a client's `traceparent` decides that its trace is kept, as a proxy of ours may."),
  METRICS: z
    .stringbool()
    .default(true)
    .describe('Whether figures are kept for `/metrics`; on unless `false`.'),
  METRICS_TOKEN: z
    .string()
    .min(16, 'at least 16 characters')
    .optional()
    .describe('The bearer token of `/metrics`; without one it is open, but closed in production.'),
};

const schema = z.object(telemetrySettings);

/** What traces and metrics are set to. */
export type TelemetrySettings = z.output<typeof schema>;

const manifest = join(import.meta.dirname, '..', '..', 'package.json');

/** The version of this Souk, as its package.json gives it. */
export const version = (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
