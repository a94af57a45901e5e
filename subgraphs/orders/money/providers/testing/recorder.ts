import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A request that a recorder received. */
export interface RecordedRequest {
  line: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** The response of a recorder; null closes the socket without one. */
type Script = { status: number; body: object } | null;

/** A server that records its requests and always sends the same response. */
export async function startRecorder(script: Script) {
  const asked: RecordedRequest[] = [];
  const server = createServer(async (request, response) => {
    const body = await text(request);
    asked.push({ line: `${request.method} ${request.url}`, headers: request.headers, body });
    if (!script) return request.socket.destroy();
    response
      .writeHead(script.status, { 'content-type': 'application/json' })
      .end(JSON.stringify(script.body));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    asked,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
