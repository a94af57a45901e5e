import { describe, expect, it } from '@jest/globals';
import { ConfigError } from '@souk/subgraph';
import { orders } from './subgraph.ts';

const production = {
  NODE_ENV: 'production',
  PAYMENT_PROVIDER: 'stripe',
  STRIPE_SECRET_KEY: 'sk_live_0123456789',
  STRIPE_WEBHOOK_SECRET: 'whsec_of_production',
};

describe('the settings of orders', () => {
  it('have defaults for development', () => {
    expect(() => orders.checkConfig({})).not.toThrow();
    expect(() => orders.checkConfig({ SOUK_FAILPOINT: 'saga:NOTIFY:before' })).not.toThrow();
  });

  it('refuse failpoints, simulated payments and plain HTTP addresses in production', () => {
    expect(() => orders.checkConfig(production)).not.toThrow();
    expect(() => orders.checkConfig({ ...production, SOUK_FAILPOINT: 'saga:NOTIFY:before' })).toThrow(
      /SOUK_FAILPOINT/,
    );
    for (const PAYMENT_PROVIDER of ['', 'simulated']) {
      expect(() => orders.checkConfig({ ...production, PAYMENT_PROVIDER })).toThrow(
        'PAYMENT_PROVIDER: production needs a card provider that takes real money',
      );
    }
    const at = (STRIPE_API_URL: string) => () => orders.checkConfig({ ...production, STRIPE_API_URL });
    expect(at('http://proxy.example')).toThrow('STRIPE_API_URL');
    expect(at('https://proxy.example')).not.toThrow();
    expect(at('http://127.0.0.1:4010')).not.toThrow();
  });

  it('refuse a malformed failpoint', () => {
    for (const SOUK_FAILPOINT of [
      'saga:NOTIFY',
      'saga:NOTIFY:before:stop',
      'saga:NOTIFY:before,',
      'NOTIFY:hold',
    ]) {
      expect(() => orders.checkConfig({ SOUK_FAILPOINT })).toThrow(ConfigError);
    }
  });

  it('accept a list of failpoints to die and to hold at', () => {
    const SOUK_FAILPOINT = 'saga:NOTIFY:before:hold,undo:CREATE_ORDER:after';
    expect(() => orders.checkConfig({ SOUK_FAILPOINT })).not.toThrow();
  });
});
