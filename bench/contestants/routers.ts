import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '@souk/embedded/ports.ts';
import { USER_CONTEXT_HEADER } from '@souk/platform';
import { subgraphFile, subgraphsIn } from '../stub/supergraph.ts';
import type { Contestant, Place, Running } from './contestant.ts';
import { answersTypename, type InFront, type Sharing } from './gateways.ts';
import { plainEnv, startServer } from './process.ts';

const WGC = 'wgc@0.112.7';

/** Hive Router, whose binary PEER_HIVE_ROUTER names. */
export function hiveRouter({ supergraph, passOn }: InFront, { sharing }: Sharing): Contestant {
  return binary('hive-router', 'Hive Router', 'PEER_HIVE_ROUTER', async (place, port) => {
    const config = join(place.folder, 'router.config.json');
    const header = { propagate: { named: USER_CONTEXT_HEADER } };
    const settings = {
      supergraph: { source: 'file', path: supergraph },
      http: { host: '127.0.0.1', port },
      log: { level: 'error' },
      // By default it joins requests to subgraphs, and not those of clients.
      ...(sharing ? {} : { traffic_shaping: { all: { dedupe_enabled: false } } }),
      ...(passOn ? { headers: { all: { request: [header] } } } : {}),
    };
    writeFileSync(config, JSON.stringify(settings, null, 1));
    return { ROUTER_CONFIG_FILE_PATH: config, LOG_LEVEL: 'error' };
  });
}

/**
 * Cosmo's router, whose binary PEER_COSMO_ROUTER names. What it runs on is composed from the subgraphs' schemas by
 * `wgc`, WunderGraph's own command, which npx fetches.
 */
export function cosmoRouter({ supergraph, passOn }: InFront, { sharing }: Sharing): Contestant {
  return binary('cosmo-router', 'Cosmo Router', 'PEER_COSMO_ROUTER', async (place, port) => {
    const execution = join(place.folder, 'execution.json');
    composeForCosmo(place, supergraph, execution);
    const config = join(place.folder, 'config.yaml');
    const header = { op: 'propagate', named: USER_CONTEXT_HEADER };
    // Every JSON is YAML too.
    writeFileSync(
      config,
      JSON.stringify({ version: '1', ...(passOn ? { headers: { all: { request: [header] } } } : {}) }),
    );
    return {
      CONFIG_PATH: config,
      EXECUTION_CONFIG_FILE_PATH: execution,
      LISTEN_ADDR: `127.0.0.1:${port}`,
      LOG_LEVEL: 'error',
      TRACING_ENABLED: 'false',
      METRICS_OTLP_ENABLED: 'false',
      PROMETHEUS_ENABLED: 'false',
      GRAPHQL_METRICS_ENABLED: 'false',
      PLAYGROUND_ENABLED: 'false',
      ...(sharing
        ? {}
        : { ENGINE_ENABLE_SINGLE_FLIGHT: 'false', ENGINE_ENABLE_INBOUND_REQUEST_DEDUPLICATION: 'false' }),
    };
  });
}

function binary(
  name: string,
  title: string,
  setting: string,
  configure: (place: Place, port: number) => Promise<NodeJS.ProcessEnv>,
): Contestant {
  const command = process.env[setting] ?? '';
  return {
    name,
    title,
    absent() {
      if (!command) return `${setting} names no binary`;
      return existsSync(command) ? null : `${setting} names ${command}, which is not there`;
    },
    async start(place): Promise<Running> {
      const port = await freePort();
      const url = `http://127.0.0.1:${port}/graphql`;
      // As many threads as it has cores here: more would only take turns.
      const threads = place.cores ? { GOMAXPROCS: '1', TOKIO_WORKER_THREADS: '1' } : {};
      const env = { ...plainEnv(), ...threads, ...(await configure(place, port)) };
      const ready = () => answersTypename(url);
      const server = await startServer(place, { name, command, args: [], env, ready });
      return { url, pids: [server.pid], stop: server.stop };
    },
  };
}

function composeForCosmo(place: Place, supergraph: string, out: string): void {
  const subgraphs = [...subgraphsIn(readFileSync(supergraph, 'utf8'))].map(([name, url]) => ({
    name,
    routing_url: url,
    schema: { file: subgraphFile(name) },
  }));
  const input = join(place.folder, 'compose.yaml');
  writeFileSync(input, JSON.stringify({ version: 1, subgraphs }));
  execFileSync('npx', ['--yes', WGC, 'router', 'compose', '-i', input, '-o', out], { stdio: 'pipe' });
}
