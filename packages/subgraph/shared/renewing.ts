/**
 * Does `work` and calls `renew` at intervals until it has ended, such as to keep a lease. No renewal is under way after that. One
 * that fails is made up for by the next one.
 */
export async function renewing<T>(
  renew: () => Promise<unknown>,
  everyMs: number,
  work: () => Promise<T>,
): Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    last = renew().catch(() => {});
  }, everyMs);
  timer.unref();
  try {
    return await work();
  } finally {
    clearInterval(timer);
    await last;
  }
}
