import type { Server as HttpServer, IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { handleProtocols } from 'graphql-ws';
import type { Logger } from 'pino';
import { type WebSocket, WebSocketServer } from 'ws';
import { CLOSE, SocketConnection } from './connection.ts';
import { type Operations, serveProtocol } from './protocol.ts';

// Not by an import, which would load Node's own `fetch` with it.
const { STATUS_CODES } = process.getBuiltinModule('node:http');

/** The HTTP answer that refuses a handshake. */
export class SocketRefusal {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, headers: Readonly<Record<string, string>> = {}) {
    this.status = status;
    this.headers = headers;
  }
}

/** How WebSockets are served. */
export interface SocketOptions<E> extends Operations<E> {
  server: HttpServer;
  /** What is known of the client, or the HTTP status that refuses it. */
  admit(request: IncomingMessage): E | number | Promise<E | SocketRefusal>;
  /** Called for each connection that opens. */
  opened?(connection: SocketConnection<E>): void;
  log: Logger;
  /** The maximum number of connections at a time. */
  connections: number;
  /** The maximum number of operations at a time on one connection. */
  perConnection: number;
  maxMessageBytes: number;
  /** Milliseconds between two pings; a connection whose ping is not answered ends at the next. */
  keepAliveMs?: number;
  /** How long a connection may stay open without an operation, in milliseconds. */
  idleMs?: number;
}

/** A running WebSocket server. */
export interface Sockets {
  /** How many are open. */
  readonly size: number;
  /** Refuses new ones and closes the open ones as "going away", on which clients connect again elsewhere. */
  stop(): Promise<void>;
}

const PATH = '/graphql';
const KEEP_ALIVE_MS = 12_000;
const IDLE_MS = 300_000;
const CLOSING_MS = 1_000;

/** Serves GraphQL over WebSockets at `/graphql` of an HTTP server. */
export function serveSockets<E extends object>(options: SocketOptions<E>): Sockets {
  const { server, log } = options;
  const {
    connections: maxConnections,
    perConnection,
    keepAliveMs = KEEP_ALIVE_MS,
    idleMs = IDLE_MS,
  } = options;
  const wss = new WebSocketServer({ noServer: true, maxPayload: options.maxMessageBytes, handleProtocols });
  const protocol = serveProtocol(options, perConnection);
  const connections = new Map<WebSocket, SocketConnection<E>>();
  const beat = setInterval(
    () => {
      for (const connection of connections.values()) connection.beat(idleMs);
    },
    Math.min(keepAliveMs, idleMs),
  );
  let stopped: Promise<void> | undefined;

  function open(socket: WebSocket, admitted: E): void {
    const connection = new SocketConnection(socket, admitted);
    connections.set(socket, connection);
    options.opened?.(connection);
    const closed = protocol.opened(
      {
        protocol: socket.protocol,
        // Resolves once the bytes are sent: a slow client delays only its own events, whose queue is limited.
        send: (text) =>
          new Promise((resolve) => {
            if (socket.readyState === socket.OPEN) socket.send(text, () => resolve());
            else resolve();
          }),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (take) => {
          socket.on('message', (text) => {
            take(String(text)).catch((error: Error) => {
              log.error({ err: error }, 'an operation over WebSocket failed');
              socket.close(CLOSE.broken, 'Internal server error');
            });
          });
        },
      },
      connection,
    );
    // A malformed frame or a lost connection; a `close` event follows.
    socket.on('error', () => {});
    socket.once('close', (code, reason) => {
      connections.delete(socket);
      connection.drop();
      options.closed?.(connection);
      closed(code, String(reason)).catch((error: Error) => log.error({ err: error }, 'closing failed'));
    });
  }

  const statusNow = () => (stopped || connections.size >= maxConnections ? 503 : null);

  async function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    if (request.url?.split('?')[0] !== PATH) return refuse(socket, 404);
    const admitted = statusNow() ?? (await options.admit(request));
    if (typeof admitted === 'number') return refuse(socket, admitted);
    if (admitted instanceof SocketRefusal) return refuse(socket, admitted.status, admitted.headers);
    // The limit may have been reached, or the server stopped, during `admit`.
    const status = statusNow();
    if (status !== null) return refuse(socket, status);
    wss.handleUpgrade(request, socket, head, (webSocket) => open(webSocket, admitted));
  }

  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => {});
    upgrade(request, socket, head).catch((error: Error) => {
      log.error({ err: error }, 'a WebSocket could not be opened');
      refuse(socket, 500);
    });
  });

  async function stop(): Promise<void> {
    clearInterval(beat);
    await Promise.all(
      [...connections.keys()].map(
        (socket) =>
          new Promise<void>((resolve) => {
            const cut = setTimeout(() => socket.terminate(), CLOSING_MS);
            socket.once('close', () => {
              clearTimeout(cut);
              resolve();
            });
            socket.close(CLOSE.goingAway, 'Going away');
          }),
      ),
    );
  }

  return {
    get size() {
      return connections.size;
    },
    stop() {
      stopped ??= stop();
      return stopped;
    },
  };
}

function refuse(socket: Duplex, status: number, headers: Readonly<Record<string, string>> = {}): void {
  const fields = { ...headers, connection: 'close', 'content-length': '0' };
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n`, () => socket.destroy());
}
