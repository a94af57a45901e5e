import { AsyncLocalStorage } from 'node:async_hooks';
import type { Span } from '@opentelemetry/api';
import { writeTraceparent } from './traceparent.ts';

const current = new AsyncLocalStorage<Span>();

/** The span within which this runs; undefined outside of traces. */
export const currentSpan = (): Span | undefined => current.getStore();

/** The `traceparent` of what runs now, for whatever it sets going; undefined outside of traces. */
export function currentTraceparent(): string | undefined {
  const span = current.getStore();
  return span && writeTraceparent(span.spanContext());
}

/** Runs work within a span: `currentSpan` is that span for all that it calls and awaits. */
export const runWithin = <T>(span: Span, work: () => T): T => current.run(span, work);
