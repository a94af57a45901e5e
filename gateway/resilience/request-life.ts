import type { ServerResponse } from 'node:http';

/** Work for a request that can stop when the client disconnects. */
export interface Abandonable {
  abandon(): void;
}

/**
 * The deadline of a request, and whether its client is still connected. When the client disconnects, fetches in flight
 * are abandoned, and no new ones start.
 */
export class RequestLife {
  /** The deadline of the request, by the clock of `performance`. */
  readonly endsAt: number;
  #abandoned = false;
  #underWay: Set<Abandonable> | null = null;

  constructor(deadlineMs: number) {
    this.endsAt = performance.now() + deadlineMs;
  }

  /** Whether the client has disconnected. */
  get abandoned(): boolean {
    return this.#abandoned;
  }

  begin(one: Abandonable): void {
    this.#underWay ??= new Set();
    this.#underWay.add(one);
  }

  end(one: Abandonable): void {
    this.#underWay?.delete(one);
  }

  /** The client has disconnected. */
  abandon(): void {
    if (this.#abandoned) return;
    this.#abandoned = true;
    for (const one of this.#underWay ?? []) one.abandon();
  }
}

const lives = new WeakMap<ServerResponse, RequestLife>();

/** The life of a request. It is abandoned when the connection closes before `response` is finished. */
export function lifeOf(response: ServerResponse, deadlineMs: number): RequestLife {
  const life = new RequestLife(deadlineMs);
  lives.set(response, life);
  response.on('close', closed);
  // The client may have disconnected while its identity was verified.
  if (response.destroyed) life.abandon();
  return life;
}

/** One listener for all requests: a closure per request would be made for the few that disconnect. */
function closed(this: ServerResponse): void {
  if (!this.writableFinished) lives.get(this)?.abandon();
}
