import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { apiKeyPrefix, apiKeyText, newApiKeySecret, readApiKey } from './api-key-text.ts';

const id = 'key_0123456789abcdef0123456789abcdef';
const key = apiKeyText(id, newApiKeySecret());

describe('the text of an API key', () => {
  it('reads back as the id and secret that it was made of', () => {
    const hex = (length: number) =>
      fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: length, maxLength: length });
    fc.assert(
      fc.property(hex(32), hex(40), (digits, secret) => {
        expect(readApiKey(apiKeyText(`key_${digits}`, secret))).toEqual({ id: `key_${digits}`, secret });
      }),
    );
  });

  it('begins with its public part, which holds nothing of the secret', () => {
    expect(key.startsWith(`${apiKeyPrefix(id)}_`)).toBe(true);
    expect(apiKeyPrefix(id)).toBe('souk_0123456789abcdef0123456789abcdef');
  });

  it('is not read with any one character altered, which the checksum finds without a look-up', () => {
    for (const [place, character] of [...key].entries()) {
      const other = character === 'a' ? 'b' : 'a';
      const altered = key.slice(0, place) + other + key.slice(place + 1);
      expect({ place, read: readApiKey(altered) }).toEqual({ place, read: null });
    }
  });

  it.each([
    ['empty', ''],
    ['its mark alone', 'souk_'],
    ['cut off', key.slice(0, -1)],
    ['too long', `${key}0`],
    ['in capitals', key.toUpperCase()],
    ['followed by a line break', `${key}\n`],
  ])('is not read when it is %s', (_what, text) => {
    expect(readApiKey(text)).toBeNull();
  });

  it('differs each time', () => {
    expect(new Set(Array.from({ length: 1_000 }, newApiKeySecret)).size).toBe(1_000);
  });
});
