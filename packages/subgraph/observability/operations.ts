import type { SubgraphRequest, SubgraphResponse } from '@souk/platform';
import {
  currentSpan,
  readTraceparent,
  runWithin,
  SpanKind,
  SpanStatusCode,
  type Telemetry,
} from '@souk/telemetry';
import { type DocumentNode, Kind, type SelectionNode } from 'graphql';
import type { Logger } from 'pino';

/** Reports the operations that a subgraph runs. */
export interface SubgraphOperationWatch {
  /** Gives a function that runs operations of one document; made once per document. */
  of(document: DocumentNode): RunWatched;
}

/** Runs one operation and reports it. */
export type RunWatched = (
  request: SubgraphRequest,
  work: () => Promise<SubgraphResponse>,
) => Promise<SubgraphResponse>;

/** Reports the operations of a subgraph to telemetry; null when metrics and traces are off. */
export function watchOperations(
  service: string,
  { metrics, tracing }: Telemetry,
): SubgraphOperationWatch | null {
  if (!metrics && !tracing) return null;
  const tracer = tracing?.of(service);
  const labels = ['service', 'operation'];
  const durations = metrics?.timings({
    name: 'souk_subgraph_operation_duration_seconds',
    help: 'How long a subgraph took for an operation, by its first field.',
    labels,
    shown: 'sum',
  });
  const failures = metrics?.counts({
    name: 'souk_subgraph_operation_errors_total',
    help: 'Operations of a subgraph that answered errors.',
    labels,
  });

  return {
    of(document) {
      const operation = labelOf(document);
      const duration = durations?.of({ service, operation });
      const failed = failures?.of({ service, operation });
      async function timed(work: () => Promise<SubgraphResponse>): Promise<SubgraphResponse> {
        const startMs = performance.now();
        const answer = await work();
        duration?.add(performance.now() - startMs);
        if (answer.errors && failed) failed.n += 1;
        return answer;
      }
      if (!tracer) return (_request, work) => timed(work);
      return async (request, work) => {
        const span = tracer.span(`${service} ${operation}`, {
          kind: SpanKind.SERVER,
          parent: readTraceparent(request.traceparent),
          attributes: { 'souk.request_id': request.requestId },
        });
        try {
          const answer = await runWithin(span, () => timed(work));
          if (answer.errors) span.setStatus({ code: SpanStatusCode.ERROR });
          return answer;
        } finally {
          span.end();
        }
      };
    },
  };
}

/**
 * What an operation is counted under: its first field, and the types of entities. Its name would not do: the gateway
 * makes it from that of the client's, of which there are as many as clients please.
 */
function labelOf({ definitions }: DocumentNode): string {
  for (const definition of definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const [first] = definition.selectionSet.selections;
    if (first?.kind !== Kind.FIELD) return definition.operation;
    const { value } = first.name;
    return value === '_entities' ? typesIn(first.selectionSet?.selections ?? []) : value;
  }
  return 'none';
}

function typesIn(selections: readonly SelectionNode[]): string {
  const types = selections.flatMap((one) =>
    one.kind === Kind.INLINE_FRAGMENT && one.typeCondition ? [one.typeCondition.name.value] : [],
  );
  return `_entities(${[...new Set(types)].toSorted().join(',')})`;
}

/** The log of a request: each line carries its id and, where it is traced, that of its trace. */
export function logOfRequest(log: Logger, requestId: string): Logger {
  const traceId = currentSpan()?.spanContext().traceId;
  return log.child(traceId === undefined ? { requestId } : { requestId, traceId });
}
