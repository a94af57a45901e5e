import type { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { fetch } from 'undici';
import type { GatewayConfig } from '../../config.ts';
import type { TypeVersions } from './type-versions.ts';

// At most one purge a second: networks limit how often they are called.
const PAUSE_MS = 1_000;
const DEADLINE_MS = 5_000;
const MAX_TAGS = 30;

interface PurgeHost {
  versions: TypeVersions;
  redis: Redis;
  prefix: string;
  log: Logger;
}

/**
 * Purges the answers with a type from the content delivery network in front whenever the type changes; one of the gateways
 * does it. A purge that fails is tried again until it succeeds. Null when CDN_PURGE_URL is not set.
 */
export function cdnPurge(
  { CDN_PURGE_URL: url, CDN_PURGE_TOKEN: token }: GatewayConfig,
  { versions, redis, prefix, log }: PurgeHost,
): { stop(): void } | null {
  if (!url) return null;
  const pending = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let isBusy = false;
  let isFailing = false;
  let isStopped = false;

  async function send(): Promise<void> {
    isBusy = true;
    const tags = [...pending].slice(0, MAX_TAGS);
    for (const tag of tags) pending.delete(tag);
    try {
      const response = await fetch(url ?? '', {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(token ? { authorization: `Bearer ${token}` } : {}),
        },
        body: JSON.stringify({ tags }),
        signal: AbortSignal.timeout(DEADLINE_MS),
      });
      await response.text();
      if (!response.ok) throw new Error(`it answered ${response.status}`);
      if (isFailing) log.info('the content delivery network takes purges again');
      isFailing = false;
    } catch (error) {
      for (const tag of tags) pending.add(tag);
      if (!isFailing)
        log.warn(
          { error: (error as Error).message },
          'a purge of the content delivery network failed; it is tried again',
        );
      isFailing = true;
    }
    timer = isStopped ? undefined : setTimeout(next, PAUSE_MS);
  }

  function next(): void {
    isBusy = false;
    if (pending.size > 0) void send();
  }

  /** Whether this gateway is the one that purges for a version. Without Redis, each of them does. */
  const isMine = (version: string) =>
    redis.set(`${prefix}cache:purge:${version}`, '1', 'EX', 60, 'NX').then(
      (set) => set === 'OK',
      () => true,
    );

  versions.watch((types, version) => {
    void isMine(version).then((mine) => {
      if (!mine || isStopped) return;
      for (const type of types) pending.add(type);
      if (!isBusy) void send();
    });
  });
  return {
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
