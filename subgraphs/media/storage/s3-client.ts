import { HeadBucketCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { ConfigError } from '@souk/subgraph';
import type { Config } from '../config.ts';
import { assertKey } from './keys.ts';
import { type DirectUploads, storageOutage } from './storage.ts';

const CONNECT_MS = 2_000;
// Without a byte for this long, the store counts as gone.
const SILENT_MS = 60_000;
const CONNECTIONS = 64;
const ATTEMPTS = 3;

/** The settings of a client. */
type ClientSettings = Pick<
  Config,
  'S3_ENDPOINT' | 'S3_REGION' | 'S3_PATH_STYLE' | 'S3_ACCESS_KEY_ID' | 'S3_SECRET_ACCESS_KEY'
>;

/** A client for the store of the settings, at its own address or at the one for clients. */
export function s3Client(
  config: ClientSettings,
  endpoint: string | undefined = config.S3_ENDPOINT,
): S3Client {
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = config;
  return new S3Client({
    region: config.S3_REGION,
    forcePathStyle: config.S3_PATH_STYLE,
    maxAttempts: ATTEMPTS,
    // Not every compatible store knows the checksums that Amazon's does not require either.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: new NodeHttpHandler({
      connectionTimeout: CONNECT_MS,
      socketTimeout: SILENT_MS,
      httpAgent: { maxSockets: CONNECTIONS },
      httpsAgent: { maxSockets: CONNECTIONS },
    }),
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(accessKeyId && secretAccessKey ? { credentials: { accessKeyId, secretAccessKey } } : {}),
  });
}

// Signed, so that the store refuses another type, another length and a second file under the same key.
const SIGNED = ['content-length', 'content-type', 'host', 'if-none-match'];
const ONCE = '*';

/** Signs the requests with which clients send files to a bucket. */
export function s3DirectUploads(client: S3Client, bucket: string): DirectUploads {
  return {
    async sign(key, { mimeType, bytes, expiresInSeconds }) {
      assertKey(key);
      const command = new PutObjectCommand({
        Bucket: bucket,
        Key: key,
        ContentType: mimeType,
        ContentLength: bytes,
        IfNoneMatch: ONCE,
      });
      try {
        const url = await getSignedUrl(client, command, {
          expiresIn: expiresInSeconds,
          signableHeaders: new Set(SIGNED),
          unhoistableHeaders: new Set(SIGNED),
        });
        return { url, headers: { 'Content-Type': mimeType, 'If-None-Match': ONCE } };
      } catch (error) {
        throw storageOutage(error);
      }
    },
  };
}

/**
 * Checks that the settings lead to a bucket that may be used. Raises ConfigError when they do not. Gives the reason when
 * the store does not answer, which may pass.
 */
export async function checkBucket(
  client: S3Client,
  config: Pick<Config, 'S3_BUCKET' | 'S3_REGION' | 'S3_ENDPOINT'>,
): Promise<string | null> {
  const { S3_BUCKET: bucket, S3_REGION: region } = config;
  const where = config.S3_ENDPOINT ?? 'Amazon S3';
  try {
    await client.send(new HeadBucketCommand({ Bucket: bucket }));
    return null;
  } catch (error) {
    const { name, message, $metadata } = error as Error & { $metadata?: { httpStatusCode?: number } };
    const status = $metadata?.httpStatusCode;
    const raise = (line: string): never => {
      throw new ConfigError(`${line}\n  See docs/uploads.md#storages.`);
    };
    if (status === 404)
      raise(`S3_BUCKET: there is no bucket "${bucket}" at ${where}. Create it first; Souk does not.`);
    if (status === 403)
      raise(
        `S3_BUCKET: ${where} does not let these credentials use the bucket "${bucket}". Check S3_ACCESS_KEY_ID and its secret, and that they may list the bucket and get, put and delete its objects.`,
      );
    if (status === 301 || status === 400)
      raise(`S3_REGION: the bucket "${bucket}" at ${where} is not in ${region}.`);
    if (name === 'CredentialsProviderError')
      raise(
        'S3_ACCESS_KEY_ID: no credentials were found. Set it with S3_SECRET_ACCESS_KEY, or give the process a role.',
      );
    return `${name}: ${message}`;
  }
}
