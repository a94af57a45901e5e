import type { Dispatcher } from 'undici';
import { NoAnswer } from './failures.ts';
import type { DispatchPool } from './pool.ts';

/** The request to send. */
export interface Post {
  path: string;
  headers: Record<string, string>;
  body: Dispatcher.DispatchOptions['body'];
  /** Aborts the call, which then raises the signal's reason. */
  signal: AbortSignal;
}

/** The answer, with any status. */
export interface PostedAnswer {
  status: number;
  text: string;
}

/**
 * Sends a POST and reads the whole answer. It uses undici's `dispatch`, because `request` makes a stream for each answer,
 * which costs more than the rest of a call. Raises what undici raises before an answer starts, and NoAnswer after that.
 */
export function postOperation(pool: DispatchPool, { signal, ...sent }: Post): Promise<PostedAnswer> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(signal.reason);
      return;
    }
    const answer = new Answer(signal, resolve, reject);
    pool.dispatch({ ...sent, method: 'POST' }, answer);
  });
}

/** Collects one answer. */
class Answer implements Dispatcher.DispatchHandler {
  readonly #signal: AbortSignal;
  readonly #resolve: (posted: PostedAnswer) => void;
  readonly #reject: (reason: unknown) => void;
  readonly #onAbort: () => void;
  #controller: Dispatcher.DispatchController | null = null;
  #status = 0;
  #first: Buffer | null = null;
  #more: Buffer[] | null = null;

  constructor(
    signal: AbortSignal,
    resolve: (posted: PostedAnswer) => void,
    reject: (reason: unknown) => void,
  ) {
    this.#signal = signal;
    this.#resolve = resolve;
    this.#reject = reject;
    this.#onAbort = () => {
      // Without a connection there is no controller to abort yet.
      reject(signal.reason);
      this.#controller?.abort(signal.reason);
    };
    signal.addEventListener('abort', this.#onAbort, { once: true });
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    if (this.#signal.aborted) controller.abort(this.#signal.reason);
    else this.#controller = controller;
  }

  onResponseStart(_controller: Dispatcher.DispatchController, status: number): void {
    this.#status = status;
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    if (!this.#first) {
      this.#first = chunk;
      return;
    }
    this.#more ??= [this.#first];
    this.#more.push(chunk);
  }

  onResponseEnd(): void {
    this.#signal.removeEventListener('abort', this.#onAbort);
    const whole = this.#more ? Buffer.concat(this.#more) : this.#first;
    this.#resolve({ status: this.#status, text: whole ? whole.toString() : '' });
  }

  onResponseError(_controller: Dispatcher.DispatchController, cause: Error): void {
    this.#signal.removeEventListener('abort', this.#onAbort);
    this.#reject(this.#status === 0 ? cause : new NoAnswer('the answer was incomplete', { cause }));
  }
}
