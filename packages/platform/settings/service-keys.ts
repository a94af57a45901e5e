import { SERVICE_NAMES } from '@souk/events/services.ts';
import { z } from 'zod';
import { secretWeakness } from './secrets.ts';

/** The keys of each service that may call by one, by its name. */
export type ServiceKeys = ReadonlyMap<string, readonly string[]>;

/** The callers that a service key may be given to: the subgraphs, and the import of another shop's data. */
export const SERVICE_CALLERS: readonly string[] = [...SERVICE_NAMES, 'import'];

// Two at once, so that a caller can change to a new key while the old one is still accepted.
const MAX_KEYS = 2;
const KEY = /^[\w+/=.-]{32,200}$/;

/** A setting with one key per calling service, or two: `orders:key|next-key,import:key`. */
export const serviceKeys = z
  .string()
  .default('')
  .transform((text, context): ServiceKeys => {
    const keys = new Map<string, readonly string[]>();
    for (const entry of text.split(',').map((part) => part.trim())) {
      if (entry === '') continue;
      const [name = '', list = '', ...rest] = entry.split(':');
      const given = list.split('|');
      const isKnown = SERVICE_CALLERS.includes(name) && !keys.has(name) && rest.length === 0;
      if (!isKnown || given.length > MAX_KEYS || !given.every((key) => KEY.test(key))) {
        context.addIssue(
          `name:key, or name:key|next-key, separated by commas; names, each once: ${SERVICE_CALLERS.join(', ')}; ` +
            'keys of at least 32 characters: openssl rand -base64 33',
        );
        return keys;
      }
      keys.set(name, given);
    }
    return keys;
  });

/** What production refuses of service keys: weak and public ones, and one key for two callers; null when they are fine. */
export function serviceKeyProblem(keys: ServiceKeys): string | null {
  const owners = new Map<string, string>();
  for (const [name, list] of keys) {
    for (const key of list) {
      const weakness = secretWeakness(key);
      if (weakness) return `the key of ${name}: ${weakness}`;
      if (owners.has(key)) return `${name} needs a key of its own: openssl rand -base64 33`;
      owners.set(key, name);
    }
  }
  return null;
}
