// Longer than any sane wait: it is there for a transaction that hangs, so that the rest does not hang with it.
const PATIENCE_MS = 30_000;

const tails = new Map<string, Promise<void>>();

/**
 * Runs `work` when those before it in this process that named one of the same keys are done, and tells it whether it
 * had to wait. Transactions on one variant would otherwise run into each other and be retried over and over. It is a
 * courtesy between requests and no lock: the database decides who gets the stock.
 */
export async function inTurn<T>(keys: readonly string[], work: (waited: boolean) => Promise<T>): Promise<T> {
  const before = keys.flatMap((key) => tails.get(key) ?? []);
  const { promise: done, resolve: finish } = Promise.withResolvers<void>();
  // All keys are taken in one go, so two requests can never each wait for the other.
  for (const key of keys) tails.set(key, done);
  try {
    if (before.length > 0) await waitFor(before);
    return await work(before.length > 0);
  } finally {
    for (const key of keys) if (tails.get(key) === done) tails.delete(key);
    finish();
  }
}

async function waitFor(before: readonly Promise<void>[]): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS);
  });
  await Promise.race([Promise.all(before), patience]);
  clearTimeout(timer);
}
