import { z } from 'zod';
import { PaymentFault, WebhookRejected } from './errors.ts';
import { createHttpTransport } from './http-transport.ts';
import type { CardDecline, Charge, ChargeDone, ChargeRefusal } from './outcomes.ts';
import type { PaymentProvider } from './provider.ts';
import { doneAnswer, refundedAnswer, webhookBody } from './simulated-answers.ts';
import { type EffectCall, readCharge, sendEffect } from './simulated-calls.ts';
import { checkSignature } from './webhook-signature.ts';

const NAME = 'simulated';

/** The settings of the simulated provider; durations in the unit of their names. */
const simulatedSettings = z.object({
  baseUrl: z.url({ protocol: /^https?$/ }),
  webhookSecret: z.string().min(16),
  timeoutMs: z.int().positive().default(5_000),
  connections: z.int().positive().default(16),
  webhookToleranceSeconds: z.int().positive().default(300),
});

/**
 * The adapter to the simulated card provider (`packages/embedded/payments`), reached over HTTP like a real one.
 * @throws ZodError when a setting is missing or malformed.
 */
export function createSimulatedProvider(settings: unknown): PaymentProvider {
  const config = simulatedSettings.parse(settings);
  const http = createHttpTransport({ provider: NAME, ...config });

  const unexpectedOutcome = (operation: string, result: CardDecline | ChargeRefusal) =>
    new PaymentFault({
      provider: NAME,
      operation,
      reason: 'unreadable_answer',
      unknown: true,
      cause: new Error(`A ${operation} cannot end as ${result.outcome}`),
    });

  async function settle(call: EffectCall): Promise<ChargeDone | ChargeRefusal> {
    const ending = await sendEffect(http, NAME, call, doneAnswer);
    if (ending.kind === 'done') return { outcome: 'done', charge: ending.value.charge };
    if (ending.result.outcome === 'declined') throw unexpectedOutcome(call.operation, ending.result);
    return ending.result;
  }

  return {
    name: NAME,

    async authorize({ amount, token, metadata, idempotencyKey }, signal) {
      const body = { ...amount, token, metadata };
      const call = { operation: 'authorize', path: '/charges', body, idempotencyKey, signal };
      const ending = await sendEffect(http, NAME, call, doneAnswer);
      if (ending.kind === 'done') return { outcome: 'done', charge: ending.value.charge };
      if (ending.result.outcome === 'refused') throw unexpectedOutcome('authorize', ending.result);
      return ending.result;
    },

    capture({ ref, amount, idempotencyKey }, signal) {
      return settle({
        operation: 'capture',
        path: `/charges/${encodeURIComponent(ref)}/capture`,
        body: { ...amount },
        idempotencyKey,
        signal,
      });
    },

    void({ ref, idempotencyKey }, signal) {
      const path = `/charges/${encodeURIComponent(ref)}/void`;
      return settle({ operation: 'void', path, body: {}, idempotencyKey, signal });
    },

    async refund({ ref, amount, reason, idempotencyKey }, signal) {
      const path = `/charges/${encodeURIComponent(ref)}/refunds`;
      const call = { operation: 'refund', path, body: { ...amount, reason }, idempotencyKey, signal };
      const ending = await sendEffect(http, NAME, call, refundedAnswer);
      if (ending.kind === 'done') return { outcome: 'done', ...ending.value };
      if (ending.result.outcome === 'declined') throw unexpectedOutcome('refund', ending.result);
      return ending.result;
    },

    find(lookup, signal): Promise<Charge | null> {
      const path =
        'ref' in lookup
          ? `/charges/${encodeURIComponent(lookup.ref)}`
          : `/charges?idempotencyKey=${encodeURIComponent(lookup.idempotencyKey)}`;
      return readCharge(http, NAME, path, signal);
    },

    verifyWebhook(rawBody, headers) {
      checkSignature({
        rawBody,
        header: headers['souk-payments-signature'],
        secret: config.webhookSecret,
        toleranceSeconds: config.webhookToleranceSeconds,
      });
      const event = webhookBody.safeParse(parseJson(rawBody));
      if (!event.success) throw new WebhookRejected('unreadable', 'The webhook body is not an event');
      const { id, type, createdAt, charge } = event.data;
      return { id, type, createdAt, chargeRef: charge?.ref ?? null, metadata: charge?.metadata ?? {} };
    },

    async health(signal) {
      const startedAt = performance.now();
      const latencyMs = () => Math.round(performance.now() - startedAt);
      try {
        const { status } = await http.send({ operation: 'health', method: 'GET', path: '/health', signal });
        if (status === 200) return { status: 'up', latencyMs: latencyMs() };
        return { status: 'down', latencyMs: latencyMs(), detail: `answered HTTP ${status}` };
      } catch (error) {
        const detail = error instanceof Error ? error.message : String(error);
        return { status: 'down', latencyMs: latencyMs(), detail };
      }
    },

    close: () => http.close(),
  };
}

function parseJson(rawBody: Buffer | string): unknown {
  try {
    return JSON.parse(rawBody.toString());
  } catch {
    return undefined;
  }
}
