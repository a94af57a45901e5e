import type { ServerResponse } from 'node:http';

/** Something that goes on for a request, and need not once nobody waits for the answer. */
export interface Abandonable {
  abandon(): void;
}

/**
 * How long a request may take, and whether its client is still there. Fetches that are under way hear when it goes;
 * none is begun after that.
 */
export class RequestLife {
  /** When the request has taken too long, by the clock of `performance`. */
  readonly endsAt: number;
  #abandoned = false;
  #underWay: Set<Abandonable> | null = null;

  constructor(deadlineMs: number) {
    this.endsAt = performance.now() + deadlineMs;
  }

  /** Whether the client has gone. */
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

  /** The client has gone. */
  abandon(): void {
    if (this.#abandoned) return;
    this.#abandoned = true;
    for (const one of this.#underWay ?? []) one.abandon();
  }
}

const lives = new WeakMap<ServerResponse, RequestLife>();

/** The life of a request whose answer goes into `response`: it is abandoned when the connection closes before. */
export function lifeOf(response: ServerResponse, deadlineMs: number): RequestLife {
  const life = new RequestLife(deadlineMs);
  lives.set(response, life);
  response.on('close', closed);
  // Gone already, such as while its identity was verified.
  if (response.destroyed) life.abandon();
  return life;
}

/** One function for all requests: a listener of its own for each would be made for next to none that need it. */
function closed(this: ServerResponse): void {
  if (!this.writableFinished) lives.get(this)?.abandon();
}
