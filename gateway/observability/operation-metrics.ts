import type { GraphQLRequestContextWillSendResponse } from '@apollo/server';
import type { Count, Counts, Metrics, Timing, Timings } from '@souk/telemetry';
import type { GatewayContext } from '../context.ts';

/** The figures of fetches from one subgraph. */
export interface FetchMetrics {
  duration: Timing;
  /** Those that were not answered. */
  failures: Count;
}

interface Figures {
  labels: { operation: string; type: string };
  duration: Timing;
  /** That of all operations of the type. */
  latency: Timing;
  ok: Count;
  byCode: Map<string, Count>;
}

type Answered = GraphQLRequestContextWillSendResponse<GatewayContext>;

const OK = 'OK';

/** What the gateway counts of operations. Labels are put together once for each operation, not for each request. */
export class OperationMetrics {
  /** All operations together, by type. */
  readonly latencies: Timings;
  readonly #durations: Timings;
  readonly #answers: Counts;
  readonly #fetchDurations: Timings;
  readonly #fetchFailures: Counts;
  readonly #plans: { found: Count; made: Count };
  readonly #planning: Timing;
  readonly #parsed: Count;
  readonly #tooLarge: Count;
  readonly #byName = new Map<string, Figures>();
  readonly #fetches = new Map<string, FetchMetrics>();
  readonly #most: number;

  /** Operations are told apart by name up to `most` of them; clients, who choose the names, cannot make it more. */
  constructor(metrics: Metrics, most: number) {
    this.#most = most;
    this.latencies = metrics.timings({
      name: 'souk_gateway_operation_latency_seconds',
      help: 'How long operations of a type took, from when they were read to their answers.',
      labels: ['type'],
    });
    this.#durations = metrics.timings({
      name: 'souk_gateway_operation_duration_seconds',
      help: 'How long an operation took, by its name.',
      labels: ['operation', 'type'],
      shown: 'sum',
    });
    this.#answers = metrics.counts({
      name: 'souk_gateway_operations_total',
      help: 'Operations by the code of their first error.',
      labels: ['operation', 'type', 'code'],
    });
    this.#fetchDurations = metrics.timings({
      name: 'souk_gateway_fetch_duration_seconds',
      help: 'How long a subgraph took for a fetch, as the gateway sees it, retries among it.',
      labels: ['subgraph'],
    });
    this.#fetchFailures = metrics.counts({
      name: 'souk_gateway_fetch_failures_total',
      help: 'Fetches that a subgraph did not answer: away, late, broken, or its circuit open.',
      labels: ['subgraph'],
    });
    const plans = metrics.counts({
      name: 'souk_gateway_plans_total',
      help: 'Plans of operations that were kept, and that had to be made.',
      labels: ['result'],
    });
    this.#plans = { found: plans.of({ result: 'found' }), made: plans.of({ result: 'made' }) };
    this.#planning = metrics
      .timings({
        name: 'souk_gateway_planning_duration_seconds',
        help: 'How long planning took.',
        labels: [],
        shown: 'sum',
      })
      .of({});
    this.#parsed = metrics
      .counts({
        name: 'souk_gateway_documents_parsed_total',
        help: 'Documents that were not kept, and had to be parsed and validated.',
        labels: [],
      })
      .of({});
    this.#tooLarge = metrics
      .counts({
        name: 'souk_gateway_refused_total',
        help: 'What was refused before it cost anything, by reason.',
        labels: ['reason'],
      })
      .of({ reason: 'limits' });
  }

  /** Names that are told apart whatever else comes: those of listed operations. */
  reserve(names: Iterable<string>): void {
    for (const name of names) this.#of(name, 'query', true);
  }

  fetchesOf(service: string): FetchMetrics {
    let figures = this.#fetches.get(service);
    if (!figures) {
      const labels = { subgraph: service };
      figures = { duration: this.#fetchDurations.of(labels), failures: this.#fetchFailures.of(labels) };
      this.#fetches.set(service, figures);
    }
    return figures;
  }

  parsed(): void {
    this.#parsed.n += 1;
  }

  planned(madeFromMs: number | null): void {
    if (madeFromMs === null) {
      this.#plans.found.n += 1;
      return;
    }
    this.#plans.made.n += 1;
    this.#planning.add(performance.now() - madeFromMs);
  }

  answered({ operation, operationName, response: { body } }: Answered, tookMs: number): void {
    const error = body.kind === 'single' ? body.singleResult.errors?.[0] : undefined;
    // What does not even resolve to an operation has no name of its own.
    const figures = operation
      ? this.#of(operationName ?? 'anonymous', operation.operation, false)
      : this.#of('invalid', 'none', true);
    figures.duration.add(tookMs);
    figures.latency.add(tookMs);
    if (!error) {
      figures.ok.n += 1;
      return;
    }
    const code = String(error.extensions?.code ?? 'INTERNAL_SERVER_ERROR');
    if (code === 'QUERY_TOO_LARGE') this.#tooLarge.n += 1;
    let count = figures.byCode.get(code);
    if (!count) {
      count = this.#answers.of({ ...figures.labels, code });
      figures.byCode.set(code, count);
    }
    count.n += 1;
  }

  /** All answers with an error that is the service's, not the client's. */
  *faults(): Iterable<Count> {
    for (const { labels, tally } of this.#answers.all()) {
      if (labels.code === 'INTERNAL_SERVER_ERROR' || labels.code === 'SERVICE_UNAVAILABLE') yield tally;
    }
  }

  #of(name: string, type: string, always: boolean): Figures {
    const key = `${type} ${name}`;
    const known = this.#byName.get(key);
    if (known) return known;
    if (!always && this.#byName.size >= this.#most) return this.#of('other', type, true);
    const labels = { operation: name, type };
    const made = {
      labels,
      duration: this.#durations.of(labels),
      latency: this.latencies.of({ type }),
      ok: this.#answers.of({ ...labels, code: OK }),
      byCode: new Map<string, Count>(),
    };
    this.#byName.set(key, made);
    return made;
  }
}
