import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/** The graceful stop of a server. */
export interface Drain {
  /** True once the stop has started: health checks fail, and each answer closes its connection. */
  isLeaving(): boolean;
  /** True once it accepts no more requests: those that still arrive on open connections are to be refused. */
  isClosing(): boolean;
  /** Stops it; safe to call twice. */
  stop(): Promise<void>;
}

// Clients whose connection closes with an answer send no request into a connection that is just being closed.
const LEAVE_MS = 150;
// `stopOnSignal` ends the process after ten seconds; a client that stops reading must not delay it until then.
const DRAIN_MS = 8_000;

/**
 * Stops a server without breaking requests: for a moment it still serves, but each answer closes its connection; then it
 * stops listening, finishes requests in flight within `drainMs` milliseconds, and closes all connections. To be called
 * before routes are added.
 */
export function drain(app: FastifyInstance, drainMs = DRAIN_MS): Drain {
  let leaving = false;
  let closing = false;
  let stopped: Promise<void> | undefined;
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (leaving) reply.header('connection', 'close');
    done();
  });

  async function stop(): Promise<void> {
    leaving = true;
    if (app.server.listening) await sleep(LEAVE_MS);
    closing = true;
    const cut = setTimeout(() => app.server.closeAllConnections(), drainMs);
    try {
      await app.close();
    } finally {
      clearTimeout(cut);
    }
  }

  return {
    isLeaving: () => leaving,
    isClosing: () => closing,
    stop() {
      stopped ??= stop();
      return stopped;
    },
  };
}
