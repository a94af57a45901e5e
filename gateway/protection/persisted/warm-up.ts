import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { ReadyOperation } from './operation-list.ts';

/** Plans listed operations ahead. */
export interface WarmUp {
  /** Starts in the background, or restarts for another schema. */
  begin(): void;
  stop(): void;
}

/**
 * Prepares operations one by one, with pauses as long as the work, in which requests run. An operation that cannot be
 * prepared is logged; a client that sends it gets the error.
 */
export function warmUp(
  ready: () => readonly ReadyOperation[],
  prepare: (operation: ReadyOperation) => void,
  log: Logger,
): WarmUp {
  let running = new AbortController();

  async function run(signal: AbortSignal): Promise<void> {
    const operations = ready();
    for (const operation of operations) {
      const began = performance.now();
      try {
        prepare(operation);
      } catch (error) {
        log.warn({ operation: operation.name, err: error }, 'a listed operation cannot be planned');
      }
      await sleep(performance.now() - began, undefined, { signal, ref: false });
    }
    if (operations.length > 0) log.info({ operations: operations.length }, 'listed operations are planned');
  }

  return {
    begin() {
      running.abort();
      running = new AbortController();
      const { signal } = running;
      setImmediate(() => {
        if (!signal.aborted)
          run(signal).catch(
            (error: Error) => signal.aborted || log.error({ err: error }, 'planning ahead failed'),
          );
      });
    },
    stop: () => running.abort(),
  };
}
