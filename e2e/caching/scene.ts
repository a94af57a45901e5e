import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

/** Settings of a Souk that keeps answers, as Souk does by default. */
export const KEEPING = { REQUIRE_EMAIL_VERIFICATION: 'false', RESPONSE_CACHE_BYTES: '1000000' };

/** A content delivery network's address for purges, with what it received. */
export interface PurgeTarget {
  readonly url: string;
  readonly purged: { tags: string[]; authorization: string | undefined }[];
  /** While true it answers 503. */
  isFailing: boolean;
  stop(): Promise<void>;
}

/** Starts a server that takes purges as Cloudflare does. */
export async function startPurgeTarget(): Promise<PurgeTarget> {
  const server = createServer(async (request, response) => {
    const { tags } = (await json(request)) as { tags: string[] };
    if (!target.isFailing) target.purged.push({ tags, authorization: request.headers.authorization });
    response.writeHead(target.isFailing ? 503 : 200).end('{}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const target: PurgeTarget = {
    url: `http://127.0.0.1:${port}/purge`,
    purged: [],
    isFailing: false,
    async stop() {
      server.close();
      server.closeAllConnections();
    },
  };
  return target;
}

/** Asks until an answer holds; how long it took in milliseconds. Raises with the last answer when it never does. */
export async function timeUntil(
  ask: () => Promise<string | null>,
  expected: string | null,
  withinMs: number,
): Promise<number> {
  const start = performance.now();
  let last = await ask();
  while (last !== expected) {
    if (performance.now() - start > withinMs)
      throw new Error(`still ${last} after ${withinMs} ms, not ${expected}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
    last = await ask();
  }
  return performance.now() - start;
}
