import type { Logger } from 'pino';

const MAX_STOP_MS = 10_000;
// After an uncaught error nobody knows what still works, but requests in flight still get a moment.
const MAX_STOP_AFTER_FAULT_MS = 5_000;

/**
 * Stops cleanly at the first SIGTERM or SIGINT, or when the parent process is gone, and exits with 0; at the second
 * signal, or after ten seconds, exits at once. An uncaught error is logged with its stack and stops the process in the
 * same way, with exit code 1. So does a call of the returned function, which writes its reason to stderr.
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
  // In a process that `start:services` started: its parent died.
  process.on('disconnect', onSignal);

  // Unhandled rejections arrive here as well, as nothing listens for `unhandledRejection`.
  process.on('uncaughtException', (error: unknown, origin) => {
    report(error, origin, log);
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

function report(error: unknown, origin: string, log: Logger | null): void {
  const err = error instanceof Error ? error : new Error(String(error));
  if (log) log.fatal({ err, origin }, 'a fault that nobody caught ends this process');
  else process.stderr.write(`A fault that nobody caught (${origin}) ends this process.\n${err.stack}\n`);
}

/** Waits until the log is written; one that a thread writes would lose its last lines otherwise. */
const flushed = (log: Logger | null) =>
  new Promise<void>((resolve) => {
    if (!log) return resolve();
    log.flush(() => resolve());
  });
