import { randomUUID } from 'node:crypto';
import { ConfigError, REQUEST_ID_HEADER } from '@souk/subgraph';
import fastify, { type FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { GatewayConfig } from '../config.ts';
import { refuse, refuseFaults } from './refuse.ts';

// A client that sends nothing more must not hold a connection for ever; an upload has as long as its subgraph waits.
const REQUEST_MS = 60_000;
// `stopOnSignal` ends the process after ten seconds; what is cut off before that is cut off cleanly.
const DRAIN_MS = 8_000;

/** The HTTP server of the gateway, with how it listens and stops. */
export interface GatewayApp {
  readonly app: FastifyInstance;
  isStopping(): boolean;
  /** Listens; the base URL. Raises ConfigError when the port cannot be used. */
  listen(host: string, port: number): Promise<string>;
  /**
   * Refuses new requests, lets those in flight finish within eight seconds, or `drainMs`, and closes every
   * connection. `/health` answers 503 meanwhile.
   */
  stop(): Promise<void>;
}

/** An HTTP server on which each answer carries the request's id. */
export function createApp(config: GatewayConfig, log: Logger, drainMs = DRAIN_MS): GatewayApp {
  let stopping = false;
  const app = fastify({
    bodyLimit: config.BODY_MAX_BYTES,
    trustProxy: (_address, hop) => hop < config.TRUST_PROXY,
    requestTimeout: REQUEST_MS,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    genReqId: () => randomUUID(),
  });
  refuseFaults(app, log);
  app.addHook('onRequest', async (request, reply) => {
    if (!stopping || request.routeOptions.url === '/health') return;
    return refuse(reply, 503, 'SERVICE_UNAVAILABLE', 'This gateway is stopping; send the request again.');
  });
  app.addHook('onSend', async (request, reply) => {
    reply.header(REQUEST_ID_HEADER, request.id);
    // A kept-alive connection would hold the server open after its last answer.
    if (stopping) reply.header('connection', 'close');
  });

  return {
    app,
    isStopping: () => stopping,
    async listen(host, port) {
      try {
        return await app.listen({ host, port });
      } catch (error) {
        throw new ConfigError(whyNot(error as NodeJS.ErrnoException, host, port));
      }
    },
    async stop() {
      stopping = true;
      const cut = setTimeout(() => app.server.closeAllConnections(), drainMs);
      try {
        await app.close();
      } finally {
        clearTimeout(cut);
      }
    },
  };
}

function whyNot({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  if (code === 'EADDRINUSE') {
    return `Port ${port} is taken by another program.\n  Stop that program (perhaps another Souk), or choose another port with PORT.`;
  }
  if (code === 'EACCES')
    return `Port ${port} may not be used by this user.\n  Choose another port with PORT.`;
  return `The gateway cannot listen at ${host}:${port}: ${message}\n  Choose others with HOST and PORT.`;
}
