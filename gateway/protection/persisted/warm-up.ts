import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { ReadyOperation } from './operation-list.ts';

/** Makes plans of listed operations before anybody asks for them. */
export interface WarmUp {
  /** Begins, or begins anew on another schema. What it does is done in the background. */
  begin(): void;
  stop(): void;
}

/**
 * Prepares operations one by one, giving requests as much time in between as it took itself. An operation that cannot
 * be prepared is told of; whoever sends it then meets the reason.
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
