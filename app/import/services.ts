import { setTimeout as wait } from 'node:timers/promises';
import type { ServiceName } from '@souk/events';
import { type SubgraphExecutor, serviceViewer } from '@souk/platform';
import type { Services } from './operations.ts';

const TRIES = 4;
const FIRST_PAUSE_MS = 250;

/**
 * Calls subgraphs as the service `import`, without a timeout. Calls are retried a few times while a database is
 * unavailable, as everything that an import sends may be repeated.
 */
export function importServices(
  directory: ReadonlyMap<ServiceName, Pick<SubgraphExecutor, 'execute'>>,
  pauseMs = FIRST_PAUSE_MS,
): Services {
  const viewer = serviceViewer('import');
  let requests = 0;
  return {
    async call<T>(service: ServiceName, query: string, variables?: Record<string, unknown>) {
      for (let attempt = 1; ; attempt += 1) {
        requests += 1;
        const executor = directory.get(service);
        if (!executor) throw new Error(`${service} does not run in this process`);
        const answer = await executor.execute({ query, variables, viewer, requestId: `import-${requests}` });
        const [error] = answer.errors ?? [];
        if (!error) return answer.data as T;
        if (error.extensions?.code !== 'SERVICE_UNAVAILABLE' || attempt === TRIES) {
          throw new Error(`${service}: ${error.message}`);
        }
        await wait(pauseMs * 2 ** (attempt - 1));
      }
    },
  };
}
