import { describe, expect, it } from '@jest/globals';
import { parseValue } from 'graphql';
import { sharedScalars } from './scalars.ts';

const { CountryCode } = sharedScalars;

describe('CountryCode', () => {
  it.each([
    ['FR', 'FR'],
    [' fr ', 'FR'],
    ['uk', 'GB'],
    ['EL', 'GR'],
    // Not a country: the operation refuses it.
    ['ZZ', 'ZZ'],
    ['', ''],
  ])('reads %j as %j, given as a variable or in the document', (given, read) => {
    expect(CountryCode.parseValue(given)).toBe(read);
    expect(CountryCode.parseLiteral(parseValue(JSON.stringify(given)))).toBe(read);
  });

  it.each([[12], [null], [{}]])('takes no %j', (given) => {
    expect(() => CountryCode.parseValue(given)).toThrow('ISO 3166-1 alpha-2');
  });
});
