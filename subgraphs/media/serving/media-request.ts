import { z } from 'zod';
import { allSizes } from '../processing/dimensions.ts';
import type { MediaFormat, MediaSize } from '../processing/size.model.ts';

/** The target of a request to a media URL. */
export interface MediaRequest {
  id: string;
  /** Null for the file itself. */
  size: MediaSize | null;
  /** Null for the best one that the client accepts. */
  format: MediaFormat | null;
  /** Null for the current version. */
  version: number | null;
  link: { expires: number; signature: string } | null;
}

const count = z
  .string()
  .regex(/^\d{1,10}$/)
  .transform(Number)
  .optional();

// Version 8 is of uploads, 4 of items from before and of the demo market.
const mediaId = z.union([z.uuid({ version: 'v8' }), z.uuidv4()]);
const params = z.object({ id: mediaId.transform((id) => id.toLowerCase()) });

/** One of some names, in any case. */
const oneOf = <Name extends string>(names: readonly Name[]) =>
  z
    .string()
    .transform((name) => name.toUpperCase())
    .pipe(z.enum(names))
    .optional();

const search = z
  .object({
    size: oneOf(allSizes),
    format: oneOf(['AVIF', 'WEBP', 'JPEG', 'PNG']),
    v: count,
    expires: count,
    signature: z.string().max(100).optional(),
  })
  .refine(({ expires, signature }) => (expires === undefined) === (signature === undefined));

/** Reads a request's path and query; null for a malformed one. */
export function readMediaRequest(request: { params: unknown; query: unknown }): MediaRequest | null {
  const path = params.safeParse(request.params);
  const query = search.safeParse(request.query);
  if (!path.success || !query.success) return null;
  const { size, format, v, expires, signature } = query.data;
  return {
    id: path.data.id,
    size: size ?? null,
    format: format ?? null,
    version: v ?? null,
    link: expires !== undefined && signature !== undefined ? { expires, signature } : null,
  };
}
