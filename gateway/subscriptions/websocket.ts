import type { IncomingMessage } from 'node:http';
import { codeOf, type PlatformConfig, type Sockets, unavailable } from '@souk/platform';
import { API_KEY_HEADER } from '@souk/platform/identity';
import { CLOSE, type SocketConnection, SocketRefusal, serveSockets } from '@souk/platform/sockets';
import type { FastifyInstance } from 'fastify';
import { GraphQLError } from 'graphql';
import type { GatewayConfig } from '../config.ts';
import { checkParts } from '../http/json-body.ts';
import { isApiKey } from '../identity/api-keys.ts';
import { allowedOrigins, originCheck } from '../protection/headers.ts';
import { cameOverHttps } from '../protection/https.ts';
import { rateRefusal } from '../protection/rate/rate-limited.ts';
import type { RateLimitResult, RateLimits } from '../protection/rate/rate-limits.ts';
import type { FindClient, RateClient } from '../protection/rate/trust.ts';
import type { Overload } from '../resilience/overload.ts';
import { OVERLOADED } from '../resilience/shed-load.ts';
import { ConnectionQuota } from './connection-quota.ts';
import { type LiveGraph, operate } from './follow.ts';
import { LiveSession, type SessionEnd, type SessionOptions, sessionEndKind } from './session.ts';

/** The options of WebSockets. */
export interface WebSocketOptions extends Pick<SessionOptions, 'identify' | 'sessions'> {
  graph: LiveGraph;
  overload: Pick<Overload, 'overloaded'>;
  findClient: FindClient;
  /** Null when rate limits are off. */
  rates: RateLimits | null;
  /** Called for each operation that is refused because of overload. */
  shed(): void;
}

/** An admitted connection: its client, and its session from `connection_init` on. */
interface Admitted {
  client: RateClient;
  session: LiveSession | null;
}

// Connections without subscriptions may be idle, or send queries.
const CONNECTIONS_PER_SUBSCRIPTION = 2;
const RETRY_SOON = { 'retry-after': '1' };
const TOO_MANY = 'This caller has too many connections in use';
const REASONS = { ended: 'Unauthorized', renew: 'Forbidden' } as const;

/**
 * Serves queries, mutations and subscriptions over graphql-ws. The caller is identified by `authorization` in
 * `connection_init`; without it, the caller is anonymous. A connection is closed with 4401 when its session ends, and
 * with 4403 when it needs a fresh token, on which clients reconnect. Handshakes and operations count as requests.
 */
export function mountWebSockets(
  app: FastifyInstance,
  config: GatewayConfig,
  platform: PlatformConfig,
  { graph, identify, sessions, overload, shed, findClient, rates }: WebSocketOptions,
): Pick<Sockets, 'size'> {
  const production = platform.NODE_ENV === 'production';
  const originAllowed = originCheck(
    allowedOrigins(config, production),
    production ? config.PUBLIC_URL : undefined,
  );
  const connections = new ConnectionQuota({
    total: CONNECTIONS_PER_SUBSCRIPTION * platform.SUBSCRIPTIONS_MAX,
    perCaller: config.SUBSCRIPTIONS_PER_CALLER,
  });
  const sockets = serveSockets<Admitted>({
    server: app.server,
    log: graph.log,
    connections: Infinity,
    idleMs: config.SUBSCRIPTIONS_IDLE_MS,
    perConnection: config.SUBSCRIPTIONS_PER_CONNECTION,
    maxMessageBytes: config.BODY_MAX_BYTES,
    async admit(request) {
      const { origin, host, [API_KEY_HEADER]: apiKey } = request.headers;
      const { info, trust, refusal } = findClient(request.headers, addressOf(request, config.TRUST_PROXY));
      const client: RateClient = { info, trust };
      const counted = await rates?.request(null, client);
      if (counted && !counted.allowed) return new SocketRefusal(429, rateRefusal(counted).headers);
      if (refusal) return new SocketRefusal(refusal.status);
      // No subscription is open to API keys, and nobody should wonder why they are anonymous here.
      if (apiKey !== undefined && isApiKey(String(apiKey))) return new SocketRefusal(400);
      // A handshake cannot be redirected, and the token that follows must not be sent unencrypted.
      if (config.FORCE_HTTPS && !cameOverHttps(request.headers, config.TRUST_PROXY)) {
        return new SocketRefusal(403);
      }
      // Browsers let any page open WebSockets to any server, and send its origin.
      if (origin !== undefined && !originAllowed(origin, host)) return new SocketRefusal(403);
      return connections.makeRoom() ? { client, session: null } : new SocketRefusal(503, RETRY_SOON);
    },
    opened: (connection) => connections.opened(connection, connection.admitted.client),
    async connect(connection, params) {
      const authorization = authorizationIn(params);
      const { client } = connection.admitted;
      try {
        const opened = { identify, sessions, authorization, client };
        const session = await LiveSession.open(opened, (ending) => void end(connection, ending));
        connection.admitted.session = session;
        // The connection closed while the caller was identified, so that nothing else would close the session.
        if (connection.closed) session.close();
        if (connections.belongsTo(connection, session.viewer, client)) return true;
        connection.close(CLOSE.tryAgainLater, TOO_MANY);
        return false;
      } catch (error) {
        const ended = codeOf(error) === 'UNAUTHENTICATED';
        if (ended) refuse(connection, sessionEndKind(authorization));
        else connection.close(CLOSE.tryAgainLater, 'Sessions cannot be checked at the moment');
        return false;
      }
    },
    async operate({ admitted: { session } }, payload, signal) {
      if (!session) throw new Error('an operation before its connection');
      if (overload.overloaded) {
        shed();
        throw unavailable('gateway', OVERLOADED);
      }
      const counted = await rates?.request(session.viewer, session.client);
      if (counted && !counted.allowed) throw tooMany(counted);
      checkOperation(payload);
      return operate(graph, session, payload, signal);
    },
    closed(connection) {
      connections.closed(connection);
      connection.admitted.session?.close();
    },
  });
  app.addHook('preClose', () => sockets.stop());
  return sockets;
}

function tooMany(counted: RateLimitResult): GraphQLError {
  const { message, extensions } = rateRefusal(counted);
  return new GraphQLError(message, { extensions });
}

/** Applies the rules for bodies of requests: a maximum depth, and no keys that pollute prototypes. */
function checkOperation(operation: object): void {
  try {
    checkParts(operation);
  } catch (error) {
    throw new GraphQLError((error as Error).message, { extensions: { code: 'BAD_REQUEST' } });
  }
}

function refuse(connection: SocketConnection<Admitted>, kind: SessionEnd['kind']): void {
  connection.close(kind === 'ended' ? CLOSE.unauthorized : CLOSE.forbidden, REASONS[kind]);
}

async function end(connection: SocketConnection<Admitted>, { kind, error }: SessionEnd): Promise<void> {
  // An error would end the subscriptions of the client. Closing alone lets it continue with a fresh token.
  if (kind === 'renew') refuse(connection, kind);
  else await connection.end(error, CLOSE.unauthorized, REASONS[kind]);
}

/** The `authorization` of `connection_init`, in any case. */
function authorizationIn(params: Record<string, unknown>): string | undefined {
  const [, value] = Object.entries(params).find(([name]) => name.toLowerCase() === 'authorization') ?? [];
  // A value that is not a string is an invalid token, not a missing one.
  return value === undefined || value === null ? undefined : String(value);
}

/** The address of the client, behind this number of trusted proxies. */
function addressOf({ headers, socket }: IncomingMessage, trustedProxies: number): string | null {
  const forwarded = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((address) => address.trim())
    .filter((address) => address !== '');
  const hops = [socket.remoteAddress ?? null, ...forwarded.toReversed()];
  return hops[Math.min(trustedProxies, hops.length - 1)] ?? null;
}
