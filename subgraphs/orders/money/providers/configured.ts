import type { Config } from '../../config.ts';
import type { PaymentProviderConfig } from './index.ts';

type ProviderName = Config['PAYMENT_PROVIDER'];
type OwnSettings = Pick<PaymentProviderConfig, 'baseUrl' | 'secretKey' | 'webhookSecret'>;

/** By provider: which of our settings it gets. */
const SETTINGS: Readonly<Record<ProviderName, (config: Config) => OwnSettings>> = {
  simulated: ({ PAYMENTS_URL: baseUrl, PAYMENTS_WEBHOOK_SECRET: webhookSecret }) => ({
    baseUrl,
    webhookSecret,
  }),
  stripe: ({
    STRIPE_SECRET_KEY: secretKey,
    STRIPE_WEBHOOK_SECRET: webhookSecret,
    STRIPE_API_URL: baseUrl,
  }) => ({
    secretKey,
    webhookSecret,
    baseUrl,
  }),
};

/** The settings of the provider that the configuration selects. */
export function providerSettings(config: Config): PaymentProviderConfig {
  const { PAYMENT_PROVIDER: name, PAYMENTS_TIMEOUT_MS: timeoutMs } = config;
  return { name, ...SETTINGS[name](config), timeoutMs };
}
