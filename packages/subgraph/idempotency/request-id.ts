import { createHash } from 'node:crypto';
import type { Viewer } from '@souk/platform';
import type { IdempotentCall } from './idempotency.ts';
import { requestHash } from './key.ts';

/**
 * 32 hexadecimal digits that are the same for every repetition of a caller's request. What the request makes takes its
 * id from them: work that is repeated because its process died finds what it has made already.
 */
export function requestDigest(viewer: Viewer, { operation, idempotencyKey, input }: IdempotentCall): string {
  const { kind, userId, sellerId } = viewer;
  const caller = [kind, userId ?? sellerId ?? '', operation, idempotencyKey, requestHash(input)];
  return createHash('sha256').update(JSON.stringify(caller)).digest('hex').slice(0, 32);
}
