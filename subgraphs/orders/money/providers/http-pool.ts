import type { IncomingHttpHeaders } from 'node:http';
import { Pool } from 'undici';
import { type FaultReason, PaymentFault } from './errors.ts';

export interface RawCall {
  /** Named in faults and logs. */
  operation: string;
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string | null;
  /** Whether the call has an effect, so that a lost answer leaves its outcome unknown. */
  effectful: boolean;
  signal?: AbortSignal;
}

export interface RawAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

export interface HttpPool {
  /**
   * Sends once, without retries: only the caller knows whether a repeat still makes sense.
   * @throws PaymentFault for everything that is not an answer below 500.
   */
  send(call: RawCall): Promise<RawAnswer>;
  close(): Promise<void>;
}

export interface PoolOptions {
  provider: string;
  baseUrl: string;
  /** Deadline of a whole call, from connecting to the last byte of the answer, in milliseconds. */
  timeoutMs: number;
  connections: number;
}

/** Keep-alive HTTP connections to a provider, with every failure mapped to a `PaymentFault`. */
export function createHttpPool(options: PoolOptions): HttpPool {
  const base = new URL(options.baseUrl);
  const prefix = base.pathname.replace(/\/+$/, '');
  const pool = new Pool(base.origin, {
    connections: options.connections,
    connect: { timeout: options.timeoutMs },
  });

  return {
    async send({ operation, effectful, signal: given, ...request }) {
      const fault = (reason: FaultReason, unknown: boolean, status?: number, cause?: unknown) =>
        new PaymentFault({
          provider: options.provider,
          operation,
          reason,
          unknown: unknown && effectful,
          status,
          cause,
        });
      if (given?.aborted) throw fault('aborted', false);

      const deadline = AbortSignal.timeout(options.timeoutMs);
      const signal = given ? AbortSignal.any([given, deadline]) : deadline;
      let answer: RawAnswer;
      try {
        const { statusCode, headers, body } = await pool.request({
          method: request.method,
          path: prefix + request.path,
          headers: request.headers,
          body: request.body,
          signal,
        });
        answer = { status: statusCode, headers, text: await body.text() };
      } catch (error) {
        if (given?.aborted) throw fault('aborted', true, undefined, error);
        if (deadline.aborted) throw fault('timeout', true, undefined, error);
        if (neverConnected(error)) throw fault('unreachable', false, undefined, error);
        throw fault('connection_closed', true, undefined, error);
      }
      if (answer.status === 429) throw fault('rate_limited', false, answer.status);
      if (answer.status >= 500) throw fault('server_error', true, answer.status);
      return answer;
    },
    close: () => pool.close(),
  };
}

/** True only when it is certain that no byte was sent: connection refused, not resolved, or timed out. */
function neverConnected(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  // A host with several addresses fails once for each of them.
  if ('errors' in error && Array.isArray(error.errors)) return error.errors.every(neverConnected);
  const { code, syscall } = error as Partial<NodeJS.ErrnoException>;
  return syscall === 'connect' || syscall === 'getaddrinfo' || code === 'UND_ERR_CONNECT_TIMEOUT';
}
