import type { IncomingHttpHeaders } from 'node:http';
import { badInput, fault, unavailable, type Viewer, viewerOf } from '@souk/platform';
import {
  API_KEY_HEADER,
  API_KEY_MARK,
  type ApiKeyProblem,
  type ApiKeyRecord,
  apiKeyChannel,
  apiKeyProblem,
  apiKeyStore,
  readApiKey,
} from '@souk/platform/identity';
import type { Redis } from 'ioredis';
import { LRUCache } from 'lru-cache';
import { RecordCache } from './record-cache.ts';

// How exact `ApiKey.lastUsedAt` is: one command per key, process and this time.
const NOTED_EVERY_MS = 5 * 60_000;
const NOTED_KEYS = 10_000;

const MESSAGES: Readonly<Record<ApiKeyProblem | 'API_KEY_MALFORMED', string>> = {
  API_KEY_MALFORMED: 'The API key is incomplete or mistyped. Send it whole, as it was shown.',
  API_KEY_UNKNOWN: 'The API key is unknown.',
  API_KEY_EXPIRED: 'The API key has expired. Create a new one, or use the one that replaced it.',
  API_KEY_REVOKED: 'The API key was revoked. Create a new one.',
};

// No error says more of a key than this: not even a part of what was sent may end up in a log.
const refusedFor = (reason: keyof typeof MESSAGES) => fault('UNAUTHENTICATED', MESSAGES[reason], { reason });

/**
 * The API key in the headers of a request; null without one. The same header carries keys of trusted servers, which have
 * another form. Raises BAD_USER_INPUT when an access token is sent as well, as it would be unclear who calls.
 */
export function apiKeyIn(headers: IncomingHttpHeaders): string | null {
  const { [API_KEY_HEADER]: key, authorization } = headers;
  if (typeof key !== 'string' || !isApiKey(key)) return null;
  if (authorization === undefined) return key;
  throw badInput('Send an API key or an access token, not both.');
}

/** Whether a value of the header is meant as an API key. */
export const isApiKey = (text: string) => text.startsWith(API_KEY_MARK);

/** Identifies callers by their API keys. */
export class ApiKeys {
  readonly #cache: RecordCache<ApiKeyRecord>;
  readonly #noteUse: (id: string) => void;

  constructor(redis: Redis, prefix: string) {
    const store = apiKeyStore(redis, prefix);
    this.#cache = new RecordCache({ redis, channel: apiKeyChannel(prefix), read: (id) => store.get(id) });
    const noted = new LRUCache<string, true>({ max: NOTED_KEYS, ttl: NOTED_EVERY_MS });
    this.#noteUse = (id) => {
      if (noted.has(id)) return;
      noted.set(id, true);
      // Nobody waits for it, and without Redis there is nothing to note.
      store.noteUse(id, new Date()).catch(() => noted.delete(id));
    };
  }

  /**
   * The caller of a key. Raises UNAUTHENTICATED with a `reason` for a key that is refused, SERVICE_UNAVAILABLE when keys
   * cannot be checked.
   */
  async identify(text: string): Promise<Viewer> {
    const key = readApiKey(text);
    if (!key) throw refusedFor('API_KEY_MALFORMED');
    const record = await this.#cache.get(key.id).catch(() => {
      throw unavailable('session', 'API keys cannot be checked at the moment. Try again later.');
    });
    const problem = apiKeyProblem(record, key.secret, Date.now());
    if (problem || !record) throw refusedFor(problem ?? 'API_KEY_UNKNOWN');
    this.#noteUse(key.id);
    return viewerOf('api-key', { apiKeyId: key.id, permissions: record.scopes });
  }

  stop(): void {
    this.#cache.stop();
  }
}
