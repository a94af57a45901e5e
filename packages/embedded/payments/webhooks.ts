import { createHmac } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { StoredEvent } from './charge.ts';
import type { FaultBoard } from './faults.ts';
import type { ChargeStore } from './stores/store.ts';

export const SIGNATURE_HEADER = 'souk-payments-signature';

/** `t=<unix seconds>,v1=<hex HMAC-SHA256 of "t.body">`, the shape Stripe signs its webhooks in. */
export function signWebhook(body: string, secret: string, signedAt = new Date()): string {
  const t = Math.floor(signedAt.getTime() / 1000);
  return `t=${t},v1=${createHmac('sha256', secret).update(`${t}.${body}`).digest('hex')}`;
}

export interface WebhookEndpoint {
  url: string;
  secret: string;
}

export interface WebhookSender {
  /** Delivers in the background until the endpoint answers 2xx. */
  send(event: StoredEvent): void;
  /** Takes up what an earlier process left undelivered. */
  resume(): Promise<void>;
  /** Delivers what a reorder fault still holds back. */
  release(): void;
  /** Ends every wait and attempt; what is undelivered stays pending in the store. */
  stop(): Promise<void>;
}

/** How a provider writes its webhooks; the signature is the same for all. */
export interface WebhookStyle {
  signatureHeader: string;
  /** The bytes sent for an event: the same ones for every delivery. */
  bodyOf(event: StoredEvent): string;
}

interface SenderParts {
  store: ChargeStore;
  faults: FaultBoard;
  style: WebhookStyle;
  endpoint: () => WebhookEndpoint | undefined;
  /** The first pause after a failed attempt, in milliseconds; it doubles up to a minute. */
  backoffMs: number;
}

const MAX_PAUSE_MS = 60_000;
const ATTEMPT_MS = 10_000;

export function createWebhookSender(parts: SenderParts): WebhookSender {
  const { store, faults, style, endpoint, backoffMs } = parts;
  const stopping = new AbortController();
  const deliveries = new Set<Promise<void>>();
  let held: StoredEvent[] = [];

  function inBackground(work: () => Promise<void>): void {
    const delivery = work()
      // Every wait ends by this when the sender stops; anything else is retried by the next start.
      .catch((error: unknown) => {
        if (!stopping.signal.aborted) console.error('payment simulator: a webhook was given up', error);
      })
      .finally(() => deliveries.delete(delivery));
    deliveries.add(delivery);
  }

  /** Whether the endpoint accepted it. Signed for each attempt, since a signature expires. */
  async function attempt(body: string): Promise<boolean> {
    const target = endpoint();
    if (!target) return false;
    try {
      const answer = await fetch(target.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          [style.signatureHeader]: signWebhook(body, target.secret),
        },
        body,
        redirect: 'error',
        signal: AbortSignal.any([stopping.signal, AbortSignal.timeout(ATTEMPT_MS)]),
      });
      await answer.body?.cancel();
      return answer.ok;
    } catch {
      return false;
    }
  }

  async function deliver(event: StoredEvent): Promise<void> {
    const late = faults.take('webhook_late');
    if (late) await sleep(late.ms, undefined, { signal: stopping.signal });
    const aged = faults.take('webhook_aged');
    const body = style.bodyOf(aged ? backdated(event, aged.ms) : event);
    const copies = faults.take('webhook_duplicate')?.copies ?? 1;
    for (let failures = 0; !(await attempt(body)); failures += 1) {
      const pause = Math.min(backoffMs * 2 ** failures, MAX_PAUSE_MS);
      await sleep(pause, undefined, { signal: stopping.signal });
    }
    for (let extra = 1; extra < copies; extra += 1) await attempt(body);
    await store.markDelivered(event.id);
  }

  function release(): void {
    const gathered = held.reverse();
    held = [];
    if (gathered.length === 0) return;
    // One after the other: sent at once, they could still arrive in the order they were made.
    inBackground(async () => {
      for (const event of gathered) await deliver(event);
    });
  }

  return {
    send(event) {
      const reorder = faults.take('webhook_reorder');
      if (!reorder) return inBackground(() => deliver(event));
      held.push(event);
      if (held.length >= reorder.count) release();
    },
    async resume() {
      for (const event of await store.pendingEvents()) inBackground(() => deliver(event));
    },
    release,
    async stop() {
      stopping.abort();
      await Promise.allSettled(deliveries);
    },
  };
}

function backdated(event: StoredEvent, ms: number): StoredEvent {
  const told: { createdAt: string } = JSON.parse(event.body);
  const createdAt = new Date(Date.parse(told.createdAt) - ms).toISOString();
  return { ...event, body: JSON.stringify({ ...told, createdAt }) };
}
