import type { GraphQLError } from 'graphql';
import { MessageType, type SubscribePayload, stringifyMessage } from 'graphql-ws';
import type { WebSocket } from 'ws';

/** The close codes that Souk sends beside those of the protocol's own. */
export const CLOSE = {
  idle: 1000,
  goingAway: 1001,
  tryAgainLater: 1013,
  unauthorized: 4401,
  forbidden: 4403,
  broken: 4500,
} as const;

const LAST_WORDS_MS = 1_000;

/** One client's WebSocket with the operations that run on it. */
export class SocketConnection<E> {
  /** What is known of the client since it was admitted. */
  readonly admitted: E;
  readonly #socket: WebSocket;
  /** By the message that began it: a client may use an id again before what it stood for is over. */
  readonly #running = new Map<SubscribePayload, AbortController>();
  #idleSince = Date.now();
  #silent: (() => void) | undefined;
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

  /** How many operations run, less those that were given up. */
  get size(): number {
    return [...this.#running.values()].filter(({ signal }) => !signal.aborted).length;
  }

  /** Since when no operation has run, in milliseconds of the clock; null while one does. */
  get idleSince(): number | null {
    return this.#running.size === 0 ? this.#idleSince : null;
  }

  /** Notes an operation; what ends it. */
  begin(payload: SubscribePayload): AbortController {
    const controller = new AbortController();
    this.#running.set(payload, controller);
    return controller;
  }

  /** Tells the client, by a `ping` of the protocol, that a subscription stands: no event is missed from now on. */
  confirm(id: string): void {
    this.#send(stringifyMessage({ type: MessageType.Ping, payload: { subscribed: id } }));
  }

  /** Notes that an operation is over. */
  finish(payload: SubscribePayload): void {
    this.#running.delete(payload);
    this.#idleSince = Date.now();
    if (this.#running.size === 0) this.#silent?.();
  }

  close(code: number, reason: string): void {
    this.#socket.close(code, reason);
  }

  /** Closes; a client that does not answer that is cut off after a second. */
  dismiss(code: number, reason: string): void {
    this.#cutLater();
    this.close(code, reason);
  }

  /** Tells every operation an error, then closes; a client that does not take that in is cut off after a second. */
  async end(error: GraphQLError, code: number, reason: string): Promise<void> {
    const silent = new Promise<void>((resolve) => {
      this.#silent = resolve;
    });
    this.#cutLater();
    for (const controller of this.#running.values()) controller.abort(error);
    if (this.#running.size > 0) await silent;
    this.close(code, reason);
  }

  /** Ends every operation without a word: nobody listens any more. */
  drop(): void {
    this.#closed = true;
    for (const controller of this.#running.values()) controller.abort();
    this.#running.clear();
    this.#silent?.();
  }

  /** To be called in turns: cuts off a client that left the last turn's ping unanswered, closes an idle one. */
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

  #cutLater(): void {
    const cut = setTimeout(() => this.#socket.terminate(), LAST_WORDS_MS);
    this.#socket.once('close', () => clearTimeout(cut));
  }

  #send(text: string): void {
    if (this.#socket.readyState === this.#socket.OPEN) this.#socket.send(text);
  }
}
