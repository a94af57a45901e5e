import type { ServiceName } from '@souk/events';
import type { Circuit, ServiceDirectory, SubgraphExecutor, TargetOptions } from '@souk/platform';
import { ConfigError } from '@souk/platform';
import type { Circuits } from '../resilience/circuits.ts';

/** A subgraph as the gateway reaches it. */
export interface Upstream {
  executor: SubgraphExecutor;
  /** Of a subgraph in this process; those over HTTP have one for each URL, which their executor keeps. */
  circuit: Circuit | null;
}

/** The subgraphs that a supergraph names. */
export interface Upstreams {
  /** Raises ConfigError when nobody knows where the subgraph is. */
  of(name: string, url: string | undefined): Upstream;
  /**
   * Closes those made here that a new supergraph does not name, once requests that began before cannot want them any
   * more.
   */
  keepOnly(names: ReadonlySet<string>): void;
  /** Closes those made here; the directory's are their owner's. */
  close(): Promise<void>;
}

/** Where subgraphs are found. */
export interface UpstreamOptions {
  /** Those in this process. */
  directory: ServiceDirectory;
  /** Those whose URLs are a matter of settings; the others are where the supergraph says. */
  urls: Readonly<Partial<Record<string, readonly string[]>>>;
  circuits: Circuits;
  /** Longest time that a request takes, in milliseconds. */
  longestMs: number;
  /** Makes the executor of a subgraph over HTTP; `url` is the supergraph's, absent where the settings tell others. */
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
      // Named again before it was closed.
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
      if (!urls) throw new ConfigError(`The supergraph gives no URL for ${name}.`);
      return connect(name, urls);
    },
    keepOnly(names) {
      for (const [key, one] of connected) {
        if (names.has(one.name) || one.closing) continue;
        one.closing = setTimeout(() => {
          connected.delete(key);
          circuits.forget(one.name);
          void one.upstream.executor.close();
        }, options.longestMs).unref();
      }
    },
    async close() {
      for (const { closing } of connected.values()) if (closing) clearTimeout(closing);
      await Promise.all([...connected.values()].map(({ upstream }) => upstream.executor.close()));
    },
  };
}
