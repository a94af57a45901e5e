import { join } from 'node:path';
import type { Contestant } from '../contestants/contestant.ts';
import { startNode } from '../contestants/gateways.ts';
import { pin } from '../contestants/process.ts';
import { ask, wire } from '../queries/ask.ts';
import { type Ground, layGround } from '../souk/market.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
import type { factsReader } from './facts.ts';
import { PAGE, soukRequests } from './questions.ts';
import { loadSouk } from './souk/load.ts';

const inProcess = join(import.meta.dirname, '..', 'souk', 'in-process.ts');

/** Souk's databases with the catalogue in them, on servers of their own. */
export interface FilledGround extends Ground {
  /** MongoDB and Redis. */
  databases: number[];
}

/** Starts servers and fills them. Raises when they are not ours to measure. */
export async function fillSouk(catalogue: Catalogue, say: (line: string) => void): Promise<FilledGround> {
  const ground = await layGround(say);
  try {
    const databases = ground.servers.servers.flatMap(({ name, pid }) =>
      name === 'Mail' || !pid ? [] : [pid],
    );
    if (databases.length !== 2) {
      throw new Error(
        'Databases count too, so they have to be of this run: unset MONGODB_URI and REDIS_URL.',
      );
    }
    say(`filling Souk with ${catalogue.origin}…`);
    await loadSouk(ground.env, catalogue);
    return { ...ground, databases };
  } catch (error) {
    await ground.stop();
    throw error;
  }
}

/**
 * All of Souk in one process; what MongoDB and Redis use counts as its own. `isCached`: as it runs by default, with
 * a cache of public answers and one answer for identical requests at a time. Vendure has neither.
 */
export function souk(
  { env, databases }: FilledGround,
  terms: readonly string[],
  comparable: ReturnType<typeof factsReader>['souk'],
  { isCached }: { isCached: boolean },
): Contestant {
  return {
    name: isCached ? 'souk-cached' : 'souk',
    title: isCached ? 'Souk as it runs by default' : 'Souk, no answer used twice',
    async start(place) {
      const running = await startNode(place, 'souk', {
        args: () => [inProcess],
        // Production refuses the secrets of a bench, which everybody can read.
        env: (port) => ({
          ...env,
          NODE_ENV: 'test',
          RATE_LIMIT_MAX: '0',
          PUBLIC_URL: `http://127.0.0.1:${port}`,
          ...(isCached ? {} : { RESPONSE_CACHE_BYTES: '0', SHARE_IDENTICAL_QUERIES: 'false' }),
        }),
      });
      if (place.cores) for (const pid of databases) pin(pid, place.cores);
      const requests = soukRequests(await cursorsOf(running.url), terms);
      return {
        ...running,
        pids: [...running.pids, ...databases],
        requests: (query) => requests[query] ?? [],
        comparable,
      };
    },
  };
}

const CURSORS = `query Cursors($after: String) {
  products(first: ${PAGE}, after: $after) { edges { cursor } pageInfo { hasNextPage } }
}`;

interface Cursors {
  products: { edges: { cursor: string }[]; pageInfo: { hasNextPage: boolean } };
}

/** The cursor of the last product of each page that a whole page follows. */
async function cursorsOf(url: string): Promise<string[]> {
  const cursors: string[] = [];
  for (;;) {
    const { data } = await ask(url, wire(CURSORS, { after: cursors.at(-1) ?? null }));
    const { edges, pageInfo } = (data as Cursors).products;
    const last = edges.at(-1);
    if (!last || !pageInfo.hasNextPage) return cursors;
    cursors.push(last.cursor);
  }
}
