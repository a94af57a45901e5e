import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';

/** How much a refused client may still send. */
export interface LingerBounds {
  /** How many bytes are read and discarded. */
  bytes: number;
  /** Longest wait for the next byte, in milliseconds; the server's request timeout limits the whole. */
  silenceMs: number;
}

const BOUNDS: LingerBounds = { bytes: 256 * 1024 * 1024, silenceMs: 5_000 };

/**
 * Where a server answers before it has read the whole body and then closes the connection: reads and discards the rest
 * first, as nginx does (`lingering_close`). A connection that is closed with unread bytes is reset (RFC 9112, 9.6), and a
 * client that reads only after it has written its body would never see why it was refused.
 */
export function lingerOnClose(app: FastifyInstance, bounds = BOUNDS): void {
  app.addHook('onSend', (request, reply, payload, done) => {
    const { raw } = request;
    const isWhole = typeof payload === 'string' || Buffer.isBuffer(payload);
    if (!isWhole || raw.complete || !hasBody(raw)) return done();
    if (reply.getHeader('connection') !== 'close' && !isLast(raw)) return done();
    // The answer is whole for the client at once; only the connection stays open.
    reply.header('content-length', Buffer.byteLength(payload));
    done(null, Readable.from(answerThenDiscard(payload, raw, bounds), { objectMode: false }));
  });
}

/** Whether the client wants the connection closed. */
const isLast = ({ headers, httpVersionMinor }: IncomingMessage) =>
  /\bclose\b/i.test(headers.connection ?? '') ||
  (httpVersionMinor === 0 && !/\bkeep-alive\b/i.test(headers.connection ?? ''));

const hasBody = ({ headers }: IncomingMessage) =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

async function* answerThenDiscard(payload: string | Buffer, raw: IncomingMessage, bounds: LingerBounds) {
  yield payload;
  await discard(raw, bounds);
}

/** Resolves once a request is read, its client is gone, or it has sent more than allowed. */
function discard(raw: IncomingMessage, { bytes, silenceMs }: LingerBounds): Promise<void> {
  return new Promise((resolve) => {
    let left = bytes;
    const silence = setTimeout(resolve, silenceMs);
    const finish = () => {
      clearTimeout(silence);
      resolve();
    };
    raw.on('data', (chunk: Buffer) => {
      left -= chunk.length;
      if (left < 0) finish();
      else silence.refresh();
    });
    for (const event of ['end', 'close', 'error']) raw.once(event, finish);
    if (raw.destroyed) finish();
    raw.resume();
  });
}
