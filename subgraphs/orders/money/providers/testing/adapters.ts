import { randomUUID } from 'node:crypto';
import {
  type DialectName,
  type PaymentSimulator,
  startPaymentSimulator,
} from '@souk/embedded/payments/index.ts';
import {
  type AuthorizeInput,
  createPaymentProvider,
  type PaymentProvider,
  type PaymentProviderConfig,
} from '../index.ts';

/** Every adapter; the contract of `PaymentProvider` is tested on each. */
export const ADAPTERS = ['simulated', 'stripe'] as const;
export type AdapterName = (typeof ADAPTERS)[number];

interface AdapterTraits {
  config: Omit<PaymentProviderConfig, 'baseUrl'> & { webhookSecret: string };
  dialect: DialectName;
  signatureHeader: string;
  ref: RegExp;
  /** The path at which a charge is authorized. */
  path: string;
  /** Whether the provider makes a charge, which is declined, for a token that nobody issued. */
  chargesUnknownTokens: boolean;
  /** The body of an event that Souk does not use. */
  otherEvent: object;
}

/** How the adapters differ. */
export const ADAPTER_TRAITS: Readonly<Record<AdapterName, AdapterTraits>> = {
  simulated: {
    config: { name: 'simulated', webhookSecret: 'a secret of the contract tests' },
    dialect: 'souk',
    signatureHeader: 'souk-payments-signature',
    ref: /^ch_/,
    path: '/charges',
    chargesUnknownTokens: true,
    otherEvent: { id: 'evt_1', type: 'payout.paid', createdAt: new Date().toISOString() },
  },
  stripe: {
    config: { name: 'stripe', secretKey: 'sk_test_contract1', webhookSecret: 'whsec_of_the_contract_tests' },
    dialect: 'stripe',
    signatureHeader: 'stripe-signature',
    ref: /^pi_/,
    path: '/v1/payment_intents',
    chargesUnknownTokens: false,
    otherEvent: {
      id: 'evt_1',
      type: 'payout.paid',
      created: 1,
      data: { object: { object: 'payout', id: 'po_1' } },
    },
  },
};

/** A provider, and the simulator behind it. */
export interface AdapterBench extends AdapterTraits {
  simulator: PaymentSimulator;
  provider: PaymentProvider;
  /** Another client of the same simulator. */
  connect(settings: Partial<PaymentProviderConfig>): Promise<PaymentProvider>;
  stop(): Promise<void>;
}

/** Starts the simulator in the protocol of an adapter, with the adapter in front of it. */
export async function startAdapterBench(name: AdapterName, webhookUrl?: string): Promise<AdapterBench> {
  const traits = ADAPTER_TRAITS[name];
  const { dialect, config } = traits;
  const webhook = webhookUrl ? { webhookUrl, webhookSecret: config.webhookSecret } : {};
  const simulator = await startPaymentSimulator({ port: 0, dialect, ...webhook });
  const connected: PaymentProvider[] = [];
  const connect: AdapterBench['connect'] = async (settings) => {
    const provider = await createPaymentProvider({ ...config, baseUrl: simulator.url, ...settings });
    connected.push(provider);
    return provider;
  };
  return {
    ...traits,
    simulator,
    provider: await connect({}),
    connect,
    async stop() {
      await Promise.all(connected.map((provider) => provider.close()));
      await simulator.stop();
    },
  };
}

/** A valid request for 10.00 EUR with a new idempotency key and the given fields. */
export const authorizeInput = (fields: Partial<AuthorizeInput> = {}): AuthorizeInput => ({
  amount: { amountMinor: 1_000, currency: 'EUR' },
  token: 'tok_visa',
  metadata: { orderId: 'order_1' },
  idempotencyKey: randomUUID(),
  ...fields,
});
