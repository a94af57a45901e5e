import { randomUUID } from 'node:crypto';
import {
  ROOT_CONTEXT,
  type Tracer as SdkTracer,
  type Span,
  type SpanContext,
  trace,
} from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { AlwaysOnSampler, BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import { version } from '../settings.ts';
import { isSampled, readTraceparent } from './traceparent.ts';
import type { SpanSpec, Tracer, Tracing } from './tracing.ts';

const MAX_ATTRIBUTE_LENGTH = 2_048;

/**
 * Opens the traces of a process: one way out for all of its services, each under its own name. What is kept is decided
 * here rather than by the SDK's sampler: for the many that are not, nothing of the SDK has to run.
 */
export function openTracing(endpoint: string, ratio: number, trustsClients: boolean): Tracing {
  const url = `${endpoint.replace(/\/$/, '')}/v1/traces`;
  const processor = new BatchSpanProcessor({
    exporter: new OTLPTraceExporter({ url }),
    scheduledDelayMillis: 2_000,
    maxQueueSize: 8_192,
  });
  const tracers = new Map<string, Tracer>();
  const keeps = () => Math.random() < ratio;

  function open(service: string): Tracer {
    const provider = new TracerProvider({
      resource: resourceFromAttributes({
        'service.name': service,
        'service.namespace': 'souk',
        'service.version': version,
      }),
      // Gets none but those that are kept.
      sampler: new AlwaysOnSampler(),
      spanLimits: { attributeValueLengthLimit: MAX_ATTRIBUTE_LENGTH },
      spanProcessors: [processor],
    });
    const tracer = provider.getTracer('souk', version);
    return { span: (name, spec) => begin(tracer, keeps, name, spec) };
  }

  return {
    trustsClients,
    keeps,
    of(service) {
      let tracer = tracers.get(service);
      if (!tracer) {
        tracer = open(service);
        tracers.set(service, tracer);
      }
      return tracer;
    },
    flush: () => processor.forceFlush(),
    stop: () => processor.shutdown(),
  };
}

/** A part of a trace, or what it led to, is kept if that trace is. */
function begin(
  tracer: SdkTracer,
  keeps: () => boolean,
  name: string,
  { parent, origin, startMs, ...spec }: SpanSpec = {},
): Span {
  const link = origin === undefined ? null : readTraceparent(origin);
  const from = parent ?? link;
  if (!(from ? isSampled(from) : keeps())) return trace.wrapSpanContext(parent ?? unkept());
  const under = parent ? trace.setSpanContext(ROOT_CONTEXT, parent) : ROOT_CONTEXT;
  const options = {
    ...spec,
    ...(link ? { links: [{ context: link }] } : {}),
    ...(startMs === undefined ? {} : { startTime: performance.timeOrigin + startMs }),
  };
  return tracer.startSpan(name, options, under);
}

/** The ids of a trace that is not kept: those who are called hear that it is not, and logs name it. */
function unkept(): SpanContext {
  const traceId = randomUUID().replaceAll('-', '');
  return { traceId, spanId: traceId.slice(16), traceFlags: 0 };
}
