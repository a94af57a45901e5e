import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { ServiceKeys } from '../settings/service-keys.ts';
import { serviceViewer, type Viewer } from './viewer.ts';

/** The headers by which a service names itself and proves it, on a subgraph's own URL. The gateway drops them. */
export const SERVICE_NAME_HEADER = 'x-service-name';
export const SERVICE_KEY_HEADER = 'x-service-key';

// Equal lengths, so that a comparison says nothing about the key.
const digestOf = (text: string) => createHash('sha256').update(text).digest();

/** The service that headers prove to be: its name, with one of its keys. Null otherwise. Compares in constant time. */
export function serviceOfKey(headers: IncomingHttpHeaders, keys: ServiceKeys): Viewer | null {
  const { [SERVICE_NAME_HEADER]: name, [SERVICE_KEY_HEADER]: key } = headers;
  if (typeof name !== 'string' || typeof key !== 'string') return null;
  const shown = digestOf(key);
  const matching = (keys.get(name) ?? []).filter((known) => timingSafeEqual(digestOf(known), shown));
  return matching.length > 0 ? serviceViewer(name) : null;
}
