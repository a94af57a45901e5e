// Longer than any sane wait. It frees the others when one transaction hangs.
const MAX_WAIT_MS = 30_000;

/** Runs `work` when earlier work with one of the same keys is done, and tells it whether it had to wait. */
export type KeyedMutex = <T>(
  keys: string | readonly string[],
  work: (waited: boolean) => Promise<T>,
) => Promise<T>;

/**
 * A mutex per key, for work of this process: transactions on one document would otherwise conflict and be retried over
 * and over. It is an optimisation and no lock: the database decides, and after `maxWaitMs` the next one starts anyway.
 * Do not nest two calls with the same key.
 */
export function keyedMutex({ maxWaitMs = MAX_WAIT_MS } = {}): KeyedMutex {
  const tails = new Map<string, Promise<void>>();
  return async (keys, work) => {
    const all = typeof keys === 'string' ? [keys] : keys;
    const before = all.flatMap((key) => tails.get(key) ?? []);
    const { promise: done, resolve: finish } = Promise.withResolvers<void>();
    // All keys are taken at once, so two callers can never wait for each other.
    for (const key of all) tails.set(key, done);
    try {
      if (before.length > 0) await waitFor(before, maxWaitMs);
      return await work(before.length > 0);
    } finally {
      for (const key of all) if (tails.get(key) === done) tails.delete(key);
      finish();
    }
  };
}

async function waitFor(before: readonly Promise<void>[], maxWaitMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, maxWaitMs);
  });
  await Promise.race([Promise.all(before), timeout]);
  clearTimeout(timer);
}
