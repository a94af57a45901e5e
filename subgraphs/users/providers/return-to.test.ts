import { describe, expect, it } from '@jest/globals';
import { returnAddress, withFragment, withParameter } from './return-to.ts';

const FRONTENDS = ['https://shop.test', 'https://studio.shop.test:8443'];
const START = 'https://shop.test/';

describe('the address to which a browser returns', () => {
  it.each([
    ['/cart?a=1#top', 'https://shop.test/cart?a=1#top'],
    ['/', START],
    ['https://shop.test/cart', 'https://shop.test/cart'],
    ['HTTPS://SHOP.TEST/cart', 'https://shop.test/cart'],
    ['https://studio.shop.test:8443/a', 'https://studio.shop.test:8443/a'],
    // Only Souk says what went wrong.
    ['/cart?error=ACCOUNT_BLOCKED&b=2', 'https://shop.test/cart?b=2'],
    ['/@evil.test', 'https://shop.test/@evil.test'],
    ['/..//evil.test', 'https://shop.test//evil.test'],
  ])('is the given one when it is of a front end: %s', (given, address) => {
    expect(returnAddress(FRONTENDS, given)).toBe(address);
  });

  it.each([
    ...[null, undefined, '', 'cart', '?a=1', '#top'],
    ...[
      '//evil.test',
      '///evil.test',
      '/\\evil.test',
      '\\\\evil.test',
      '/\t/evil.test',
      '/\n/evil.test',
      ' /a',
    ],
    ...['https://evil.test', 'http://shop.test', 'https://shop.test:444', 'https://shop.test.evil.test'],
    ...[
      'https://shop.test@evil.test',
      'https://a:b@shop.test',
      'https://a@shop.test',
      'https:shop.test.evil',
    ],
    ...['https://evil.test/https://shop.test', 'https://studio.shop.test', 'ftp://shop.test/'],
    ...['javascript:alert(1)//https://shop.test', 'data:text/html,x', 'about:blank'],
    // The origin of these is that of the page that made them.
    ...['blob:https://shop.test/0f0f', 'blob:https://shop.test', 'filesystem:https://shop.test/temporary/a'],
    ...['https://shop\u202e.test', 'https://shop。test.evil.test', `/${'a'.repeat(2_001)}`],
  ])('is the start page of the first front end for anything else: %j', (given) => {
    expect(returnAddress(FRONTENDS, given)).toBe(START);
  });

  it('keeps its query and path when something is said to the page', () => {
    expect(withParameter('https://shop.test/a?b=1#c', 'error', 'X&Y')).toBe(
      'https://shop.test/a?b=1&error=X%26Y#c',
    );
    // A fragment that somebody put into the link is not left beside a code.
    expect(withFragment('https://shop.test/a#sign-in=planted', 'link', 'x')).toBe(
      'https://shop.test/a#link=x',
    );
  });
});
