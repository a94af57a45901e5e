import {
  createLogger,
  type RunningSubgraph,
  readPlatformConfig,
  type Viewer,
  viewerOf,
} from '@souk/subgraph';
import { openSubgraph } from '@souk/subgraph/host/open.ts';
import { config } from '../config.ts';
import { type Ctx, models } from '../context.ts';
import { users } from '../subgraph.ts';
import type { Runtime } from '../tokens/token-keys.ts';
import { QUICK, type TestUsers } from './rig.ts';

const settings = (test: TestUsers, env: Record<string, string>) => {
  const own = { ...process.env, ...QUICK, ...env, SOUK_NAMESPACE: test.dbName.replace(/users_db$/, '') };
  const log = createLogger('test', { level: 'silent', pretty: false });
  return { env: own, platform: readPlatformConfig(own), log, directory: new Map() };
};

/** A second process of the same Souk. */
export interface Beside {
  running: RunningSubgraph;
  run<T>(
    query: string,
    variables?: Record<string, unknown>,
    viewer?: Viewer,
  ): Promise<{ data: T; codes: string[] }>;
}

/** Starts users a second time on the same databases, as another process would, with its own settings. */
export async function startBeside(test: TestUsers, env: Record<string, string> = {}): Promise<Beside> {
  const running = await users.start(settings(test, env));
  return {
    running,
    async run<T>(query: string, variables = {}, viewer = viewerOf('anonymous')) {
      const { data, errors } = await running.executor.execute({
        query,
        variables,
        viewer,
        requestId: 'beside',
      });
      const codes = (errors ?? []).map(({ extensions }) => String(extensions?.code));
      return { data: JSON.parse(JSON.stringify(data ?? null)) as T, codes };
    },
  };
}

/** The context of jobs, sweeps and migrations, without a runtime, on the databases of a test, and a function that closes it. */
export async function ownContext(
  test: TestUsers,
  env: Record<string, string> = {},
): Promise<{ ctx: Ctx; close: () => Promise<void> }> {
  const opened = await openSubgraph<typeof models, typeof config, Runtime>(
    { name: 'users', folder: '', models, config, resolvers: [] },
    settings(test, env),
  );
  return { ctx: opened.ownContext('test'), close: opened.close };
}
