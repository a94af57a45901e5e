import { createHash } from 'node:crypto';
import { refusal } from '@souk/subgraph';
import { lengthOf } from '@souk/text/characters.ts';

const MAX_KEY = 255;

/** Refuses a key that is empty or longer than 255 characters. */
export function checkIdempotencyKey(key: string): void {
  if (key !== '' && lengthOf(key) <= MAX_KEY) return;
  throw refusal('INVALID_INPUT', `An idempotency key has 1 to ${MAX_KEY} characters.`, [
    'input',
    'idempotencyKey',
  ]);
}

/** A digest by which two inputs with one idempotency key are told apart; the order of fields does not matter. */
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

/** The refusal of a key that was used before with another input. */
export const idempotencyConflict = () =>
  refusal(
    'IDEMPOTENCY_CONFLICT',
    'This idempotency key was used before with another input; take a new one.',
    ['input', 'idempotencyKey'],
  );
