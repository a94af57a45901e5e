import type { ServiceName } from '@souk/events';
import { noClient, type ServiceDirectory, serviceViewer, USER_CONTEXT_HEADER } from '@souk/platform';
import { signUserContext } from '@souk/platform/identity';
import type { Metrics } from '@souk/telemetry';

const TIMEOUT_MS = 3_000;

/**
 * Reads the metrics of services in other processes, each from the first of its URLs that answers: all processes of a
 * service report the same queues. A service without an answer is left out.
 */
export function metricsAt(
  services: Readonly<Record<string, readonly string[]>>,
  internalKey: string,
): () => Promise<string[]> {
  return async () => {
    const context = signUserContext(serviceViewer('gateway'), 'metrics', noClient, internalKey);
    const headers = { [USER_CONTEXT_HEADER]: context };
    const texts = await Promise.all(Object.values(services).map((urls) => askFirst(urls, headers)));
    return texts.filter((text) => text !== null);
  };
}

/** Where a gateway finds its services. */
interface Places {
  directory: ServiceDirectory;
  urls?: Readonly<Partial<Record<string, readonly string[]>>> | undefined;
}

/** Reads the metrics of one service as Prometheus does, those of this process for a service in it; null where there are none. */
export const metricsOfEach =
  ({ directory, urls = {} }: Places, token: string | undefined, own: Metrics | null) =>
  async (service: ServiceName): Promise<string | null> => {
    if (directory.has(service)) return (await own?.text()) ?? null;
    return askFirst(urls[service] ?? [], token === undefined ? {} : { authorization: `Bearer ${token}` });
  };

async function askFirst(urls: readonly string[], headers: Record<string, string>): Promise<string | null> {
  for (const url of urls) {
    const text = await ask(`${url}/metrics`, headers).catch(() => null);
    if (text !== null) return text;
  }
  return null;
}

async function ask(url: string, headers: Record<string, string>): Promise<string> {
  const response = await fetch(url, {
    headers,
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!response.ok) throw new Error(`status ${response.status}`);
  return response.text();
}
