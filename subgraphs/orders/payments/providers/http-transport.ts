import { Pool } from 'undici';
import { type FaultReason, PaymentFault } from './errors.ts';

export interface HttpCall {
  /** Named in faults and logs. */
  operation: string;
  method: 'GET' | 'POST';
  path: string;
  body?: object;
  /** Present exactly on calls with an effect, so it also tells whether a lost answer leaves doubt. */
  idempotencyKey?: string;
  signal?: AbortSignal;
}

export interface HttpAnswer {
  status: number;
  body: unknown;
}

export interface HttpTransport {
  /**
   * Sends once, never by itself again: only the caller knows whether a repeat still makes sense.
   * @throws PaymentFault for everything that is not a readable answer below 500.
   */
  send(call: HttpCall): Promise<HttpAnswer>;
  close(): Promise<void>;
}

interface TransportOptions {
  provider: string;
  baseUrl: string;
  /** Deadline of a whole call, from connecting to the last byte of the answer, in milliseconds. */
  timeoutMs: number;
  connections: number;
}

/** JSON over kept-alive HTTP connections, with every way to fail turned into a `PaymentFault`. */
export function createHttpTransport(options: TransportOptions): HttpTransport {
  const base = new URL(options.baseUrl);
  const prefix = base.pathname.replace(/\/+$/, '');
  const pool = new Pool(base.origin, {
    connections: options.connections,
    connect: { timeout: options.timeoutMs },
  });

  return {
    async send(call) {
      const effectful = call.idempotencyKey !== undefined;
      const fault = (reason: FaultReason, unknown: boolean, status?: number, cause?: unknown) =>
        new PaymentFault({
          provider: options.provider,
          operation: call.operation,
          reason,
          unknown: unknown && effectful,
          status,
          cause,
        });
      if (call.signal?.aborted) throw fault('aborted', false);

      const deadline = AbortSignal.timeout(options.timeoutMs);
      const signal = call.signal ? AbortSignal.any([call.signal, deadline]) : deadline;
      let status: number;
      let text: string;
      try {
        const answer = await pool.request({
          method: call.method,
          path: prefix + call.path,
          headers: headersOf(call),
          body: call.body === undefined ? null : JSON.stringify(call.body),
          signal,
        });
        status = answer.statusCode;
        text = await answer.body.text();
      } catch (error) {
        if (call.signal?.aborted) throw fault('aborted', true, undefined, error);
        if (deadline.aborted) throw fault('timeout', true, undefined, error);
        if (neverConnected(error)) throw fault('unreachable', false, undefined, error);
        throw fault('connection_closed', true, undefined, error);
      }
      if (status === 429) throw fault('rate_limited', false, status);
      if (status >= 500) throw fault('server_error', true, status);
      try {
        return { status, body: JSON.parse(text) };
      } catch (error) {
        throw fault('unreadable_answer', true, status, error);
      }
    },
    close: () => pool.close(),
  };
}

function headersOf(call: HttpCall): Record<string, string> {
  return {
    accept: 'application/json',
    ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(call.idempotencyKey === undefined ? {} : { 'idempotency-key': call.idempotencyKey }),
  };
}

/** True only when it is certain that no byte was sent: refused, unresolved or unanswered while connecting. */
function neverConnected(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  // A name with several addresses fails once for each of them.
  if ('errors' in error && Array.isArray(error.errors)) return error.errors.every(neverConnected);
  const { code, syscall } = error as Partial<NodeJS.ErrnoException>;
  return syscall === 'connect' || syscall === 'getaddrinfo' || code === 'UND_ERR_CONNECT_TIMEOUT';
}
