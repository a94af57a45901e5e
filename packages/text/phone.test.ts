import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parsePhone } from './phone.ts';

describe('a phone number', () => {
  it.each([
    ['+212 600-000000', null, '+212600000000'],
    ['\u202A+212\u00A0600\u2011000\u2011000\u202C', null, '+212600000000'],
    ['(+49)30 123456', null, '+4930123456'],
    ['+49 (0)30 / 12-34.56', null, '+4930123456'],
    ['+39 (0)6 1234 5678', null, '+390612345678'],
    ['0049 30 123456', null, '+4930123456'],
    ['tel:+49-30-123456', null, '+4930123456'],
    ['+٢١٢ ٦٠٠ ٠٠٠٠٠٠', null, '+212600000000'],
    ['＋２１２６００００００００', null, '+212600000000'],
    ['٠٦٠٠٠٠٠٠٠٠', 'MA', '+212600000000'],
    ['۰۶۰۰۰۰۰۰۰۰', 'MA', '+212600000000'],
    ['०६००००००००', 'MA', '+212600000000'],
    ['0600-00 00 00', 'MA', '+212600000000'],
    ['020 7946 0018', 'GB', '+442079460018'],
    ['011 49 30 123456', 'US', '+4930123456'],
    ['+49 30 123456', 'US', '+4930123456'],
    ['+49 30 123456 ext. 12', null, '+4930123456;ext=12'],
    ['+49 30 123456x12', null, '+4930123456;ext=12'],
    ['+4930123456;ext=12', null, '+4930123456;ext=12'],
    ['(202) 555-0143 extension 9', 'US', '+12025550143;ext=9'],
    ['1234567890', null, '1234567890'],
    ['12345 #7', null, '12345;ext=7'],
  ])('%j of %s is stored as %s', (given, country, phone) => {
    expect(parsePhone(given, country)).toBe(phone);
  });

  it.each([
    ['call me', null],
    ['call me', 'DE'],
    ['+49 30 123456 or call me', null],
    ['', null],
    ['+', null],
    ['()', null],
    ['1234', null],
    ['1234567890123456', null],
    ['+212 60', null],
    ['+999 123456789', null],
    ['12', 'MA'],
    ['1234567890', 'MA'],
    ['1+2345678', null],
  ])('%j of %s is none', (given, country) => {
    expect(parsePhone(given, country)).toBeNull();
  });

  it('is its own stored form', () => {
    const typed = fc.string({ unit: fc.constantFrom(...'+0123456789 ()-.x;٣２\u202A') });
    fc.assert(
      fc.property(typed, fc.constantFrom(null, 'MA', 'US', 'IT'), (given, country) => {
        const phone = parsePhone(given, country);
        if (phone !== null) expect(parsePhone(phone)).toBe(phone);
      }),
    );
  });
});
