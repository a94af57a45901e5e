import type { Logger } from 'pino';

const MAX_STOP_MS = 10_000;
// After a fault nobody can tell what still works; what is in flight gets a moment all the same.
const MAX_STOP_AFTER_FAULT_MS = 5_000;

/**
 * Stops cleanly at the first SIGTERM or SIGINT, or when the parent is gone, and exits 0; at the second, or after ten
 * seconds, at once. What nobody caught is logged with its stack, and ends the process in the same order, with 1. What
 * is given back does so for a reason of its own.
 */
export function stopOnSignal(stop: () => Promise<void>, log: Logger | null = null): (reason: string) => void {
  let stopping = false;
  let code = 0;

  async function end(longestMs: number): Promise<void> {
    stopping = true;
    setTimeout(() => process.exit(1), longestMs).unref();
    try {
      await stop();
    } catch (error) {
      code = 1;
      process.stderr.write(`stopping failed: ${error instanceof Error ? error.message : String(error)}\n`);
    }
    if (code !== 0) await flushed(log);
    process.exit(code);
  }

  const onSignal = () => {
    if (stopping) process.exit(1);
    void end(MAX_STOP_MS);
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
  // Of a process that `start:services` started: its parent died without a word.
  process.on('disconnect', onSignal);

  // A rejection that nobody handles comes here as well, unless somebody listens for those alone.
  process.on('uncaughtException', (error: unknown, origin) => {
    tell(error, origin, log);
    code = 1;
    process.exitCode = 1;
    if (!stopping) void end(MAX_STOP_AFTER_FAULT_MS);
  });

  return (reason) => {
    process.stderr.write(`${reason}\n`);
    code = 1;
    if (!stopping) void end(MAX_STOP_MS);
  };
}

function tell(error: unknown, origin: string, log: Logger | null): void {
  const err = error instanceof Error ? error : new Error(String(error));
  if (log) log.fatal({ err, origin }, 'a fault that nobody caught ends this process');
  else process.stderr.write(`A fault that nobody caught (${origin}) ends this process.\n${err.stack}\n`);
}

/** Waits until what was logged is out; a log that is written by a thread loses its last lines otherwise. */
const flushed = (log: Logger | null) =>
  new Promise<void>((resolve) => {
    if (!log) return resolve();
    log.flush(() => resolve());
  });
