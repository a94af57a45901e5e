import { isImage } from '../content/file-types.ts';
import type { Located } from './located.ts';

/** `Content-Disposition` with the name in ASCII for old clients and in full for all others (RFC 6266, RFC 8187). */
export function disposition(kind: 'inline' | 'attachment', filename: string): string {
  const plain = filename.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_');
  const full = encodeURIComponent(filename).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${plain}"; filename*=UTF-8''${full}`;
}

/** Shared caches may keep public files, permanently when the URL has the version; private ones are always revalidated. */
export function cacheControl({ isPublic, isPinned }: Pick<Located, 'isPublic' | 'isPinned'>): string {
  if (!isPublic) return 'private, no-cache';
  return isPinned ? 'public, max-age=31536000, immutable' : 'public, max-age=300';
}

/** A strong tag, derived from the bytes. */
export const etagOf = ({ checksum }: Pick<Located, 'checksum'>): string => `"${checksum.slice(0, 32)}"`;

/**
 * The headers of every response of a media URL: files must not run as a page of this origin (sandbox) or be interpreted as
 * another type (nosniff), while pages of other origins may show them.
 */
export const guards = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  'cross-origin-resource-policy': 'cross-origin',
};

/** The headers of a file, except for its length. */
export function fileHeaders(file: Located, download: boolean): Record<string, string> {
  const kind = download || !isImage(file.mimeType) ? 'attachment' : 'inline';
  return {
    'content-type': file.mimeType,
    'content-disposition': disposition(kind, file.filename),
    'cache-control': cacheControl(file),
    etag: etagOf(file),
    'last-modified': file.modifiedAt.toUTCString(),
    'accept-ranges': 'bytes',
  };
}
