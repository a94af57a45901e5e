import { currentSpan } from '@souk/telemetry';
import type { Logger } from 'pino';

/** The log of a request: each line carries its id, and that of its trace where it has one. */
export function logOfRequest(log: Logger, requestId: string): Logger {
  const traceId = currentSpan()?.spanContext().traceId;
  return log.child(traceId === undefined ? { requestId } : { requestId, traceId });
}
