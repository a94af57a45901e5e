import type { GraphQLError } from 'graphql';
import { MessageType, type SubscribePayload, stringifyMessage } from 'graphql-ws';
import type { WebSocket } from 'ws';

/** The close codes that Souk sends, besides those of the protocol. */
export const CLOSE = {
  idle: 1000,
  goingAway: 1001,
  tryAgainLater: 1013,
  unauthorized: 4401,
  forbidden: 4403,
  broken: 4500,
} as const;

const CLOSE_TIMEOUT_MS = 1_000;

/** One client's WebSocket with the operations that run on it. */
export class SocketConnection<E> {
  /** What `admit` gave for the client. */
  readonly admitted: E;
  readonly #socket: WebSocket;
  /** By the message that started it: a client may reuse an id before the earlier operation has ended. */
  readonly #running = new Map<SubscribePayload, AbortController>();
  #idleSince = Date.now();
  #onSilent: (() => void) | undefined;
  #answered = true;
  #closed = false;

  constructor(socket: WebSocket, admitted: E) {
    this.#socket = socket;
    this.admitted = admitted;
    socket.on('pong', () => {
      this.#answered = true;
    });
  }

  /** Whether the connection is gone. */
  get closed(): boolean {
    return this.#closed;
  }

  /** How many operations run, without the cancelled ones. */
  get size(): number {
    return [...this.#running.values()].filter(({ signal }) => !signal.aborted).length;
  }

  /** Since when no operation has run, in milliseconds of the clock; null while one does. */
  get idleSince(): number | null {
    return this.#running.size === 0 ? this.#idleSince : null;
  }

  /** Registers an operation; aborting the controller ends it. */
  begin(payload: SubscribePayload): AbortController {
    const controller = new AbortController();
    this.#running.set(payload, controller);
    return controller;
  }

  /** Confirms a subscription to the client by a `ping` of the protocol: from now on no event is missed. */
  confirm(id: string): void {
    this.#send(stringifyMessage({ type: MessageType.Ping, payload: { subscribed: id } }));
  }

  /** Removes an operation that has ended. */
  finish(payload: SubscribePayload): void {
    this.#running.delete(payload);
    this.#idleSince = Date.now();
    if (this.#running.size === 0) this.#onSilent?.();
  }

  close(code: number, reason: string): void {
    this.#socket.close(code, reason);
  }

  /** Closes the connection; terminates it after a second if the client does not answer. */
  dismiss(code: number, reason: string): void {
    this.#terminateLater();
    this.close(code, reason);
  }

  /** Ends every operation with an error, then closes; terminates the connection after a second. */
  async end(error: GraphQLError, code: number, reason: string): Promise<void> {
    const silent = new Promise<void>((resolve) => {
      this.#onSilent = resolve;
    });
    this.#terminateLater();
    for (const controller of this.#running.values()) controller.abort(error);
    if (this.#running.size > 0) await silent;
    this.close(code, reason);
  }

  /** Ends every operation of a connection that is gone. */
  drop(): void {
    this.#closed = true;
    for (const controller of this.#running.values()) controller.abort();
    this.#running.clear();
    this.#onSilent?.();
  }

  /** To be called at intervals: terminates a connection whose last ping was not answered, closes an idle one. */
  beat(idleMs: number): void {
    const { idleSince } = this;
    const idle = idleSince !== null && Date.now() - idleSince > idleMs;
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    if (!this.#answered) {
      this.#socket.terminate();
    } else if (idle) {
      this.dismiss(CLOSE.idle, 'Idle');
    } else {
      this.#answered = false;
      this.#socket.ping();
    }
  }

  #terminateLater(): void {
    const cut = setTimeout(() => this.#socket.terminate(), CLOSE_TIMEOUT_MS);
    this.#socket.once('close', () => clearTimeout(cut));
  }

  #send(text: string): void {
    if (this.#socket.readyState === this.#socket.OPEN) this.#socket.send(text);
  }
}
