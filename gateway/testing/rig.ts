import { randomBytes } from 'node:crypto';
import { portForLater, portIsFree } from '@souk/embedded/ports.ts';
import { createLogger, readPlatformConfig, type SubgraphExecutor } from '@souk/platform';
import { type RunningSubgraph, type ServiceName, type Subgraph, serveSubgraph } from '@souk/subgraph';
import { dropKeys, freshNamespace, startTestSubgraph, type TestSubgraph } from '@souk/testing';
import { Redis } from 'ioredis';
import { type GatewayOptions, type RunningGateway, startGateway } from '../gateway.ts';
import { type MediaSeen, mediaFixture } from './fixture/media.ts';
import { type ProductsSeen, productsFixture } from './fixture/products.ts';
import { usersFixture } from './fixture/users.ts';
import { composeToFile } from './supergraph.ts';
import { type SignIn, signInAt } from './tokens.ts';

/** The two ways in which a gateway finds its subgraphs. */
export const MODES = ['in-process', 'distributed'] as const;
export type Mode = (typeof MODES)[number];

/** A gateway over the fixture supergraph. */
export interface Rig {
  readonly url: string;
  readonly gateway: RunningGateway;
  readonly seen: ProductsSeen & MediaSeen;
  /** The file of the supergraph, from which the gateway serves. */
  readonly supergraph: string;
  readonly signIn: SignIn;
  readonly redis: Redis;
  readonly redisPrefix: string;
  /** The prefix of the channels on which the products fixture publishes events. */
  readonly livePrefix: string;
  /** The port of each subgraph, in the apart mode. */
  readonly ports: Readonly<Record<string, number>>;
  /** Serves a subgraph over HTTP at its port, or another. The returned function stops it. */
  serve(name: ServiceName, port?: number): Promise<() => Promise<void>>;
  stop(): Promise<void>;
}

/** How a rig differs from the plain one. */
export interface RigOptions
  extends Partial<
    Pick<
      GatewayOptions,
      'probes' | 'mountRoutes' | 'port' | 'log' | 'urls' | 'telemetry' | 'serviceMetrics' | 'welcome'
    >
  > {
  mode?: Mode;
  env?: Record<string, string>;
  /** Subgraphs that are not served when the gateway starts. */
  away?: readonly ServiceName[];
}

/** The internal key of the fixture's processes. */
export const INTERNAL_KEY = randomBytes(33).toString('base64');

// Each rig defines subgraphs of its own, which need the same databases.
const purposes = new Map<string, object>();

function purposeOf({ name }: Subgraph): object {
  const purpose = purposes.get(name) ?? { name };
  purposes.set(name, purpose);
  return purpose;
}

// Nothing listens at the ports of subgraphs in this process: with the same ones all their supergraphs are the same, too.
const quietPorts = new Map<string, number>();

async function portOf(name: string, mode: Mode = 'in-process'): Promise<number> {
  const known = mode === 'in-process' ? quietPorts.get(name) : undefined;
  if (known !== undefined) return known;
  const port = await portForLater();
  if (mode === 'in-process') quietPorts.set(name, port);
  return port;
}

/** Starts the three fixture subgraphs and a gateway over them. */
export async function startRig(options: RigOptions = {}): Promise<Rig> {
  const seen: Rig['seen'] = { echoed: [], slow: [], started: 0, broken: [] };
  const definitions: Subgraph[] = [usersFixture(), productsFixture(seen), mediaFixture(seen)];
  const tests: TestSubgraph[] = await Promise.all(
    definitions.map((one) => startTestSubgraph(one, { purpose: purposeOf(one) })),
  );
  const running = new Map<ServiceName, RunningSubgraph>(
    tests.map((test) => [test.running.name, test.running]),
  );
  const ports: Record<string, number> = {};
  for (const { name } of definitions) ports[name] = await portOf(name, options.mode);
  const parts = definitions.map((subgraph) => ({
    subgraph,
    url: `http://127.0.0.1:${ports[subgraph.name]}/graphql`,
  }));
  const served = new Set<() => Promise<void>>();

  async function serve(name: ServiceName, port = ports[name] ?? 0): Promise<() => Promise<void>> {
    const subgraph = running.get(name);
    if (!subgraph) throw new Error(`${name} is none of the fixture`);
    const at = { host: '127.0.0.1', port, internalKey: INTERNAL_KEY };
    await portIsFree(port);
    const { stop } = await serveSubgraph(subgraph, at);
    served.add(stop);
    return async () => {
      if (served.delete(stop)) await stop();
    };
  }

  const directory = new Map<ServiceName, SubgraphExecutor>();
  for (const [name, { executor }] of running) {
    if (options.away?.includes(name)) continue;
    if (options.mode === 'distributed') await serve(name);
    else directory.set(name, executor);
  }
  const namespace = freshNamespace();
  const supergraph = composeToFile(parts);
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    SOUK_INTERNAL_KEY: INTERNAL_KEY,
    SUPERGRAPH_PATH: supergraph,
    SOUK_NAMESPACE: namespace,
    PUBLIC_URL: 'https://souk.test',
    ...options.env,
  };
  const redis = new Redis(process.env.REDIS_URL ?? '');
  const redisPrefix = `souk:${namespace}`;
  const signIn = await signInAt(redis, redisPrefix);
  const gateway = await startGateway({
    env,
    platform: readPlatformConfig(env),
    log: options.log ?? createLogger('gateway', { level: env.TEST_LOG_LEVEL ?? 'silent', pretty: false }),
    directory,
    urls: options.urls ?? {},
    probes: options.probes ?? new Map(),
    mountRoutes: options.mountRoutes ?? (() => {}),
    port: options.port ?? 0,
    telemetry: options.telemetry,
    serviceMetrics: options.serviceMetrics,
    welcome: options.welcome,
  });

  return {
    url: gateway.url,
    gateway,
    seen,
    supergraph,
    signIn,
    redis,
    redisPrefix,
    livePrefix: tests.find(({ running }) => running.name === 'products')?.redisPrefix ?? '',
    ports,
    serve,
    async stop() {
      await gateway.stop();
      await Promise.all([...served].map((stop) => stop()));
      await Promise.all(tests.map((test) => test.stop()));
      await dropKeys(redis, namespace);
      redis.disconnect();
    },
  };
}
