import { join, resolve } from 'node:path';
import { INTERNAL_KEY_IN_DEVELOPMENT, positive, publicUrl } from '@souk/subgraph';
import { z } from 'zod';

const MEBIBYTE = 1024 * 1024;

export const config = z.object({
  MEDIA_STORAGE_DIR: z
    .string()
    .default(join(import.meta.dirname, '..', '..', '.souk', 'media'))
    .transform((folder) => resolve(folder))
    .describe('The folder of the files; all media processes must share it.'),
  MEDIA_IMAGE_MAX_BYTES: positive(10 * MEBIBYTE).describe('Maximum size of a picture.'),
  MEDIA_DOCUMENT_MAX_BYTES: positive(20 * MEBIBYTE).describe(
    'Maximum size of a file for purposes that accept documents.',
  ),
  MEDIA_MAX_PIXELS: positive(50_000_000).describe('Maximum number of pixels in a picture, over all frames.'),
  PUBLIC_URL: publicUrl.describe('Public address of the gateway; the start of every media URL.'),
  SOUK_INTERNAL_KEY: z
    .string()
    .min(32)
    .default(INTERNAL_KEY_IN_DEVELOPMENT)
    .describe('Signed links are signed with a key derived from this one.'),
});

/** The settings of the media subgraph. */
export type Config = z.output<typeof config>;
