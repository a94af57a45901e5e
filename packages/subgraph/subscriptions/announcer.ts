/** Publishes hints about subjects that change often: the first at once, those of the following pause as one at its end. */
export class Announcer {
  readonly #pauseMs: number;
  /** What to publish at the end of the running pause of each subject; null for nothing. */
  readonly #pauses = new Map<string, { next: (() => void) | null; timer: NodeJS.Timeout }>();

  constructor(pauseMs: number) {
    this.#pauseMs = pauseMs;
  }

  /** Publishes about a subject, or replaces what waits for the end of its pause. */
  announce(subject: string, publish: () => void): void {
    const pause = this.#pauses.get(subject);
    if (pause) {
      pause.next = publish;
      return;
    }
    publish();
    this.#pause(subject);
  }

  #pause(subject: string): void {
    const timer = setTimeout(() => {
      const next = this.#pauses.get(subject)?.next;
      this.#pauses.delete(subject);
      if (!next) return;
      next();
      this.#pause(subject);
    }, this.#pauseMs);
    // What is lost at the end of the process is a hint.
    timer.unref();
    this.#pauses.set(subject, { next: null, timer });
  }

  /** Forgets what waits. */
  close(): void {
    for (const { timer } of this.#pauses.values()) clearTimeout(timer);
    this.#pauses.clear();
  }
}
