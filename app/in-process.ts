import { type GatewayOptions, type RunningGateway, startGateway } from '@souk/gateway/gateway.ts';
import { checkSettings, type PlatformConfig, platformConfig, type SubgraphExecutor } from '@souk/platform';
import type { RunningSubgraph, SeedProgress, ServiceName, Subgraph } from '@souk/subgraph';
import { openTelemetry, type Telemetry } from '@souk/telemetry';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { subgraphs } from './subgraphs.ts';

/** The settings with which subgraphs are started. */
export interface InProcessOptions {
  env: NodeJS.ProcessEnv;
  platform: PlatformConfig;
  log: Logger;
  telemetry?: Telemetry;
}

/** Several subgraphs in this process, which call each other in memory. */
export interface RunningSubgraphs {
  readonly directory: ReadonlyMap<ServiceName, SubgraphExecutor>;
  readonly list: readonly RunningSubgraph[];
  stop(): Promise<void>;
}

/** Starts subgraphs in this process. When one fails to start, the others are stopped and its error is raised. */
export async function startSubgraphs(
  { env, platform, log, telemetry }: InProcessOptions,
  wanted: readonly Subgraph[] = subgraphs,
): Promise<RunningSubgraphs> {
  const schemas = wanted.map(({ config }) => config);
  checkSettings([platformConfig, ...schemas], env, 'Souk');
  const directory = new Map<ServiceName, SubgraphExecutor>();
  const started = await Promise.allSettled(
    wanted.map(async (subgraph) => {
      const running = await subgraph.start({ env, platform, log, directory, telemetry });
      directory.set(running.name, running.executor);
      return running;
    }),
  );
  const list = started.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const stop = async () => {
    await Promise.all(list.map((running) => running.stop()));
  };
  const failed = started.find((result) => result.status === 'rejected');
  if (failed) {
    await stop();
    throw failed.reason;
  }
  return { directory, list, stop };
}

/** All of Souk in one process. */
export interface RunningSouk {
  readonly url: string;
  readonly parts: RunningSubgraphs;
  readonly gateway: RunningGateway;
  stop(): Promise<void>;
}

/** Starts the gateway and all subgraphs in this process, without HTTP or JSON between them. */
export async function startInProcess(
  options: InProcessOptions & {
    port: number;
    /** Seeds empty databases with the demo market as of a day. */
    demo?: { now: Date } & Partial<SeedProgress>;
    /** The content of the welcome page in development. */
    welcome?: GatewayOptions['welcome'];
    /** Adds routes to the gateway's app. */
    extraRoutes?: (app: FastifyInstance) => void;
  },
): Promise<RunningSouk> {
  const telemetry = await openTelemetry(options.platform, 'souk');
  const parts = await startSubgraphs({ ...options, telemetry }).catch(async (error) => {
    await telemetry.stop();
    throw error;
  });
  try {
    for (const running of parts.list) await running.seed();
    if (options.demo) {
      const { now, ...progress } = options.demo;
      await Promise.all(parts.list.map((running) => running.seedDemo(now, progress)));
    }
    if (options.platform.SOUK_ROLE !== 'api') await Promise.all(parts.list.map((running) => running.work()));
    const gateway = await startGateway({
      ...options,
      telemetry,
      directory: parts.directory,
      probes: new Map(parts.list.map((running) => [running.name, running.health])),
      mountRoutes: (app) => {
        for (const running of parts.list) running.mountRoutes(app);
        options.extraRoutes?.(app);
      },
    });
    return {
      url: gateway.url,
      parts,
      gateway,
      async stop() {
        await gateway.stop();
        await parts.stop();
        await telemetry.stop();
      },
    };
  } catch (error) {
    await parts.stop();
    await telemetry.stop();
    throw error;
  }
}
