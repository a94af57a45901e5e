const INTERRUPTED = 130;
const interruption = new AbortController();
const stops = new Set<() => Promise<void>>();

/** Aborted once Ctrl-C or SIGTERM has come. */
export const interrupted = interruption.signal;

/** Has something stopped also when a signal ends the bench; the returned function stops it once, however often it is called. */
export function stoppedAtSignal(stop: () => Promise<void>): () => Promise<void> {
  let ending: Promise<void> | undefined;
  const once = () => {
    ending ??= stop().finally(() => stops.delete(once));
    return ending;
  };
  stops.add(once);
  return once;
}

/** Ends the bench in order on Ctrl-C and SIGTERM: databases are stopped, all other processes go with this one. */
export function endOnSignal(say: (line: string) => void): void {
  const end = async () => {
    if (interrupted.aborted) process.exit(INTERRUPTED);
    interruption.abort();
    say('\nStopping…');
    await Promise.allSettled([...stops].map((stop) => stop()));
    process.exit(INTERRUPTED);
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
}
