import { isImage } from '../content/file-types.ts';
import type { Located } from './locate.ts';

/** `Content-Disposition` with the name in ASCII for old clients and in full for all others (RFC 6266, RFC 8187). */
export function disposition(kind: 'inline' | 'attachment', filename: string): string {
  const plain = filename.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_');
  const full = encodeURIComponent(filename).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${plain}"; filename*=UTF-8''${full}`;
}

/** Public files may stay in shared caches, for ever under a URL that names the version; private ones are asked anew. */
export function cacheControl({ isPublic, isPinned }: Pick<Located, 'isPublic' | 'isPinned'>): string {
  if (!isPublic) return 'private, no-cache';
  return isPinned ? 'public, max-age=31536000, immutable' : 'public, max-age=300';
}

/** A strong tag: the same bytes, the same tag. */
export const etagOf = ({ checksum }: Pick<Located, 'checksum'>): string => `"${checksum.slice(0, 32)}"`;

/**
 * On every answer of a media URL. Whatever is served must not run as a page of ours (sandbox), nor as another type
 * than named (nosniff), while pages on other origins may show it.
 */
export const guards = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  'cross-origin-resource-policy': 'cross-origin',
};

/** The headers of a file, but for those of its length. */
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
