import { describe, expect, it } from '@jest/globals';
import { readGatewayConfig } from '../../config.ts';
import { networksIn } from './settings.ts';
import { clientFinder } from './trust.ts';

describe('trusted networks', () => {
  it.each([
    ['10.0.0.0/8', ['10.255.0.1'], ['11.0.0.1', '::1']],
    ['203.0.113.7', ['203.0.113.7'], ['203.0.113.8']],
    ['2001:db8::/32, 192.0.2.0/24', ['2001:db8:ffff::1', '192.0.2.200'], ['2001:db9::1', '192.0.3.1']],
    ['', [], ['127.0.0.1', '10.0.0.1']],
  ])('of "%s" hold what they say', (RATE_LIMIT_TRUSTED_NETWORKS, inside, outside) => {
    const find = clientFinder(readGatewayConfig({ NODE_ENV: 'production', RATE_LIMIT_TRUSTED_NETWORKS }));
    for (const ip of inside) expect(find({}, ip).trust).toBe('server');
    for (const ip of [...outside, null, 'nonsense']) expect(find({}, ip).trust).toBe('none');
  });

  it.each(['10.0.0.0/33', '2001:db8::/129', '10.0.0.0/8/8', '10.0.0.0/-1', '10.0.0.0/', 'home', '300.1.1.1'])(
    'are none with %s',
    (text) => {
      expect(networksIn(text)).toBeNull();
      expect(() => readGatewayConfig({ RATE_LIMIT_TRUSTED_NETWORKS: text })).toThrow(
        'RATE_LIMIT_TRUSTED_NETWORKS',
      );
    },
  );
});

describe('a client', () => {
  it.each([
    ['development', '127.0.0.1', 'machine'],
    ['development', '127.8.9.1', 'machine'],
    ['development', '::1', 'machine'],
    ['development', '::ffff:127.0.0.1', 'machine'],
    ['development', '192.168.1.5', 'none'],
    ['production', '127.0.0.1', 'none'],
    ['test', '127.0.0.1', 'none'],
  ])('in %s at %s has the trust "%s"', (NODE_ENV, ip, trust) => {
    expect(clientFinder(readGatewayConfig({ NODE_ENV }))({}, ip)).toMatchObject({ trust, refusal: null });
  });

  it.each(['storefront', 'storefront:abc', `:${'0'.repeat(64)}`, `Store Front:${'0'.repeat(64)}`])(
    'has no key as the setting "%s" names it',
    (TRUSTED_CLIENT_KEYS) => {
      expect(() => readGatewayConfig({ TRUSTED_CLIENT_KEYS })).toThrow('name:hash');
    },
  );
});
