import { GraphQLError } from 'graphql';
import { fault } from '../errors/graphql-errors.ts';

/** How a queue is limited and ended. */
export interface QueueOptions {
  /** Most items that may wait; 100 when absent. */
  limit?: number;
  /** Ends the queue; with an error when the reason is a GraphQLError. */
  signal?: AbortSignal | undefined;
  /** Called once, whatever ended the queue. */
  onEnd?: () => void;
}

const LIMIT = 100;
const TOO_SLOW = 'Events arrive faster than you read them. Subscribe again, and reload what you follow.';

/**
 * The events that wait for one subscriber, in order. If the subscriber reads too slowly and the limit is reached, the
 * queue drops its items and ends with RATE_LIMITED.
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

  /** Accepts no more items; the queue ends once those that wait have been read. */
  finish(): void {
    this.#finished = true;
    this.#wake?.();
  }

  /** Ends the queue with an error and drops the items that wait, which must not be shown any more. */
  fail(error: Error): void {
    if (!this.#ended) this.#error = error;
    this.end();
  }

  /** Ends the queue and drops the items that wait. */
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
