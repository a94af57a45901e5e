import type { GraphQLRequestContextWillSendResponse } from '@apollo/server';
import type { Count, Counts, Metrics, Timing, Timings } from '@souk/telemetry';
import type { GatewayContext } from '../context.ts';

/** The metrics of fetches from one subgraph. */
export interface FetchMetrics {
  duration: Timing;
  /** Fetches without an answer. */
  failures: Count;
}

interface OperationEntry {
  labels: { operation: string; type: string };
  duration: Timing;
  /** The duration of all operations of the type. */
  latency: Timing;
  ok: Count;
  byCode: Map<string, Count>;
}

type AnsweredRequest = GraphQLRequestContextWillSendResponse<GatewayContext>;

const OK = 'OK';

/** The metrics of operations. Labels are built once for each operation, not for each request. */
export class OperationMetrics {
  /** The latencies of all operations, by type. */
  readonly latencies: Timings;
  readonly #durations: Timings;
  readonly #answers: Counts;
  readonly #fetchDurations: Timings;
  readonly #fetchFailures: Counts;
  readonly #plans: { found: Count; made: Count };
  readonly #planning: Timing;
  readonly #parsed: Count;
  readonly #tooLarge: Count;
  readonly #byName = new Map<string, OperationEntry>();
  readonly #fetches = new Map<string, FetchMetrics>();
  readonly #max: number;

  /** Only the first `max` names of operations get their own labels, as clients choose the names. */
  constructor(metrics: Metrics, max: number) {
    this.#max = max;
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

  /** Reserves labels for the names of listed operations. */
  reserve(names: Iterable<string>): void {
    for (const name of names) this.#of(name, 'query', true);
  }

  fetchesOf(service: string): FetchMetrics {
    let metrics = this.#fetches.get(service);
    if (!metrics) {
      const labels = { subgraph: service };
      metrics = { duration: this.#fetchDurations.of(labels), failures: this.#fetchFailures.of(labels) };
      this.#fetches.set(service, metrics);
    }
    return metrics;
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

  answered({ operation, operationName, response: { body } }: AnsweredRequest, tookMs: number): void {
    const error = body.kind === 'single' ? body.singleResult.errors?.[0] : undefined;
    // A request that does not resolve to an operation has no name.
    const entry = operation
      ? this.#of(operationName ?? 'anonymous', operation.operation, false)
      : this.#of('invalid', 'none', true);
    entry.duration.add(tookMs);
    entry.latency.add(tookMs);
    if (!error) {
      entry.ok.n += 1;
      return;
    }
    const code = String(error.extensions?.code ?? 'INTERNAL_SERVER_ERROR');
    if (code === 'QUERY_TOO_LARGE') this.#tooLarge.n += 1;
    let count = entry.byCode.get(code);
    if (!count) {
      count = this.#answers.of({ ...entry.labels, code });
      entry.byCode.set(code, count);
    }
    count.n += 1;
  }

  /** The counts of answers with an error that is the service's fault, not the client's. */
  *faults(): Iterable<Count> {
    for (const { labels, tally } of this.#answers.all()) {
      if (labels.code === 'INTERNAL_SERVER_ERROR' || labels.code === 'SERVICE_UNAVAILABLE') yield tally;
    }
  }

  #of(name: string, type: string, always: boolean): OperationEntry {
    const key = `${type} ${name}`;
    const known = this.#byName.get(key);
    if (known) return known;
    if (!always && this.#byName.size >= this.#max) return this.#of('other', type, true);
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
