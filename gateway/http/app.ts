import { randomUUID } from 'node:crypto';
import { ConfigError, drain, lingerOnClose, NO_SCHEMAS, REQUEST_ID_HEADER } from '@souk/platform';
import fastify, { type FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { GatewayConfig } from '../config.ts';
import { readOptions, refuseConnection, refuseExpectations } from './raw-refusals.ts';
import { refuse, refuseAddress, refuseFaults } from './refuse.ts';

// Bounds how long an idle client holds a connection. An upload has the time that its subgraph waits.
const REQUEST_MS = 60_000;

/** The HTTP server of the gateway. */
export interface GatewayApp {
  readonly app: FastifyInstance;
  isStopping(): boolean;
  /** Starts listening and returns the base URL. Raises ConfigError when the port cannot be used. */
  listen(host: string, port: number): Promise<string>;
  /**
   * Asks clients to disconnect, then refuses new requests, lets those in flight finish within eight seconds, or `drainMs`,
   * and closes all connections. Meanwhile `/health` answers 503.
   */
  stop(): Promise<void>;
}

/** Creates the HTTP server. Each answer has the id of its request. */
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
    refuse(reply, 503, 'SERVICE_UNAVAILABLE', 'The gateway is stopping. Send the request again.');
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
        throw new ConfigError(listenError(error as NodeJS.ErrnoException, host, port));
      }
    },
    stop,
  };
}

function listenError({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  if (code === 'EADDRINUSE') {
    return `Port ${port} is taken by another program.\n  Stop that program (perhaps another Souk), or choose another port with PORT.`;
  }
  if (code === 'EACCES')
    return `Port ${port} needs permissions that this user does not have.\n  Choose another port with PORT.`;
  return `The gateway cannot listen at ${host}:${port}: ${message}\n  Choose others with HOST and PORT.`;
}
