import { InvalidPaymentRequest, PaymentFault } from './errors.ts';
import { createHttpPool, type PoolOptions } from './http-pool.ts';

export interface HttpCall {
  /** Named in faults and logs. */
  operation: string;
  method: 'GET' | 'POST';
  path: string;
  body?: object;
  /** Present exactly on calls with an effect, so it also says whether a lost answer leaves the outcome unknown. */
  idempotencyKey?: string;
  signal?: AbortSignal;
}

export interface HttpAnswer {
  status: number;
  body: unknown;
}

export interface HttpTransport {
  /**
   * Sends once, without retries.
   * @throws PaymentFault for everything that is not a readable answer below 500.
   */
  send(call: HttpCall): Promise<HttpAnswer>;
  close(): Promise<void>;
}

/** JSON over keep-alive HTTP connections; `headers` go with every call, such as `authorization`. */
export function createHttpTransport({
  headers: own = {},
  ...options
}: PoolOptions & { headers?: Readonly<Record<string, string>> }): HttpTransport {
  const pool = createHttpPool(options);
  return {
    async send(call) {
      const { operation, method, path, signal } = call;
      const effectful = call.idempotencyKey !== undefined;
      const body = call.body === undefined ? null : JSON.stringify(call.body);
      const headers = { ...own, ...headersOf(call) };
      const { status, text } = await pool.send({ operation, method, path, headers, body, effectful, signal });
      try {
        return { status, body: JSON.parse(text) };
      } catch (cause) {
        const { provider } = options;
        const reason = 'unreadable_answer';
        throw new PaymentFault({ provider, operation, reason, unknown: effectful, status, cause });
      }
    },
    close: pool.close,
  };
}

function headersOf(call: HttpCall): Record<string, string> {
  return {
    accept: 'application/json',
    ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(call.idempotencyKey === undefined ? {} : { 'idempotency-key': call.idempotencyKey }),
  };
}

const SENDABLE_KEY = /^[\x21-\x7e]{1,255}$/;

/**
 * Refuses a key that cannot be sent as a header, which would otherwise look like a broken connection.
 * @throws InvalidPaymentRequest
 */
export function requireSendableKey(key: string): void {
  if (SENDABLE_KEY.test(key)) return;
  throw new InvalidPaymentRequest(
    'idempotency_key_invalid',
    'An idempotency key must have 1 to 255 printable ASCII characters',
  );
}
