import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { guessable } from './common.ts';

const lina = { email: 'lina.haddad@example.com', firstName: 'Lina', lastName: 'Haddad' };

describe('a password that is guessed first', () => {
  it.each([
    'password123',
    'PassWord123',
    'P@ssw0rd',
    'p@ssw0rd1!',
    'qwerty123',
    'iloveyou2024',
    '1234dragon',
    'letmein1',
  ])('is refused: %s', async (password) => {
    expect(await guessable(password, lina)).toContain('guessed first');
  });

  it.each([
    'lina1990',
    'Haddad-2024',
    'linahaddad1',
    'lina.haddad99',
    'lina.haddad@example.com',
    'souk2026!',
    'S0uk1234',
  ])('is refused when it is made of the name, the address or the market: %s', async (password) => {
    expect(await guessable(password, lina)).not.toBeNull();
  });

  it.each([
    'tea-glass-7',
    'souk-demo-1',
    'linas kettle 4',
    'correct horse 1 battery',
    '1a-haddad-tea',
    'пароль-рынка-7',
  ])('is accepted when it is neither: %s', async (password) => {
    expect(await guessable(password, lina)).toBeNull();
  });

  it('stays refused with any four digits behind it, and any capitals', async () => {
    const capitals = fc.array(fc.boolean(), { minLength: 8, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 9_999 }), capitals, async (digits, upper) => {
        const word = [...'sunshine']
          .map((letter, at) => (upper[at] ? letter.toUpperCase() : letter))
          .join('');
        expect(await guessable(`${word}${digits}`, lina)).not.toBeNull();
      }),
      { numRuns: 50 },
    );
  });
});
