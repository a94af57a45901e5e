import { randomUUID } from 'node:crypto';
import { ConfigError, drain, lingerOnClose, NO_SCHEMAS, REQUEST_ID_HEADER } from '@souk/platform';
import fastify, { type FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { GatewayConfig } from '../config.ts';
import { readOptions, refuseConnection, refuseExpectations } from './raw-refusals.ts';
import { refuse, refuseAddress, refuseFaults } from './refuse.ts';

// A client that sends nothing more must not hold a connection for ever; an upload has as long as its subgraph waits.
const REQUEST_MS = 60_000;

/** The HTTP server of the gateway, with how it listens and stops. */
export interface GatewayApp {
  readonly app: FastifyInstance;
  isStopping(): boolean;
  /** Listens; the base URL. Raises ConfigError when the port cannot be used. */
  listen(host: string, port: number): Promise<string>;
  /**
   * Tells clients to leave, then refuses new requests, lets those in flight finish within eight seconds, or `drainMs`,
   * and closes every connection. `/health` answers 503 meanwhile.
   */
  stop(): Promise<void>;
}

/** An HTTP server on which each answer carries the request's id. */
export function createApp(config: GatewayConfig, log: Logger, drainMs?: number, headMs?: number): GatewayApp {
  const app = fastify({
    bodyLimit: config.BODY_MAX_BYTES,
    trustProxy: (_address, hop) => hop < config.TRUST_PROXY,
    requestTimeout: REQUEST_MS,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    genReqId: () => randomUUID(),
    schemaController: NO_SCHEMAS,
    http: readOptions(headMs),
    clientErrorHandler: refuseConnection,
    frameworkErrors: refuseAddress,
  });
  const { isLeaving, isClosing, stop } = drain(app, drainMs);
  refuseExpectations(app.server);
  refuseFaults(app, log);
  app.addHook('onRequest', (request, reply, done) => {
    if (!isClosing() || request.routeOptions.url === '/health') return done();
    refuse(reply, 503, 'SERVICE_UNAVAILABLE', 'This gateway is stopping; send the request again.');
  });
  app.addHook('onSend', (request, reply, _payload, done) => {
    reply.header(REQUEST_ID_HEADER, request.id);
    done();
  });
  lingerOnClose(app);

  return {
    app,
    isStopping: isLeaving,
    async listen(host, port) {
      try {
        return await app.listen({ host, port });
      } catch (error) {
        throw new ConfigError(whyNot(error as NodeJS.ErrnoException, host, port));
      }
    },
    stop,
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
