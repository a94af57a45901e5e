import type { AuditPayload } from '@souk/events';
import { codeOf, createLogger, readPlatformConfig, type SubgraphExecutor, type Viewer } from '@souk/platform';
import type { RunningSubgraph, ServiceName, Subgraph } from '@souk/subgraph';
import type { GraphQLError } from 'graphql';
import { Redis } from 'ioredis';
import { MongoClient } from 'mongodb';
import { takeNamespace } from './namespaces.ts';

const AUDIT = 'audit.recorded';

/** Answers for another subgraph: the data of one operation, or a coded error thrown, as its resolvers would. */
export type Partner = (query: string, variables: Record<string, unknown>) => Promise<Record<string, unknown>>;

/** One subgraph under test, on databases of its own. */
export interface TestSubgraph {
  readonly running: RunningSubgraph;
  readonly mongo: MongoClient;
  readonly redis: Redis;
  /** Its database's name. */
  readonly dbName: string;
  readonly redisPrefix: string;
  /** Runs an operation as a viewer; what comes back is the whole GraphQL answer. */
  run<T = Record<string, never>>(
    viewer: Viewer,
    query: string,
    variables?: Record<string, unknown>,
  ): Promise<TestAnswer<T>>;
  /** The events written so far, oldest first, without entries of the audit log. */
  events(): Promise<{ type: string; aggregateId: string; payload: Record<string, unknown> }[]>;
  /** The entries recorded for the audit log so far, oldest first. */
  audits(): Promise<AuditPayload[]>;
  /** Starts the subgraph a second time on the same databases, as another process would. */
  beside(): Promise<RunningSubgraph>;
  stop(): Promise<void>;
}

/** The answer to an operation. */
export interface TestAnswer<T> {
  data: T;
  errors: { message: string; code: string }[];
}

/**
 * Starts one subgraph by itself for tests of its own folder. Other subgraphs answer through `partners`; those without a
 * partner cannot be reached, as if they were down.
 */
export async function startTestSubgraph(
  subgraph: Subgraph,
  options: {
    env?: Record<string, string>;
    partners?: Partial<Record<ServiceName, Partner>>;
    /** Relay events, consume and run jobs. */
    work?: boolean;
    seed?: boolean;
    /** What its databases are for, see {@link takeNamespace}; the subgraph itself unless given. */
    purpose?: object;
  } = {},
): Promise<TestSubgraph> {
  const namespace = takeNamespace(options.purpose ?? subgraph, [`${subgraph.name}_db`]);
  const { prefix } = namespace;
  const env: NodeJS.ProcessEnv = { ...process.env, ...options.env, SOUK_NAMESPACE: prefix };
  const platform = readPlatformConfig(env);
  const directory = new Map<ServiceName, SubgraphExecutor>();
  for (const [name, partner] of Object.entries(options.partners ?? {})) {
    directory.set(name as ServiceName, asExecutor(partner));
  }
  const log = createLogger('test', { level: env.TEST_LOG_LEVEL ?? 'fatal', pretty: false });
  const running = await subgraph.start({ env, platform, log, directory });
  directory.set(subgraph.name, running.executor);
  try {
    if (options.seed) await running.seed();
    if (options.work) await running.work();
  } catch (error) {
    await running.stop();
    throw error;
  }
  const mongo = await new MongoClient(platform.MONGODB_URI).connect();
  const redis = new Redis(platform.REDIS_URL);
  const dbName = `${prefix}${subgraph.name}_db`;
  await namespace.settled(mongo);
  const others: RunningSubgraph[] = [];
  let requests = 0;
  const outbox = () =>
    mongo
      .db(dbName)
      .collection<{ type: string; aggregateId: string; payload: Record<string, unknown> }>('outbox')
      .find()
      // As they were written: ids of one millisecond are in no order.
      .sort({ $natural: 1 })
      .toArray();

  return {
    running,
    mongo,
    redis,
    dbName,
    redisPrefix: `souk:${prefix}`,
    async run<T>(viewer: Viewer, query: string, variables?: Record<string, unknown>) {
      requests += 1;
      const answer = await running.executor.execute({
        query,
        variables,
        viewer,
        requestId: `test-${requests}`,
      });
      const errors = (answer.errors ?? []).map(({ message, extensions }) => ({
        message,
        code: String(extensions?.code),
      }));
      // graphql-js answers objects without a prototype, which Jest tells apart from plain ones.
      const data = JSON.parse(JSON.stringify(answer.data ?? null)) as T;
      return { data, errors };
    },
    events: async () => (await outbox()).filter(({ type }) => type !== AUDIT),
    audits: async () =>
      (await outbox()).flatMap(({ type, payload }) =>
        type === AUDIT ? [payload as unknown as AuditPayload] : [],
      ),
    async beside() {
      const other = await subgraph.start({ env, platform, log, directory });
      others.push(other);
      return other;
    },
    async stop() {
      await Promise.all([running, ...others].map((one) => one.stop()));
      await namespace.release(mongo, redis);
      await mongo.close();
      redis.disconnect();
    },
  };
}

function asExecutor(partner: Partner): SubgraphExecutor {
  return {
    async execute({ query, variables }) {
      try {
        return { data: await partner(query, variables ?? {}) };
      } catch (error) {
        // A subgraph answers what its resolvers refuse; only its transport raises.
        if (codeOf(error) === undefined) throw error;
        const { message, extensions } = error as GraphQLError;
        return { data: null, errors: [{ message, extensions }] };
      }
    },
    close: async () => {},
  };
}
