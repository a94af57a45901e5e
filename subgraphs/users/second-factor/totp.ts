import { Secret, TOTP } from 'otpauth';

const SECRET_BYTES = 20;
const STEP_SECONDS = 30;
const ISSUER = 'Souk';
// Clocks of phones differ; RFC 6238 advises one step of tolerance.
const TOLERATED_STEPS = 1;

/** A new secret, in Base32 as authenticator apps take it. */
export const newTotpSecret = (): string => new Secret({ size: SECRET_BYTES }).base32;

// What every authenticator app understands: SHA-1, six digits, 30 seconds.
const totpOf = (secret: string, label = '') =>
  new TOTP({ issuer: ISSUER, label, secret: Secret.fromBase32(secret), period: STEP_SECONDS });

/** The `otpauth:` address that an authenticator app reads from a QR code. */
export const totpUri = (secret: string, email: string): string => totpOf(secret, email).toString();

/** The time step of an instant. */
export const stepAt = (atMs: number): number => Math.floor(atMs / 1000 / STEP_SECONDS);

/** The code of a secret at an instant. */
export const totpCodeAt = (secret: string, atMs: number): string =>
  totpOf(secret).generate({ timestamp: atMs });

/** The time step that a code belongs to, of the current one and its neighbours; null for a wrong code. */
export function stepOfCode(secret: string, code: string, nowMs: number = Date.now()): number | null {
  const delta = totpOf(secret).validate({ token: code, timestamp: nowMs, window: TOLERATED_STEPS });
  return delta === null ? null : stepAt(nowMs) + delta;
}
