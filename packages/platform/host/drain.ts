import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/** A server's way out. */
export interface Drain {
  /** From when it is told to stop: health checks fail, and each answer closes its connection. */
  isLeaving(): boolean;
  /** From when it takes nothing more: what is still sent on connections that it has is to be refused. */
  isClosing(): boolean;
  /** Stops it; safe to call twice. */
  stop(): Promise<void>;
}

// Clients whose connections close with an answer do not send a request into one that is closed under it.
const LEAVE_MS = 150;
// `stopOnSignal` ends the process after ten seconds; a client that reads no further must not hold it until then.
const DRAIN_MS = 8_000;

/**
 * Lets a server leave without cutting anybody off: for a moment it still serves, telling each client not to come back on
 * the same connection; then it listens no more, finishes what is in flight within `drainMs`, and closes all connections.
 * To be called before the server has routes.
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
