import { AsyncLocalStorage } from 'node:async_hooks';
import Stripe from 'stripe';
import { PaymentFault } from '../errors.ts';
import { createHttpPool, type HttpPool, type PoolOptions } from '../http-pool.ts';

/** What the HTTP client needs to know of a call beside what the SDK passes to it. */
export interface StripeCall {
  /** Named in faults and logs. */
  operation: string;
  /** Present exactly on calls with an effect. */
  idempotencyKey?: string;
  signal?: AbortSignal;
}

/** The official SDK over our own connections. */
export interface StripeClient {
  /**
   * Makes one request with the SDK, without retries.
   * @throws PaymentFault without a readable response, else the errors of the SDK.
   */
  call<T>(
    call: StripeCall,
    request: (stripe: Stripe, key: { idempotencyKey?: string }) => Promise<T>,
  ): Promise<T>;
  close(): Promise<void>;
}

/**
 * The SDK sends through our pool for three reasons: it retries a broken connection even with retries disabled, it has no
 * AbortSignal, and whether a lost answer leaves the outcome unknown is decided in one place for all providers.
 */
export function createStripeClient(options: PoolOptions & { secretKey: string }): StripeClient {
  const pool = createHttpPool(options);
  const calls = new AsyncLocalStorage<StripeCall>();
  const stripe = new Stripe(options.secretKey, {
    httpClient: new PoolClient(pool, calls, options.provider),
    maxNetworkRetries: 0,
    // Telemetry would send the duration of our calls to Stripe.
    telemetry: false,
  });
  return {
    async call(call, request) {
      const { idempotencyKey } = call;
      try {
        return await calls.run(call, () =>
          request(stripe, idempotencyKey === undefined ? {} : { idempotencyKey }),
        );
      } catch (error) {
        throw faultWithin(error) ?? error;
      }
    },
    close: pool.close,
  };
}

/** The SDK wraps what its HTTP client throws. */
function faultWithin(error: unknown): PaymentFault | null {
  if (!(error instanceof Stripe.errors.StripeConnectionError)) return null;
  const detail: unknown = error.detail;
  return detail instanceof PaymentFault ? detail : null;
}

class PoolClient extends Stripe.HttpClient {
  readonly #pool: HttpPool;
  readonly #calls: AsyncLocalStorage<StripeCall>;
  readonly #provider: string;

  constructor(pool: HttpPool, calls: AsyncLocalStorage<StripeCall>, provider: string) {
    super();
    this.#pool = pool;
    this.#calls = calls;
    this.#provider = provider;
  }

  override getClientName(): string {
    return 'undici';
  }

  override async makeRequest(
    _host: string,
    _port: string,
    path: string,
    method: string,
    headers: object,
    body: string,
  ): Promise<PoolResponse> {
    const { operation = path, idempotencyKey, signal } = this.#calls.getStore() ?? {};
    const effectful = idempotencyKey !== undefined;
    const answer = await this.#pool.send({
      operation,
      method,
      path,
      headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
      body: method === 'GET' ? null : body,
      effectful,
      signal,
    });
    const { status, text } = answer;
    try {
      return new PoolResponse(status, headersOf(answer.headers), JSON.parse(text));
    } catch (cause) {
      const reason = 'unreadable_answer';
      throw new PaymentFault({
        provider: this.#provider,
        operation,
        reason,
        unknown: effectful,
        status,
        cause,
      });
    }
  }
}

class PoolResponse extends Stripe.HttpClientResponse {
  readonly #body: object;

  constructor(status: number, headers: Record<string, string>, body: unknown) {
    super(status, headers);
    // The SDK reads properties of the body, so it has to be an object.
    this.#body = typeof body === 'object' && body !== null ? body : {};
  }

  override getRawResponse(): object {
    return { statusCode: this.getStatusCode() };
  }

  override async toJSON(): Promise<object> {
    return this.#body;
  }
}

const headersOf = (headers: Readonly<Record<string, string | string[] | undefined>>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value ?? '')]));
