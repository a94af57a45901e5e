import { describe, expect, it } from '@jest/globals';
import { hashPassword, verifyPassword } from './password.ts';

const cost = { PASSWORD_HASH_MEMORY_KIB: 64, PASSWORD_HASH_PASSES: 2 };

describe('a password hash', () => {
  it('is a PHC string with its cost and a new salt each time', async () => {
    const [one, other] = [await hashPassword(cost, 'password123'), await hashPassword(cost, 'password123')];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=64,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(other).not.toBe(one);
    expect(one).not.toContain('password123');
  });

  it('matches its password only, even after the cost settings changed', async () => {
    const stored = await hashPassword(cost, 'pässword123');
    const dearer = { PASSWORD_HASH_MEMORY_KIB: 128, PASSWORD_HASH_PASSES: 3 };
    expect(await verifyPassword(dearer, 'pässword123', stored)).toBe(true);
    expect(await verifyPassword(dearer, 'pa\u0308ssword123', stored)).toBe(true);
    expect(await verifyPassword(dearer, 'Pässword123', stored)).toBe(false);
    expect(await verifyPassword(dearer, '', stored)).toBe(false);
  });

  it('matches nothing when it is absent, not even an empty password', async () => {
    expect(await verifyPassword(cost, 'password123', null)).toBe(false);
    expect(await verifyPassword(cost, '', null)).toBe(false);
  });

  it('agrees with the reference implementation', async () => {
    // phc-winner-argon2, test.c: version 0x13, t=2, m=2^16 KiB, p=1, "password" with salt "somesalt", Argon2id.
    const known = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
    expect(await verifyPassword(cost, 'password', known)).toBe(true);
    expect(await verifyPassword(cost, 'passwore', known)).toBe(false);
  });
});
