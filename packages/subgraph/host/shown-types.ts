import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ChangeFeed } from '@souk/events';
import { changeTypeVersions } from '@souk/platform/caching';
import type { Redis } from 'ioredis';
import type { Logger } from 'pino';
import type { ModelSpecs, ShownAs } from '../database/model.ts';

// Bursts of writes, such as an import, change the version of a type this often at most.
const PAUSE_MS = 200;
const RETRY_MS = 500;

interface ShownTypesHost {
  feed: ChangeFeed;
  models: ModelSpecs;
  redis: Redis;
  redisPrefix: string;
  log: Logger;
}

/**
 * Changes the versions of the types that show what was written, so that gateways drop their answers with them: within a
 * second of the commit, by any process, and once Redis is reachable again after an outage. While nobody followed, any
 * document may have changed: at start and after an interruption all types get a new version.
 */
export function followShownTypes({ feed, models, redis, redisPrefix, log }: ShownTypesHost): {
  stop(): Promise<void>;
} {
  const all = new Set<string>();
  const pending = new Set<string>();
  const stopping = new AbortController();
  let publishing: Promise<void> | undefined;

  async function publish(): Promise<void> {
    while (pending.size > 0 && !stopping.signal.aborted) {
      const types = [...pending];
      pending.clear();
      try {
        await changeTypeVersions(redis, redisPrefix, { types, version: randomUUID() });
        await pause(PAUSE_MS);
      } catch (error) {
        for (const type of types) pending.add(type);
        if (redis.status === 'ready')
          log.warn({ error: (error as Error).message }, 'cached answers: will try again');
        await pause(RETRY_MS);
      }
    }
  }

  const pause = (ms: number) => sleep(ms, undefined, { signal: stopping.signal, ref: false }).catch(() => {});

  function note(types: Iterable<string>): void {
    for (const type of types) pending.add(type);
    publishing ??= publish().finally(() => {
      publishing = undefined;
    });
  }

  for (const { collection, shownAs } of Object.values(models)) {
    const types = Object.keys(shownAs);
    if (types.length === 0) continue;
    for (const type of types) all.add(type);
    feed.follow({
      collection,
      match: { operationType: { $in: ['insert', 'update', 'replace', 'delete'] } },
      fields: [],
      onChange: (_written, changed) => note(types.filter((type) => isShown(shownAs, type, changed))),
    });
  }
  if (all.size > 0) feed.onOpen(() => note(all));
  return {
    async stop() {
      stopping.abort();
      await publishing;
    },
  };
}

function isShown(shownAs: ShownAs, type: string, changed: readonly string[] | null): boolean {
  const except = [...(shownAs[type]?.except ?? []), 'updatedAt'];
  if (changed === null || except.length === 1) return true;
  return changed.some((path) => !except.some((name) => path === name || path.startsWith(`${name}.`)));
}
