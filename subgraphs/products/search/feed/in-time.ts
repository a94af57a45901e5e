import { setTimeout as sleep } from 'node:timers/promises';

/** How long a search waits for an index that is being filled, in milliseconds. */
export const LOADING_MS = 5_000;
/** How long a search waits for what was written before it: so long the author of a change may have to wait to see it. */
export const SETTLING_MS = 2_000;

/** Waits for work, at most so long. */
export async function inTime(work: Promise<unknown>, ms: number): Promise<void> {
  const waiting = new AbortController();
  await Promise.race([work, sleep(ms, undefined, { signal: waiting.signal }).catch(() => {})]);
  waiting.abort();
}
