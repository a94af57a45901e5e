import { once } from 'node:events';
import { connect } from 'node:net';

/** An HTTP answer as it came over the wire. */
export interface RawAnswer {
  status: number;
  /** By name in lower case. */
  headers: Record<string, string>;
  body: string;
}

/**
 * Sends bytes over a connection of their own and gives the first answer to them, null when there was none before the
 * connection ended. What is sent need not be HTTP.
 */
export async function exchange(url: string, bytes: Buffer): Promise<RawAnswer | null> {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port) });
  const received: Buffer[] = [];
  socket.on('data', (data) => void received.push(data));
  // A server that has refused need not read the rest of what is sent.
  socket.on('error', () => {});
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  await once(socket, 'connect');
  socket.write(bytes);
  try {
    for (;;) {
      const answer = answerIn(Buffer.concat(received));
      if (answer || socket.closed) return answer;
      await Promise.race([once(socket, 'data').catch(() => {}), closed]);
    }
  } finally {
    socket.destroy();
  }
}

/** The first answer in what has come, null until it is whole. */
function answerIn(received: Buffer): RawAnswer | null {
  const end = received.indexOf('\r\n\r\n');
  if (end === -1) return null;
  const [first = '', ...lines] = received.subarray(0, end).toString('latin1').split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const;
    }),
  );
  const length = Number(headers['content-length'] ?? 0);
  const body = received.subarray(end + 4, end + 4 + length);
  if (body.length < length) return null;
  return { status: Number(first.split(' ')[1]), headers, body: body.toString('utf8') };
}
