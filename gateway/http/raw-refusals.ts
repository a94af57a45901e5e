import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server, ServerOptions, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { REQUEST_ID_HEADER } from '@souk/platform';

const REASONS: Readonly<Record<number, readonly [phrase: string, message: string]>> = {
  400: ['Bad Request', 'The request cannot be read.'],
  408: ['Request Timeout', 'The request was not received in time.'],
  413: ['Payload Too Large', 'The body is too large.'],
  417: ['Expectation Failed', 'The only supported expectation is 100-continue.'],
  431: ['Request Header Fields Too Large', 'The URL and headers are too long.'],
};
const STATUS: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  HPE_HEADER_OVERFLOW: 431,
};

const HEAD_MS = 10_000;
const LINGER_MS = 2_000;

/**
 * The options for reading requests: clients have to send their headers at once. `refuseDuplicateHeaders` refuses a missing
 * host in our form. Offers to upgrade to other protocols than WebSocket, as curl makes for HTTP/2, are ignored.
 */
export const readOptions = (headMs = HEAD_MS): ServerOptions => ({
  headersTimeout: headMs,
  connectionsCheckingInterval: Math.min(headMs, 1_000),
  requireHostHeader: false,
  shouldUpgradeCallback: ({ headers }) => headers.upgrade?.toLowerCase() === 'websocket',
});

/**
 * Answers invalid or incomplete HTTP in GraphQL's form, and closes the connection, on which the start of the next request
 * is unknown.
 */
export function refuseConnection(error: NodeJS.ErrnoException, socket: Socket): void {
  // A client that has disconnected gets nothing, and one with an answer must not get a part of another.
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable || isAnswered(socket)) {
    socket.destroy();
    return;
  }
  const status = STATUS[error.code ?? ''] ?? 400;
  const { phrase, body, headers } = refusalFor(status);
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${phrase}\r\n${lines.join('')}\r\n${body}`);
  discardRest(socket);
}

/**
 * Reads and discards further input for a moment: closing a connection with unread bytes resets it, and its client may
 * lose the answer (RFC 9112, 9.6).
 */
function discardRest(socket: Socket): void {
  socket.removeAllListeners('data');
  const cut = setTimeout(() => socket.destroy(), LINGER_MS);
  socket.once('close', () => clearTimeout(cut));
  socket.once('end', () => socket.destroy());
  socket.on('data', () => {});
}

/** Refuses expectations that HTTP does not define, before the request is processed. */
export function refuseExpectations(server: Server): void {
  server.on('checkExpectation', (_request: IncomingMessage, response: ServerResponse) => {
    const { body, headers } = refusalFor(417);
    response.writeHead(417, headers).end(body);
  });
}

function refusalFor(status: number) {
  const [phrase, message] = REASONS[status] ?? ['Bad Request', 'The request cannot be read.'];
  const body = JSON.stringify({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] });
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    [REQUEST_ID_HEADER]: randomUUID(),
    connection: 'close',
  };
  return { phrase, body, headers };
}

/** Whether an answer has started on a connection. Node keeps it on the socket until it ends. */
function isAnswered(socket: Socket & { _httpMessage?: { headersSent: boolean } | null }): boolean {
  return socket._httpMessage?.headersSent ?? false;
}
