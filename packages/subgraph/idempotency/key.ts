import { createHash } from 'node:crypto';
import type { Viewer } from '@souk/platform';
import { lengthOf } from '@souk/text/characters.ts';
import { refusal } from '../shared/refusal.ts';

const MAX_KEY = 255;

/** Raises Refusal INVALID_INPUT for a key that is empty or longer than 255 characters. */
export function checkIdempotencyKey(key: string): void {
  if (key !== '' && lengthOf(key) <= MAX_KEY) return;
  throw refusal('INVALID_INPUT', `An idempotency key has 1 to ${MAX_KEY} characters.`, [
    'input',
    'idempotencyKey',
  ]);
}

/** What names a call of a mutation for its caller: who it is, the operation and the idempotency key. */
export const callNameOf = (
  { kind, userId, apiKeyId, sellerId }: Viewer,
  { operation, idempotencyKey }: { operation: string; idempotencyKey: string },
): string[] => [kind, userId ?? apiKeyId ?? sellerId ?? '', operation, idempotencyKey];

/** SHA-256 of an input, in base64url: equal for equal inputs, whatever the order of their fields. Null and absent are equal. */
export function requestHash(input: object): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(input)))
    .digest('base64url');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object' || value instanceof Date) return value ?? null;
  return Object.entries(value)
    .filter(([, entry]) => entry !== null && entry !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, entry]) => [key, sorted(entry)]);
}

/** Refusal IDEMPOTENCY_CONFLICT: the key was used before with another input. */
export const idempotencyConflict = () =>
  refusal(
    'IDEMPOTENCY_CONFLICT',
    'This idempotency key was used before with another input; take a new one.',
    ['input', 'idempotencyKey'],
  );
