import { EmbeddedError } from '@souk/embedded';
import { ConfigError, stopOnSignal } from '@souk/platform';

/** Lets a start open resources that are closed at the end. */
export interface Opening {
  /** Aborted when Souk is being stopped. */
  readonly signal: AbortSignal;
  /** Closes all resources and exits with a message and code 1. */
  giveUp(reason: string): void;
  /** Opens a resource, to be closed at the end in reverse order. A stop during the opening waits for it. */
  open<T>(begin: () => Promise<T>, close?: (opened: T) => Promise<void>): Promise<T>;
}

/**
 * Runs a start and waits for Ctrl-C or SIGTERM, which close all opened resources, also during the start. A failed start
 * closes them as well and exits with a message and code 1.
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
    say('Stopped. The data is kept; the next start continues with it.');
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
    // Errors caused by stopping the servers are not failures of the start.
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
