import type { Logger } from 'pino';

/** The log with the id of the trace on each line that has the id of a request among what it says. */
export function logWithTraces(log: Logger, traceIdOf: (requestId: string) => string | undefined): Logger {
  const add = <T extends object>(fields: T): T => {
    if (!('requestId' in fields) || typeof fields.requestId !== 'string' || 'traceId' in fields)
      return fields;
    const traceId = traceIdOf(fields.requestId);
    return traceId === undefined ? fields : { ...fields, traceId };
  };
  return log.child({}, { formatters: { log: add } });
}
