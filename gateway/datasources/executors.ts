import type { ServiceName } from '@souk/events';
import type { Circuit, ServiceDirectory, SubgraphExecutor, TargetOptions } from '@souk/platform';
import { ConfigError } from '@souk/platform';
import type { Circuits } from '../resilience/circuits.ts';

/** A subgraph and how the gateway calls it. */
export interface Upstream {
  executor: SubgraphExecutor;
  /** For a subgraph in this process. Over HTTP each URL has its own circuit, inside of the executor. */
  circuit: Circuit | null;
}

/** The subgraphs of a supergraph. */
export interface Upstreams {
  /** The subgraph of this name. Raises ConfigError when its location is unknown. */
  of(name: string, url: string | undefined): Upstream;
  /** Closes the connections to subgraphs with other names, once all requests that may need them have ended. */
  keepOnly(names: ReadonlySet<string>): void;
  /** Closes all connections. Subgraphs in this process belong to the directory's owner. */
  close(): Promise<void>;
}

/** How to find subgraphs. */
export interface UpstreamOptions {
  /** The subgraphs in this process. */
  directory: ServiceDirectory;
  /** The URLs from settings, by subgraph. Other subgraphs are at the URL of the supergraph. */
  urls: Readonly<Partial<Record<string, readonly string[]>>>;
  circuits: Circuits;
  /** The maximum time of a request, in milliseconds. */
  maxRequestMs: number;
  /** Creates the executor of a subgraph over HTTP. */
  connect(service: string, urls: readonly string[], options: TargetOptions): SubgraphExecutor;
}

interface Connected {
  name: string;
  upstream: Upstream;
  closing: NodeJS.Timeout | null;
}

/** Finds subgraphs in the directory, at the URLs of the settings, or at that of the supergraph. */
export function findUpstreams(options: UpstreamOptions): Upstreams {
  const { directory, circuits } = options;
  const inProcess = new Map<string, Upstream>();
  const connected = new Map<string, Connected>();

  function connect(name: string, urls: readonly string[]): Upstream {
    const key = [name, ...urls].join(' ');
    const known = connected.get(key);
    if (known) {
      // A newer supergraph has it again before it was closed.
      if (known.closing) clearTimeout(known.closing);
      known.closing = null;
      return known.upstream;
    }
    const executor = options.connect(name, urls, {
      circuit: circuits.settings,
      skipMs: circuits.settings.pauseMs,
      onState: (url, state) => circuits.note({ service: name, url, state }),
      onRetry: () => circuits.onRetry(name),
    });
    const upstream = { executor, circuit: null };
    connected.set(key, { name, upstream, closing: null });
    return upstream;
  }

  return {
    of(name, url) {
      const executor = directory.get(name as ServiceName);
      if (executor) {
        let known = inProcess.get(name);
        if (!known) {
          known = { executor, circuit: circuits.inProcess(name) };
          inProcess.set(name, known);
        }
        return known;
      }
      const urls = options.urls[name] ?? (url && URL.canParse(url) ? [url] : null);
      if (!urls) throw new ConfigError(`The supergraph has no URL for the subgraph ${name}.`);
      return connect(name, urls);
    },
    keepOnly(names) {
      for (const [key, one] of connected) {
        if (names.has(one.name) || one.closing) continue;
        one.closing = setTimeout(() => {
          connected.delete(key);
          circuits.forget(one.name);
          void one.upstream.executor.close();
        }, options.maxRequestMs).unref();
      }
    },
    async close() {
      for (const { closing } of connected.values()) if (closing) clearTimeout(closing);
      await Promise.all([...connected.values()].map(({ upstream }) => upstream.executor.close()));
    },
  };
}
