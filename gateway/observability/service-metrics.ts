import { noClient, serviceViewer, USER_CONTEXT_HEADER } from '@souk/platform';
import { signUserContext } from '@souk/platform/identity';

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
    const texts = await Promise.all(Object.values(services).map((urls) => askFirst(urls, context)));
    return texts.filter((text) => text !== null);
  };
}

async function askFirst(urls: readonly string[], context: string): Promise<string | null> {
  for (const url of urls) {
    const text = await ask(`${url}/metrics`, context).catch(() => null);
    if (text !== null) return text;
  }
  return null;
}

async function ask(url: string, context: string): Promise<string> {
  const response = await fetch(url, {
    headers: { [USER_CONTEXT_HEADER]: context },
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!response.ok) throw new Error(`status ${response.status}`);
  return response.text();
}
