import { describe, expect, it } from '@jest/globals';
import { ConfigError } from '@souk/subgraph';
import { orders } from './subgraph.ts';

const production = { NODE_ENV: 'production', PAYMENTS_WEBHOOK_SECRET: 'a-secret-of-production' };

describe('the settings of orders', () => {
  it('have defaults for development', () => {
    expect(() => orders.checkConfig({})).not.toThrow();
    expect(() => orders.checkConfig({ SOUK_FAILPOINT: 'saga:NOTIFY:before' })).not.toThrow();
  });

  it('refuse failpoints and the known secret in production', () => {
    expect(() => orders.checkConfig(production)).not.toThrow();
    expect(() => orders.checkConfig({ ...production, SOUK_FAILPOINT: 'saga:NOTIFY:before' })).toThrow(
      /SOUK_FAILPOINT/,
    );
    expect(() => orders.checkConfig({ NODE_ENV: 'production' })).toThrow(ConfigError);
  });

  it('refuse a failpoint that is none', () => {
    for (const SOUK_FAILPOINT of [
      'saga:NOTIFY',
      'saga:NOTIFY:before:stop',
      'saga:NOTIFY:before,',
      'NOTIFY:hold',
    ]) {
      expect(() => orders.checkConfig({ SOUK_FAILPOINT })).toThrow(ConfigError);
    }
  });

  it('take a list of places to die and to hold at', () => {
    const SOUK_FAILPOINT = 'saga:NOTIFY:before:hold,undo:CREATE_ORDER:after';
    expect(() => orders.checkConfig({ SOUK_FAILPOINT })).not.toThrow();
  });
});
