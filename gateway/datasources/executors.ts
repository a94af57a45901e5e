import {
  ConfigError,
  createHttpExecutor,
  type ServiceDirectory,
  type ServiceName,
  type SubgraphExecutor,
} from '@souk/subgraph';

/** The executors of the subgraphs that a supergraph names. */
export interface Executors {
  of(name: string, url: string | undefined): SubgraphExecutor;
  /** Closes those made here; the directory's are their owner's. */
  close(): Promise<void>;
}

/** Finds subgraphs in the directory, and the others at the URL in the supergraph, which ends in `/graphql`. */
export function findExecutors(
  directory: ServiceDirectory,
  options: { internalKey: string; deadlineMs: number },
): Executors {
  const own: SubgraphExecutor[] = [];
  return {
    of(name, url) {
      const known = directory.get(name as ServiceName);
      if (known) return known;
      if (!url || !URL.canParse(url)) throw new ConfigError(`The supergraph gives no URL for ${name}.`);
      const executor = createHttpExecutor({ service: name, url: url.replace(/\/graphql$/, ''), ...options });
      own.push(executor);
      return executor;
    },
    async close() {
      await Promise.all(own.map((executor) => executor.close()));
    },
  };
}
