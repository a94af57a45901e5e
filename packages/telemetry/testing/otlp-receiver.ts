import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';

const attribute = z.object({ key: z.string(), value: z.record(z.string(), z.unknown()) });
const received = z.object({
  resourceSpans: z.array(
    z.object({
      resource: z.object({ attributes: z.array(attribute) }),
      scopeSpans: z.array(
        z.object({
          spans: z.array(
            z.object({
              traceId: z.string().length(32),
              spanId: z.string().length(16),
              parentSpanId: z.string().default(''),
              name: z.string(),
              kind: z.number(),
              startTimeUnixNano: z.coerce.bigint(),
              endTimeUnixNano: z.coerce.bigint(),
              attributes: z.array(attribute).default([]),
              links: z.array(z.object({ traceId: z.string(), spanId: z.string() })).default([]),
              status: z.object({ code: z.number().default(0) }),
            }),
          ),
        }),
      ),
    }),
  ),
});

/** A span as a collector got it. */
export interface ReceivedSpan {
  service: string;
  name: string;
  traceId: string;
  spanId: string;
  /** Empty for the first of a trace. */
  parentId: string;
  kind: number;
  startMs: number;
  tookMs: number;
  attributes: Readonly<Record<string, unknown>>;
  links: readonly { traceId: string; spanId: string }[];
  failed: boolean;
}

/** A collector of traces: what it takes in can be read again. */
export interface OtlpReceiver {
  url: string;
  readonly spans: readonly ReceivedSpan[];
  /** Waits until there is something of what has come in. */
  until<T>(find: (spans: readonly ReceivedSpan[]) => T | undefined): Promise<T>;
  stop(): Promise<void>;
}

/** Takes in traces by OTLP over HTTP, as JSON. */
export async function startOtlpReceiver(): Promise<OtlpReceiver> {
  const spans: ReceivedSpan[] = [];
  const server = createServer(async (request, response) => {
    const status = await take(request, spans).then(
      () => 200,
      () => 400,
    );
    response.writeHead(status, { 'content-type': 'application/json' }).end('{}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    spans,
    async until(find) {
      for (;;) {
        const found = find(spans);
        if (found !== undefined) return found;
        await sleep(50);
      }
    },
    async stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function take(request: IncomingMessage, spans: ReceivedSpan[]): Promise<void> {
  if (request.url !== '/v1/traces') throw new Error('not the path of traces');
  for (const { resource, scopeSpans } of received.parse(await json(request)).resourceSpans) {
    const service = String(valuesOf(resource.attributes)['service.name']);
    for (const span of scopeSpans.flatMap((scope) => scope.spans)) {
      const { startTimeUnixNano: start, endTimeUnixNano: end } = span;
      spans.push({
        service,
        name: span.name,
        traceId: span.traceId,
        spanId: span.spanId,
        parentId: span.parentSpanId,
        kind: span.kind,
        startMs: Number(start / 1_000n) / 1_000,
        tookMs: Number((end - start) / 1_000n) / 1_000,
        attributes: valuesOf(span.attributes),
        links: span.links,
        failed: span.status.code === 2,
      });
    }
  }
}

/** `{ key, value: { stringValue } }` and the like as an object. */
function valuesOf(attributes: readonly z.output<typeof attribute>[]): Record<string, unknown> {
  return Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));
}
