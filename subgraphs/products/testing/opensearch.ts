import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from '@jest/globals';
import { EmbeddedError } from '@souk/embedded';
import { type OpenSearchServer, startOpenSearch } from '@souk/embedded/opensearch/index.ts';
import type { OpenSearchSettings } from '../search/opensearch/connection.ts';

/** A search server for a test; `control` is null for one that `OPENSEARCH_URL` names. */
export interface TestServer {
  url: string;
  control: OpenSearchServer['control'] | null;
  stop(): Promise<void>;
}

/** Settings that lead to indexes of a test's own. */
export const openSearchSettings = ({ url }: { url: string }): OpenSearchSettings => ({
  url,
  prefix: `souk-test-${randomUUID().slice(0, 8)}`,
});

/**
 * Describes tests that need an OpenSearch: that of `OPENSEARCH_URL`, or one of their own. Where none can be run they are
 * skipped, and their title says why.
 */
export async function describeWithOpenSearch(
  title: string,
  tests: (server: TestServer) => void,
): Promise<void> {
  const server = await findServer();
  if (typeof server !== 'string') describe(title, () => tests(server));
  else {
    // Told in the title, so that a run says what it did not check.
    const none = { url: '', control: null, stop: async () => {} };
    // biome-ignore lint/suspicious/noSkippedTests: only where no server can be had
    describe.skip(`${title} (skipped: ${server})`, () => tests(none));
  }
}

async function findServer(): Promise<TestServer | string> {
  const { OPENSEARCH_URL: url } = process.env;
  if (url) return { url, control: null, stop: async () => {} };
  return await startOpenSearch({ dataDir: join(tmpdir(), 'souk-opensearch') }).catch((error: unknown) => {
    if (error instanceof EmbeddedError && error.kind === 'missing')
      return error.message.split('\n', 1)[0] ?? '';
    throw error;
  });
}
