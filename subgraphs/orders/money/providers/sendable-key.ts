import { InvalidPaymentRequest } from './errors.ts';

const SENDABLE_KEY = /^[\x21-\x7e]{1,255}$/;

/**
 * Refuses a key that cannot be sent as a header, which would otherwise look like a broken connection.
 * @throws InvalidPaymentRequest
 */
export function requireSendableKey(key: string): void {
  if (SENDABLE_KEY.test(key)) return;
  throw new InvalidPaymentRequest(
    'idempotency_key_invalid',
    'An idempotency key must have 1 to 255 printable ASCII characters',
  );
}
