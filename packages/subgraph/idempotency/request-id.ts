import { createHash } from 'node:crypto';
import type { Viewer } from '@souk/platform';
import type { IdempotentCall } from './idempotency.ts';
import { callNameOf, requestHash } from './key.ts';

/**
 * 32 hexadecimal digits that are the same for every repetition of a caller's request. What the request makes takes its
 * id from them: work that is repeated because its process died finds what it has made already.
 */
export function requestDigest(viewer: Viewer, call: IdempotentCall): string {
  const request = [...callNameOf(viewer, call), requestHash(call.input)];
  return createHash('sha256').update(JSON.stringify(request)).digest('hex').slice(0, 32);
}
