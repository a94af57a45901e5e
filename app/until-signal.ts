import { EmbeddedError } from '@souk/embedded';
import { ConfigError, stopOnSignal } from '@souk/platform';

/** How a start opens what has to be closed at the end. */
export interface Opening {
  /** Aborted when the end has begun. */
  readonly signal: AbortSignal;
  /** Closes all and ends the process with one message and code 1. */
  giveUp(reason: string): void;
  /** Opens something, to be closed at the end: what was opened last first. An end that comes meanwhile waits for it. */
  open<T>(begin: () => Promise<T>, close?: (opened: T) => Promise<void>): Promise<T>;
}

/**
 * Starts something and keeps it up until Ctrl-C or SIGTERM, which close all that was opened, also in the midst of the
 * start. What cannot start is closed as well and ends the process with one message and code 1.
 */
export async function runUntilSignal(
  start: (opening: Opening) => Promise<void>,
  say: (line: string) => void,
): Promise<void> {
  const opened = new AsyncDisposableStack();
  const halfOpen = new Set<Promise<unknown>>();
  const ending = new AbortController();
  const { signal } = ending;
  const close = async () => {
    await Promise.allSettled(halfOpen);
    await opened.disposeAsync();
  };
  const giveUp = stopOnSignal(async () => {
    ending.abort();
    say('\nStopping…');
    await close();
    say('Stopped. The data is kept; the next start goes on from here.');
  });
  try {
    await start({
      signal,
      giveUp,
      async open(begin, closeIt) {
        signal.throwIfAborted();
        const coming = begin().then((value) => {
          if (closeIt) opened.defer(() => closeIt(value));
          return value;
        });
        halfOpen.add(coming);
        try {
          return await coming;
        } finally {
          halfOpen.delete(coming);
        }
      },
    });
  } catch (error) {
    // What fails because its servers are being stopped is no failure of the start.
    if (signal.aborted) return;
    await close().catch(() => undefined);
    process.stderr.write(`\nSouk could not start.\n${explain(error)}\n`);
    process.exit(1);
  }
}

function explain(error: unknown): string {
  const isKnown = error instanceof EmbeddedError || error instanceof ConfigError;
  return isKnown ? error.message : String((error as Error).stack);
}
