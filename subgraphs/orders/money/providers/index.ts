import { ZodError, z } from 'zod';
import type { PaymentProvider } from './provider.ts';
import { createSimulatedProvider } from './simulated.ts';

export * from './errors.ts';
export * from './outcomes.ts';
export type * from './provider.ts';

/** The settings of an adapter; each adapter validates those that it needs. */
export interface PaymentProviderConfig {
  /** As `PAYMENT_PROVIDER` selects it. */
  name: string;
  baseUrl?: string;
  /** The API key of Souk at the provider. */
  secretKey?: string;
  webhookSecret?: string;
  /** Deadline of one call in milliseconds. */
  timeoutMs?: number;
  /** The maximum number of keep-alive connections. */
  connections?: number;
  /** How far the signing time of a webhook may be from now, in seconds. */
  webhookToleranceSeconds?: number;
}

// The SDK of Stripe is two hundred files, so it is loaded only when it is used.
const providers = new Map<string, () => Promise<(settings: unknown) => PaymentProvider>>([
  ['simulated', async () => createSimulatedProvider],
  ['stripe', async () => (await import('./stripe/adapter.ts')).createStripeProvider],
]);

/**
 * The configured provider. Opens no connection before its first call.
 * @throws Error that names the known providers, or the invalid settings.
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
