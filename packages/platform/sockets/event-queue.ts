import { GraphQLError } from 'graphql';
import { fault } from '../errors/graphql-errors.ts';

/** How a queue is bound and ended. */
export interface QueueOptions {
  /** Most items that may wait; 100 when absent. */
  limit?: number;
  /** Ends the queue; with an error when the reason is a GraphQLError. */
  signal?: AbortSignal | undefined;
  /** Called once, whatever ended the queue. */
  onEnd?: () => void;
}

const LIMIT = 100;
const TOO_SLOW = 'More happens than you take in; subscribe again and read anew what you follow.';

/**
 * What waits for one subscriber, in order. A subscriber that takes less than comes in does not grow it without end:
 * past the limit the queue drops what it holds and ends with RATE_LIMITED.
 */
export class EventQueue<T> {
  readonly #limit: number;
  readonly #signal: AbortSignal | undefined;
  readonly #onEnd: (() => void) | undefined;
  #items: T[] = [];
  #ended = false;
  #finished = false;
  #error: Error | undefined;
  #wake: (() => void) | undefined;

  constructor({ limit = LIMIT, signal, onEnd }: QueueOptions = {}) {
    this.#limit = limit;
    this.#signal = signal;
    this.#onEnd = onEnd;
    if (signal?.aborted) queueMicrotask(this.#aborted);
    else signal?.addEventListener('abort', this.#aborted, { once: true });
  }

  /** Adds an item; after the end it is dropped. */
  push(item: T): void {
    if (this.#ended || this.#finished) return;
    if (this.#items.length >= this.#limit) {
      this.fail(fault('RATE_LIMITED', TOO_SLOW));
      return;
    }
    this.#items.push(item);
    this.#wake?.();
  }

  /** Takes nothing more; the queue ends once what waits has been read. */
  finish(): void {
    this.#finished = true;
    this.#wake?.();
  }

  /** Ends the queue with an error. What still waits is dropped: it must not be shown any more. */
  fail(error: Error): void {
    if (!this.#ended) this.#error = error;
    this.end();
  }

  /** Ends the queue and drops what still waits. */
  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#items = [];
    this.#signal?.removeEventListener('abort', this.#aborted);
    this.#wake?.();
    this.#onEnd?.();
  }

  /** The items, for one reader; raises the error that the queue ended with. Leaving the loop ends the queue. */
  async *read(): AsyncGenerator<T, void, undefined> {
    try {
      for (;;) {
        while (this.#items.length > 0) yield this.#items.shift() as T;
        if (this.#error) throw this.#error;
        if (this.#ended || this.#finished) return;
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
      }
    } finally {
      this.end();
    }
  }

  #aborted = (): void => {
    const reason: unknown = this.#signal?.reason;
    if (reason instanceof GraphQLError) this.fail(reason);
    else this.end();
  };
}
