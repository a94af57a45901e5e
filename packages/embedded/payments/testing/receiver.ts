import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Delivery {
  headers: IncomingHttpHeaders;
  rawBody: Buffer;
  /** The parsed body. */
  event: { id: string; type: string; charge: { ref: string; metadata: Record<string, string> } };
}

export interface Receiver {
  url: string;
  deliveries: Delivery[];
  /** Answers the next deliveries by these statuses, in turn; 200 after that. */
  answerNext(...statuses: number[]): void;
  /** Resolves once this many deliveries came in all; the test's own time limit ends a vain wait. */
  received(count: number): Promise<Delivery[]>;
  stop(): Promise<void>;
}

/** A real webhook endpoint that keeps what it gets. */
export async function startReceiver(): Promise<Receiver> {
  const deliveries: Delivery[] = [];
  const statuses: number[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const rawBody = Buffer.concat(chunks);
    response.statusCode = statuses.shift() ?? 200;
    response.end();
    deliveries.push({ headers: request.headers, rawBody, event: JSON.parse(rawBody.toString()) });
    server.emit('delivery');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks`,
    deliveries,
    answerNext: (...next) => void statuses.push(...next),
    async received(count) {
      while (deliveries.length < count) await once(server, 'delivery');
      return deliveries;
    },
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
