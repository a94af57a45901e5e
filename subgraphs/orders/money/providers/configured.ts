import type { Config } from '../../config.ts';
import type { PaymentProviderConfig } from './index.ts';

/** The settings of the provider that the configuration selects. */
export function providerSettings(config: Config): PaymentProviderConfig {
  const { PAYMENT_PROVIDER: name, PAYMENTS_TIMEOUT_MS: timeoutMs } = config;
  if (name !== 'stripe') {
    const { PAYMENTS_URL: baseUrl, PAYMENTS_WEBHOOK_SECRET: webhookSecret } = config;
    return { name, baseUrl, webhookSecret, timeoutMs };
  }
  const { STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET, STRIPE_API_URL } = config;
  return {
    name,
    secretKey: STRIPE_SECRET_KEY,
    webhookSecret: STRIPE_WEBHOOK_SECRET,
    baseUrl: STRIPE_API_URL,
    timeoutMs,
  };
}
