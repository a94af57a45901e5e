import { join, resolve } from 'node:path';
import { INTERNAL_KEY_IN_DEVELOPMENT, positive, publicUrl } from '@souk/subgraph';
import { z } from 'zod';

const MEBIBYTE = 1024 * 1024;

export const config = z.object({
  MEDIA_STORAGE_DIR: z
    .string()
    .default(join(import.meta.dirname, '..', '..', '.souk', 'media'))
    .transform((folder) => resolve(folder))
    .describe('The folder of the files; shared by all media processes.'),
  MEDIA_IMAGE_MAX_BYTES: positive(10 * MEBIBYTE).describe('Largest file where a picture is asked for.'),
  MEDIA_DOCUMENT_MAX_BYTES: positive(20 * MEBIBYTE).describe('Largest file where documents are taken.'),
  MEDIA_MAX_PIXELS: positive(50_000_000).describe('Most pixels in a picture, all frames counted.'),
  PUBLIC_URL: publicUrl.describe('Where clients reach the gateway; the start of every media URL.'),
  SOUK_INTERNAL_KEY: z
    .string()
    .min(32)
    .default(INTERNAL_KEY_IN_DEVELOPMENT)
    .describe('Signed links are signed with a key derived from this one.'),
});

/** The settings of the media subgraph. */
export type Config = z.output<typeof config>;
