import type { Count, Counts, Metrics, Timing, Timings } from '@souk/telemetry';

interface Route {
  duration: Timing;
  byStatus: Map<number, Count>;
}

/** The metrics of HTTP requests. */
export class HttpMetrics {
  readonly durations: Timings;
  readonly #answers: Counts;
  readonly #routes = new Map<string, Route>();
  readonly #tooMany: Count;
  readonly #overload: Count;
  #inFlight = 0;

  constructor(metrics: Metrics) {
    this.durations = metrics.timings({
      name: 'souk_gateway_http_request_duration_seconds',
      help: 'How long a request took until its answer was through, by route; event streams are not timed.',
      labels: ['route'],
    });
    this.#answers = metrics.counts({
      name: 'souk_gateway_http_requests_total',
      help: 'Requests by route and status; 499 are those whose client did not wait.',
      labels: ['route', 'status'],
    });
    const refused = metrics.counts({
      name: 'souk_gateway_refused_total',
      help: 'What was refused before it cost anything, by reason.',
      labels: ['reason'],
    });
    this.#tooMany = refused.of({ reason: 'rate' });
    this.#overload = refused.of({ reason: 'load' });
    metrics.gauge(
      {
        name: 'souk_gateway_http_requests_in_flight',
        help: 'Requests that have yet to be answered.',
        labels: [],
      },
      () => [{ labels: {}, value: this.#inFlight }],
    );
  }

  begin(): void {
    this.#inFlight += 1;
  }

  /** `tookMs` is null for event streams, whose clients decide how long they last. */
  end(route: string, status: number, tookMs: number | null): void {
    this.#inFlight -= 1;
    const of = this.#of(route);
    if (tookMs !== null) of.duration.add(tookMs);
    let count = of.byStatus.get(status);
    if (!count) {
      count = this.#answers.of({ route, status: String(status) });
      of.byStatus.set(status, count);
    }
    count.n += 1;
    if (status === 429) this.#tooMany.n += 1;
  }

  /** A request was refused because of overload. */
  shed(): void {
    this.#overload.n += 1;
  }

  /** The counts of answers with a 5xx status. */
  *faults(): Iterable<Count> {
    for (const { labels, tally } of this.#answers.all()) if (labels.status?.startsWith('5')) yield tally;
  }

  #of(name: string): Route {
    let route = this.#routes.get(name);
    if (!route) {
      route = { duration: this.durations.of({ route: name }), byStatus: new Map() };
      this.#routes.set(name, route);
    }
    return route;
  }
}
