import { join, resolve } from 'node:path';
import {
  ALWAYS,
  flag,
  INTERNAL_KEY_IN_DEVELOPMENT,
  inProduction,
  isLoopback,
  nodeEnv,
  positive,
  publicUrl,
} from '@souk/subgraph';
import { z } from 'zod';

const MEBIBYTE = 1024 * 1024;

/** By storage: the settings without which it cannot run. */
const NEEDED = {
  local: [],
  s3: ['S3_BUCKET'],
  imagekit: ['IMAGEKIT_PRIVATE_KEY', 'IMAGEKIT_URL_ENDPOINT'],
} as const;

const httpUrl = z.url({ protocol: /^https?$/, error: 'an address that starts with https:// or http://' });

const storageSettings = {
  MEDIA_STORAGE: z
    .enum(['local', 's3', 'imagekit'])
    .default('local')
    .describe('Where files are stored: `local` (a folder), `s3` (any S3-compatible store) or `imagekit`.'),
  MEDIA_STORAGE_DIR: z
    .string()
    .default(join(import.meta.dirname, '..', '..', '.souk', 'media'))
    .transform((folder) => resolve(folder))
    .describe(
      'The folder of the files, shared by all media processes; with another storage, of files at work.',
    ),
  S3_BUCKET: z.string().min(3).optional().describe('The bucket of `s3`, which must exist and be private.'),
  S3_REGION: z.string().min(1).default('us-east-1').describe('The region of the bucket.'),
  S3_ENDPOINT: httpUrl.optional().describe("Where the S3-compatible store answers, when it is not Amazon's."),
  S3_PUBLIC_ENDPOINT: httpUrl
    .optional()
    .describe('Where clients reach that store for uploads, when it is another address than S3_ENDPOINT.'),
  S3_PATH_STYLE: flag
    .default(false)
    .describe(
      'Whether the bucket stands in the path, as MinIO and others want it, and not in the host name.',
    ),
  S3_ACCESS_KEY_ID: z
    .string()
    .min(1)
    .optional()
    .describe("The access key id; without it, the credentials come from the SDK's chain, such as a role."),
  S3_SECRET_ACCESS_KEY: z.string().min(1).optional().describe('The secret of S3_ACCESS_KEY_ID.'),
  S3_DIRECT_UPLOADS: flag
    .default(true)
    .describe('Whether clients send large files straight to the bucket; otherwise through the gateway.'),
  IMAGEKIT_PRIVATE_KEY: z
    .string()
    .regex(/^private_\S{8,}$/, 'private_… as ImageKit gives it out')
    .optional()
    .describe('The private API key of the ImageKit account: `private_…`.'),
  IMAGEKIT_URL_ENDPOINT: httpUrl
    .transform((url) => url.replace(/\/$/, ''))
    .optional()
    .describe('The URL endpoint of the ImageKit account: https://ik.imagekit.io/<id>.'),
  IMAGEKIT_API_URL: httpUrl
    .optional()
    .describe("Another address than ImageKit's own: a proxy, or a stand-in."),
};

export const config = z
  .object({
    NODE_ENV: nodeEnv.describe('`production` requires that files travel encrypted.'),
    ...storageSettings,
    MEDIA_IMAGE_MAX_BYTES: positive(10 * MEBIBYTE).describe('Maximum size of a picture.'),
    MEDIA_DOCUMENT_MAX_BYTES: positive(20 * MEBIBYTE).describe(
      'Maximum size of a file for purposes that accept documents.',
    ),
    MEDIA_MAX_PIXELS: positive(50_000_000).describe(
      'Maximum number of pixels in a picture, over all frames.',
    ),
    MEDIA_UNUSED_GRACE_HOURS: positive(24).describe('How long a picture that nothing uses is kept.'),
    PUBLIC_URL: publicUrl.describe('Public address of the gateway; the start of every media URL.'),
    SOUK_INTERNAL_KEY: z
      .string()
      .min(32)
      .default(INTERNAL_KEY_IN_DEVELOPMENT)
      .describe('Signed links are signed with a key derived from this one.'),
  })
  .superRefine((env, issues) => {
    const add = (name: string, message: string) => issues.addIssue({ code: 'custom', path: [name], message });
    for (const name of NEEDED[env.MEDIA_STORAGE] ?? [])
      if (!env[name]) add(name, `is needed when MEDIA_STORAGE is ${env.MEDIA_STORAGE}`);
    if (env.S3_ACCESS_KEY_ID && !env.S3_SECRET_ACCESS_KEY)
      add('S3_SECRET_ACCESS_KEY', 'is needed beside S3_ACCESS_KEY_ID');
    if (env.S3_SECRET_ACCESS_KEY && !env.S3_ACCESS_KEY_ID)
      add('S3_ACCESS_KEY_ID', 'is needed beside S3_SECRET_ACCESS_KEY');
  }, ALWAYS)
  .superRefine(
    inProduction((env, refuse) => {
      const name = env.S3_PUBLIC_ENDPOINT === undefined ? 'S3_ENDPOINT' : 'S3_PUBLIC_ENDPOINT';
      if (env.MEDIA_STORAGE === 's3' && env.S3_DIRECT_UPLOADS && isOpen(env[name]))
        refuse(
          name,
          'production lets clients send files over https:// only; set S3_PUBLIC_ENDPOINT to such an address, or S3_DIRECT_UPLOADS=false',
        );
      for (const secret of ['IMAGEKIT_URL_ENDPOINT', 'IMAGEKIT_API_URL'] as const)
        if (isOpen(env[secret]))
          refuse(
            secret,
            'production sends the private key and files over https:// only, unless to this machine',
          );
    }),
    ALWAYS,
  );

/** Whether what is sent to an address can be read on the way. */
function isOpen(address: string | undefined): boolean {
  const { protocol, hostname = '' } = URL.parse(address ?? '') ?? {};
  return protocol === 'http:' && !isLoopback(hostname);
}

/** The settings of the media subgraph. */
export type Config = z.output<typeof config>;
