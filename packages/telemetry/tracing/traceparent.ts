import type { SpanContext } from '@opentelemetry/api';

/** The header by which traces travel (W3C Trace Context). */
export const TRACEPARENT_HEADER = 'traceparent';

const FORM = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/;
const NO_TRACE = '0'.repeat(32);
const NO_SPAN = '0'.repeat(16);
const LONGEST = 512;

/** The span that a `traceparent` names; null for anything that is none. */
export function readTraceparent(header: unknown): SpanContext | null {
  if (typeof header !== 'string' || header.length > LONGEST) return null;
  const [, version, traceId = '', spanId = '', flags = '', more] = FORM.exec(header) ?? [];
  // Versions to come may say more after what this one does; 255 is none.
  if (version === undefined || version === 'ff' || (version === '00' && more !== undefined)) return null;
  if (traceId === NO_TRACE || spanId === NO_SPAN) return null;
  return { traceId, spanId, traceFlags: Number.parseInt(flags, 16) & 1, isRemote: true };
}

/** The `traceparent` of a span. */
export const writeTraceparent = ({ traceId, spanId, traceFlags }: SpanContext): string =>
  `00-${traceId}-${spanId}-0${traceFlags & 1}`;

/** Whether a span is kept. */
export const isSampled = ({ traceFlags }: SpanContext): boolean => (traceFlags & 1) === 1;
