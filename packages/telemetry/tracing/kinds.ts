// The numbers of OpenTelemetry's protocol, which do not change: for two lists its package loads fifty files.
import type * as api from '@opentelemetry/api';

/** On which side of a call a span is. */
export const SpanKind = {
  INTERNAL: 0,
  SERVER: 1,
  CLIENT: 2,
  PRODUCER: 3,
  CONSUMER: 4,
} as const satisfies Record<keyof typeof api.SpanKind, api.SpanKind>;

/** How what a span is about ended. */
export const SpanStatusCode = {
  UNSET: 0,
  OK: 1,
  ERROR: 2,
} as const satisfies Record<keyof typeof api.SpanStatusCode, api.SpanStatusCode>;
