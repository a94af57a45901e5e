import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { EmbeddedError } from '../errors.ts';
import { openHome } from '../home.ts';
import { freePort, LOCALHOST } from '../ports.ts';
import { type ServerKind, type StartedServer, startServer } from '../servers/start.ts';
import type { Progress } from '../types.ts';
import { findOpenSearch, type OpenSearchProgram } from './find.ts';

/** A search server for tests and for trying things out; its indexes are gone when it stops. */
export interface OpenSearchServer {
  url: string;
  /** Stops the server, and starts it again at the same address with the same indexes. */
  control: { stop(): Promise<void>; start(): Promise<void> };
  stop(): Promise<void>;
}

// The launcher takes no other ports.
const FIRST_PORT = 9_201;
const LAST_PORT = 9_299;
const READY_MS = 5_000;
const GRACE_MS = 10_000;

/**
 * Starts an OpenSearch of its own with one node, which only this machine reaches. Its files are in memory where there is
 * room, else below `dataDir`. Raises EmbeddedError `missing` when none can be found or fetched.
 */
export async function startOpenSearch({
  dataDir,
  env = process.env,
  progress = () => undefined,
}: {
  dataDir: string;
  env?: NodeJS.ProcessEnv;
  progress?: Progress;
}): Promise<OpenSearchServer> {
  const program = await findOpenSearch(env, progress);
  const home = await openHome(dataDir, true);
  const folder = join(home.folder, 'opensearch');
  let current: StartedServer | null = null;

  async function launch(preferredPort: number): Promise<number> {
    const onPort = (port: number) => home.run.update({ openSearch: { port } });
    current = await startServer(kindOf(program), {
      binary: program.java,
      folder,
      preferredPort,
      progress,
      onPort,
    });
    const { port, process } = current;
    home.run.update({ openSearch: { port, process: process.identity } });
    return port;
  }
  async function halt(graceMs: number): Promise<void> {
    const ended = current;
    current = null;
    await ended?.process.end(graceMs);
  }

  try {
    const port = await launch(await portInRange());
    return {
      url: `http://${LOCALHOST}:${port}`,
      control: { stop: () => halt(GRACE_MS), start: async () => void (await launch(port)) },
      async stop() {
        // Nothing of it is kept.
        await halt(0);
        await home.release();
      },
    };
  } catch (error) {
    await home.release();
    throw error;
  }
}

const kindOf = ({ jars }: OpenSearchProgram): ServerKind => ({
  name: 'OpenSearch',
  dataFolder: (folder) => join(folder, 'data'),
  args: (port, folder) => [
    // Little memory, and the compiler that is quick: it lives for a minute.
    '-Xms128m',
    '-Xmx512m',
    '-XX:+UseSerialGC',
    '-XX:TieredStopAtLevel=1',
    '-cp',
    join(jars, '*'),
    'org.codelibs.opensearch.runner.OpenSearchRunner',
    '-basePath',
    join(folder, 'data'),
    '-numOfNode',
    '1',
    // The first node listens one above.
    '-baseHttpPort',
    String(port - 1),
    // Nodes of one name find each other.
    '-clusterName',
    `souk-${port}`,
  ],
  ready: isReady,
  signs: {
    portTaken: /Address already in use/i,
    locked: /failed to obtain node locks/i,
    version: /(?!)/,
    corrupt: /(?!)/,
    exitCodes: {},
  },
  isTrouble: (line) => /ERROR|Exception/.test(line),
});

async function portInRange(): Promise<number> {
  const count = LAST_PORT - FIRST_PORT + 1;
  const start = randomInt(count);
  for (let tried = 0; tried < count; tried += 1) {
    const port = FIRST_PORT + ((start + tried) % count);
    if ((await freePort(port)) === port) return port;
  }
  throw new EmbeddedError(
    'port-taken',
    `OpenSearch: no port from ${FIRST_PORT} to ${LAST_PORT} is free.\n  End what listens there, or set OPENSEARCH_URL.`,
  );
}

async function isReady(port: number): Promise<boolean> {
  const signal = AbortSignal.timeout(READY_MS);
  const url = `http://${LOCALHOST}:${port}/_cluster/health?wait_for_status=yellow&timeout=1s`;
  const answer = await fetch(url, { signal }).catch(() => null);
  await answer?.body?.cancel();
  return answer?.ok ?? false;
}
