import { describe, expect, it } from '@jest/globals';
import { ConfigError } from '@souk/subgraph';
import { orders } from '../../subgraph.ts';

const KEYS = { STRIPE_SECRET_KEY: 'sk_test_configured', STRIPE_WEBHOOK_SECRET: 'whsec_configured' };
const stripe = (env: Record<string, string>) => () =>
  orders.checkConfig({ PAYMENT_PROVIDER: 'stripe', ...env });

describe('the settings of payment providers', () => {
  it('require both secrets of Stripe, and name the missing one', () => {
    expect(stripe(KEYS)).not.toThrow();
    expect(stripe({})).toThrow(ConfigError);
    expect(stripe({})).toThrow(/STRIPE_SECRET_KEY[\s\S]*STRIPE_WEBHOOK_SECRET/);
    const { STRIPE_WEBHOOK_SECRET } = KEYS;
    expect(stripe({ STRIPE_WEBHOOK_SECRET })).toThrow('STRIPE_SECRET_KEY');
    expect(stripe({ STRIPE_WEBHOOK_SECRET })).not.toThrow('STRIPE_WEBHOOK_SECRET');
    expect(stripe({ ...KEYS, STRIPE_API_URL: 'no-url' })).toThrow('STRIPE_API_URL');
  });

  it('require own secrets in production, for the provider in use only', () => {
    const own = { STRIPE_SECRET_KEY: 'sk_live_of_ones_own', STRIPE_WEBHOOK_SECRET: 'whsec_of_ones_own' };
    expect(stripe({ ...own, NODE_ENV: 'production' })).not.toThrow();
    expect(stripe({ ...KEYS, NODE_ENV: 'production' })).toThrow(
      /STRIPE_SECRET_KEY[\s\S]*STRIPE_WEBHOOK_SECRET/,
    );
  });

  it('require the formats that Stripe uses', () => {
    expect(stripe({ ...KEYS, STRIPE_SECRET_KEY: 'pk_test_configured' })).toThrow('STRIPE_SECRET_KEY: sk_…');
    expect(stripe({ ...KEYS, STRIPE_WEBHOOK_SECRET: 'secret' })).toThrow('STRIPE_WEBHOOK_SECRET: whsec_…');
  });
});
