import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '@souk/embedded/ports.ts';
import { USER_CONTEXT_HEADER } from '@souk/platform';
import { subgraphFile, subgraphsIn } from '../stub/supergraph.ts';
import type { Contestant, Place, Running } from './contestant.ts';
import { plainEnv, startServer } from './process.ts';

/** Gateways of the edge, alone: in front of subgraphs at the URLs that a supergraph file names. */
export interface InFront {
  supergraph: string;
  /** Whether the header by which Souk's subgraphs know who calls goes from the client's request on to theirs. */
  passOn?: boolean;
}

const bench = join(import.meta.dirname, '..');
const root = join(bench, '..');

/** On a busy machine Souk gives up, puts off and turns away nothing, as the peers would not either. */
export const PATIENT: NodeJS.ProcessEnv = {
  REQUEST_DEADLINE_MS: '60000',
  FETCH_DEADLINE_MS: '30000',
  MUTATION_DEADLINE_MS: '60000',
  CHECKOUT_WAIT_MS: '30000',
  CIRCUIT_FAILURES: '0',
  LOAD_SHED_DELAY_MS: '0',
};

/** Whether a gateway may answer identical requests in flight together, as some do by default. */
export interface Sharing {
  sharing: boolean;
}

/** Starts a gateway from a file run by the Node of the bench itself. */
export async function startNode(
  place: Place,
  name: string,
  { args, env }: { args(port: number): string[]; env?(port: number): NodeJS.ProcessEnv },
): Promise<Running> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/graphql`;
  const server = await startServer(place, {
    name,
    command: process.execPath,
    args: args(port),
    env: { ...plainEnv(), PORT: String(port), ...env?.(port) },
    ready: () => answersTypename(url),
  });
  return { url, pids: [server.pid], stop: server.stop };
}

/** Whether a gateway answers the smallest of queries. */
export async function answersTypename(url: string): Promise<boolean> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ __typename }"}',
    signal: AbortSignal.timeout(2_000),
  });
  const { data } = (await response.json()) as { data?: { __typename?: string } };
  return data?.__typename === 'Query';
}

/** A row of Souk's gateway: the executor and the guards that it is about, and what it is started from. */
export interface SoukRow {
  name: string;
  title: string;
  env: NodeJS.ProcessEnv;
  /** The file that is run; the gateway itself where it is not given. */
  main?: string;
}

/** Souk's gateway on any supergraph. */
export function soukAlone(
  { supergraph }: InFront,
  { name, title, env, main = join(root, 'gateway', 'main.ts') }: SoukRow,
): Contestant {
  return {
    name,
    title,
    start: (place) =>
      startNode(place, name, {
        args: () => [main],
        env: () => ({
          GATEWAY_STANDALONE: 'true',
          SUPERGRAPH_PATH: supergraph,
          LOG_LEVEL: 'fatal',
          RATE_LIMIT_MAX: '0',
          ...PATIENT,
          CORS_ORIGIN: 'https://shop.example',
          ...env,
        }),
      }),
  };
}

/** `@apollo/gateway` in Apollo Server, both as they come. */
export function stockApollo({ supergraph, passOn }: InFront): Contestant {
  return {
    name: 'stock',
    title: 'Apollo Gateway',
    start: (place) =>
      startNode(place, 'stock', {
        args: () => [join(bench, 'peers', 'apollo-gateway.ts')],
        env: () => ({ SUPERGRAPH_PATH: supergraph, ...passing(passOn) }),
      }),
  };
}

/** Hive Gateway by its own command line: on its JavaScript runtime, or on that of Hive Router with its Rust planner. */
export function hiveGateway(
  { supergraph, passOn }: InFront,
  { planner, sharing }: { planner: 'js' | 'rust' } & Sharing,
): Contestant {
  const name = planner === 'rust' ? 'hive-rust' : 'hive';
  const command = join(bench, 'node_modules', '@graphql-hive', 'gateway', 'dist', 'bin.js');
  const config = join(bench, 'peers', 'hive-gateway.ts');
  return {
    name,
    title: planner === 'rust' ? 'Hive Gateway, Rust planner' : 'Hive Gateway',
    start: (place) =>
      startNode(place, name, {
        args: (port) => [
          command,
          'supergraph',
          supergraph,
          '--host=127.0.0.1',
          `--port=${port}`,
          '--fork=1',
          `--config-path=${config}`,
          ...(planner === 'rust' ? ['--hive-router-runtime'] : []),
        ],
        env: () => ({ ...passing(passOn), SHARING: String(sharing) }),
      }),
  };
}

/**
 * Mercurius, which composes the subgraphs' schemas by itself and knows the first version of federation only: it is left
 * out where it refuses them.
 */
export function mercurius({ supergraph, passOn }: InFront): Contestant {
  const subgraphs = () =>
    Object.fromEntries(
      [...subgraphsIn(readFileSync(supergraph, 'utf8'))].map(([name, url]) => [
        name,
        { url, file: subgraphFile(name) },
      ]),
    );
  return {
    name: 'mercurius',
    title: 'Mercurius',
    mayRefuse: true,
    start: (place) =>
      startNode(place, 'mercurius', {
        args: () => [join(bench, 'peers', 'mercurius-gateway.ts')],
        env: () => ({ SUBGRAPHS: JSON.stringify(subgraphs()), ...passing(passOn) }),
      }),
  };
}

const passing = (passOn = false): NodeJS.ProcessEnv => (passOn ? { PASS_ON: USER_CONTEXT_HEADER } : {});
