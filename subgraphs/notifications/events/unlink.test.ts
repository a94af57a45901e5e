import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { unlink, unlinkAll } from './unlink.ts';

const label = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}[a-z0-9]$/);
const host = fc.array(label, { minLength: 2, maxLength: 4 }).map((labels) => labels.join('.'));
// As linkifiers do: a scheme with its slashes, a host with a dot, a mailbox.
const LINK = /[a-z]:\/\/|[a-z0-9]\.[a-z]|[a-z0-9]@[a-z0-9]/i;

describe('unlink', () => {
  it('leaves nothing that mail programs turn into a link, and keeps every character', () => {
    fc.assert(
      fc.property(host, label, (name, word) => {
        for (const text of [
          `https://${name}/${word}`,
          name,
          `${word}@${name}`,
          `see ${name}!`,
          `www.${name}`,
        ]) {
          expect(unlink(text)).not.toMatch(LINK);
          expect(unlink(text).replaceAll('\u200b', '')).toBe(text);
        }
      }),
    );
  });

  it.each(['Blue bowl', 'Dar & Sons', '€12,303.17', '1.5 kg', 'No. 7', 'SK-100042', 'Ends here.', '12:30'])(
    'leaves %s as it is',
    (text) => {
      expect(unlink(text)).toBe(text);
    },
  );
});

describe('unlinkAll', () => {
  it('changes texts in lists and objects, but not Souk’s own URLs', () => {
    const given = {
      lines: [{ name: 'a.example', quantity: 2 }],
      orderUrl: 'https://souk.example/orders/1',
      note: null,
    };
    expect(unlinkAll(given)).toEqual({ ...given, lines: [{ name: 'a.\u200bexample', quantity: 2 }] });
  });
});
