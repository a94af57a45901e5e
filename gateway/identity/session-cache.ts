import type { SessionRecord } from '@souk/platform';
import { sessionChannel, sessionStore } from '@souk/platform/identity';
import type { Redis } from 'ioredis';
import { RecordCache } from './record-cache.ts';

/** Reads sessions from the allow-list, see {@link RecordCache}. */
export class SessionCache extends RecordCache<SessionRecord> {
  constructor(redis: Redis, prefix: string) {
    const store = sessionStore(redis, prefix);
    super({ redis, channel: sessionChannel(prefix), read: (id) => store.get(id) });
  }
}
