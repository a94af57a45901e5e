import { setTimeout as sleep } from 'node:timers/promises';
import { createAcquirer } from './acquirer.ts';
import { createFaultBoard, type Fault } from './faults.ts';
import { type Dialect, soukDialect } from './http/dialect.ts';
import { createServer } from './http/server.ts';
import { createMemoryStore } from './stores/memory.ts';
import { openMongoStore } from './stores/mongo.ts';
import { stripeDialect } from './stripe/dialect.ts';
import { createTerminal } from './terminal.ts';
import { type OrderTotals, totalsOf } from './totals.ts';
import { createWebhookSender } from './webhooks.ts';

/** The protocols of the simulated bank: its own, and the parts of providers' APIs that Souk's adapters use. */
export const DIALECTS = { souk: soukDialect, stripe: stripeDialect } as const satisfies Record<
  string,
  Dialect
>;
export type DialectName = keyof typeof DIALECTS;

export interface PaymentSimulatorOptions {
  /** 0 takes a free port. */
  port: number;
  /** Where to listen; 127.0.0.1 unless told otherwise. */
  host?: string;
  /** Absent: the state is kept in memory and ends with the process. */
  mongoUri?: string;
  dbName?: string;
  /** The URL that events are posted to; needs `webhookSecret`. */
  webhookUrl?: string;
  webhookSecret?: string;
  /** The protocol; the simulator's own by default. */
  dialect?: DialectName;
  /** The pause after the first failed delivery, in milliseconds; it doubles from there. */
  webhookBackoffMs?: number;
}

export interface PaymentSimulator {
  url: string;
  port: number;
  /** Tells events to this endpoint from now on; for callers that know their own address only after the start. */
  setWebhook(url: string, secret: string): Promise<void>;
  fault(fault: Fault): void;
  clearFaults(): void;
  ledger(orderId?: string): Promise<OrderTotals[]>;
  /** Ends calls, deliveries and connections; may be called more than once. */
  stop(): Promise<void>;
}

/**
 * Starts the simulated card provider and resumes deliveries an earlier process left undone.
 * @throws Error when the port is taken, MongoDB cannot be reached, or a webhook URL comes without a secret.
 */
export async function startPaymentSimulator(options: PaymentSimulatorOptions): Promise<PaymentSimulator> {
  const { port, host = '127.0.0.1', mongoUri, dbName = 'souk_payments', webhookBackoffMs = 200 } = options;
  const dialect: Dialect = DIALECTS[options.dialect ?? 'souk'];
  let endpoint = endpointOf(options);
  const store = mongoUri ? await openMongoStore(mongoUri, dbName) : createMemoryStore();

  const stopping = new AbortController();
  const pause = (ms: number) => sleep(ms, undefined, { signal: stopping.signal });
  const faults = createFaultBoard();
  const webhooks = createWebhookSender({
    store,
    faults,
    style: dialect.webhooks,
    endpoint: () => endpoint,
    backoffMs: webhookBackoffMs,
  });
  const acquirer = createAcquirer(store, () => endpoint !== undefined);
  const terminal = createTerminal({ store, acquirer, faults, webhooks, pause });
  const app = createServer(dialect, { store, terminal, faults, webhooks, pause });

  let stopped: Promise<void> | undefined;
  async function stopAll(): Promise<void> {
    stopping.abort();
    await app.close();
    await webhooks.stop();
    await store.close();
  }
  const stop = () => {
    stopped ??= stopAll();
    return stopped;
  };

  try {
    const url = await app.listen({ port, host });
    if (endpoint) await webhooks.resume();
    return {
      url,
      port: Number(new URL(url).port),
      async setWebhook(webhookUrl, webhookSecret) {
        const first = endpoint === undefined;
        endpoint = endpointOf({ webhookUrl, webhookSecret });
        // Deliveries under way go on to the new endpoint by themselves.
        if (first) await webhooks.resume();
      },
      fault: (fault) => faults.add(fault),
      clearFaults() {
        faults.clear();
        webhooks.release();
      },
      ledger: (orderId) => totalsOf(store, orderId),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function endpointOf({ webhookUrl, webhookSecret }: { webhookUrl?: string; webhookSecret?: string }) {
  if (webhookUrl === undefined) return undefined;
  if (!URL.canParse(webhookUrl)) throw new Error(`The webhook URL "${webhookUrl}" is not a URL`);
  if (!webhookSecret) throw new Error('A webhook URL needs a webhook secret to sign with');
  return { url: webhookUrl, secret: webhookSecret };
}
