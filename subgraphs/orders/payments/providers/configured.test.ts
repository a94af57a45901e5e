import { describe, expect, it } from '@jest/globals';
import { ConfigError } from '@souk/subgraph';
import { orders } from '../../subgraph.ts';

const KEYS = { STRIPE_SECRET_KEY: 'sk_test_configured', STRIPE_WEBHOOK_SECRET: 'whsec_configured' };
const stripe = (env: Record<string, string>) => () =>
  orders.checkConfig({ PAYMENT_PROVIDER: 'stripe', ...env });

describe('the settings of card providers', () => {
  it('for Stripe are both of its secrets, each named when it is missing', () => {
    expect(stripe(KEYS)).not.toThrow();
    expect(stripe({})).toThrow(ConfigError);
    expect(stripe({})).toThrow(/STRIPE_SECRET_KEY[\s\S]*STRIPE_WEBHOOK_SECRET/);
    const { STRIPE_WEBHOOK_SECRET } = KEYS;
    expect(stripe({ STRIPE_WEBHOOK_SECRET })).toThrow('STRIPE_SECRET_KEY');
    expect(stripe({ STRIPE_WEBHOOK_SECRET })).not.toThrow('STRIPE_WEBHOOK_SECRET');
    expect(stripe({ ...KEYS, STRIPE_API_URL: 'nowhere' })).toThrow('STRIPE_API_URL');
  });

  it('in production are one’s own, and only those of the provider in use', () => {
    expect(stripe({ ...KEYS, NODE_ENV: 'production' })).not.toThrow();
    expect(() => orders.checkConfig({ NODE_ENV: 'production' })).toThrow('PAYMENTS_WEBHOOK_SECRET');
  });
});
