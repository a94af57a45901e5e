import type { Server } from 'node:http';
import type { SubgraphExecutor } from '@souk/platform';
import { fault, type Sockets, USER_CONTEXT_HEADER, type VerifiedContext } from '@souk/platform';
import { verifyUserContext } from '@souk/platform/identity';
import { serveSockets } from '@souk/platform/sockets';
import type { Logger } from 'pino';

/** How a subgraph serves subscriptions to other processes. */
export interface SubgraphSocketOptions {
  server: Server;
  executor: SubgraphExecutor;
  internalKey: string;
  log: Logger;
  connections: number;
}

// A router in front may send many subscriptions of one caller over one connection.
const PER_CONNECTION = 1_000;
const MAX_MESSAGE_BYTES = 1024 * 1024;

/**
 * Serves a subgraph's subscriptions over graphql-ws to the gateway. A connection belongs to the caller of the signed
 * context that it was opened with; without a valid one it is refused with 401. Queries and mutations come over HTTP.
 */
export function serveSubscriptions(options: SubgraphSocketOptions): Sockets {
  const { server, executor, internalKey, log, connections } = options;
  return serveSockets<VerifiedContext>({
    server,
    log,
    connections,
    perConnection: PER_CONNECTION,
    maxMessageBytes: MAX_MESSAGE_BYTES,
    admit({ headers }) {
      const header = headers[USER_CONTEXT_HEADER];
      return verifyUserContext(typeof header === 'string' ? header : undefined, internalKey) ?? 401;
    },
    async operate({ admitted }, { query, variables, operationName }, signal) {
      if (!executor.subscribe) throw fault('NOT_FOUND', 'This subgraph has no subscriptions.');
      return executor.subscribe({
        query,
        variables: variables ?? undefined,
        operationName: operationName ?? undefined,
        ...admitted,
        signal,
      });
    },
  });
}
