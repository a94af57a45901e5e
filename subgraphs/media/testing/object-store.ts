import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateBucketCommand } from '@aws-sdk/client-s3';
import { describe } from '@jest/globals';
import { EmbeddedError } from '@souk/embedded';
import { type ObjectStore, startObjectStore } from '@souk/embedded/object-store/index.ts';
import { s3Client } from '../storage/s3-client.ts';

/** The bucket that tests use. */
export const BUCKET = 'souk-media';

/** The settings that lead to an S3 server of tests. */
export const s3Settings = (store: ObjectStore, endpoint = store.url): Record<string, string> => ({
  MEDIA_STORAGE: 's3',
  S3_BUCKET: BUCKET,
  S3_ENDPOINT: endpoint,
  S3_REGION: store.region,
  S3_PATH_STYLE: 'true',
  S3_ACCESS_KEY_ID: store.accessKeyId,
  S3_SECRET_ACCESS_KEY: store.secretAccessKey,
});

/** Starts an S3 server with a bucket. */
async function startStore(): Promise<ObjectStore> {
  const store = await startObjectStore({ dataDir: join(tmpdir(), 'souk-object-store') });
  const client = clientOf(store);
  await client.send(new CreateBucketCommand({ Bucket: BUCKET }));
  client.destroy();
  return store;
}

/** A client of a test's own for the server, beside that of the subgraph. */
export const clientOf = ({ url, region, accessKeyId, secretAccessKey }: ObjectStore) =>
  s3Client({
    S3_ENDPOINT: url,
    S3_REGION: region,
    S3_PATH_STYLE: true,
    S3_ACCESS_KEY_ID: accessKeyId,
    S3_SECRET_ACCESS_KEY: secretAccessKey,
  });

/**
 * Describes tests that need an S3 server. Where none can be found or fetched they are skipped, and their title says why.
 */
export async function describeWithStore(title: string, tests: (store: ObjectStore) => void): Promise<void> {
  const store = await startStore().catch((error: unknown) => {
    if (error instanceof EmbeddedError && error.kind === 'missing')
      return error.message.split('\n', 1)[0] ?? '';
    throw error;
  });
  if (typeof store !== 'string') describe(title, () => tests(store));
  // Told in the title, so that a run says what it did not check.
  // biome-ignore lint/suspicious/noSkippedTests: only where no server can be had
  else describe.skip(`${title} (skipped: ${store})`, () => tests({} as ObjectStore));
}
