import { ZodError, z } from 'zod';
import type { PaymentProvider } from './provider.ts';
import { createSimulatedProvider } from './simulated.ts';

export * from './errors.ts';
export * from './outcomes.ts';
export type * from './provider.ts';

/** What the adapters are chosen and configured by; each adapter says which of the settings it demands. */
export interface PaymentProviderConfig {
  /** `simulated` or `stripe`. */
  name: string;
  baseUrl?: string;
  /** What the provider knows Souk by. */
  secretKey?: string;
  webhookSecret?: string;
  /** Deadline of one call in milliseconds. */
  timeoutMs?: number;
  /** Kept-alive connections at most. */
  connections?: number;
  /** How far a webhook's signing time may lie from now, in seconds. */
  webhookToleranceSeconds?: number;
}

// Stripe's SDK is two hundred files: who takes no cards by it does not load them.
const providers = new Map<string, () => Promise<(settings: unknown) => PaymentProvider>>([
  ['simulated', async () => createSimulatedProvider],
  ['stripe', async () => (await import('./stripe/adapter.ts')).createStripeProvider],
]);

/**
 * The configured provider. Opens no connection before its first call.
 * @throws Error that names the known providers, or the settings at fault.
 */
export async function createPaymentProvider({
  name,
  ...settings
}: PaymentProviderConfig): Promise<PaymentProvider> {
  const load = providers.get(name);
  if (!load) {
    const known = [...providers.keys()].join(', ');
    throw new Error(`Unknown payment provider "${name}". Known providers: ${known}`);
  }
  const create = await load();
  try {
    return create(settings);
  } catch (error) {
    if (!(error instanceof ZodError)) throw error;
    throw new Error(`Payment provider "${name}" is configured wrongly:\n${z.prettifyError(error)}`);
  }
}
