import { createHash, randomUUID } from 'node:crypto';
import type { FileToUpload } from '../../app/client.ts';
import type { Actor } from '../harness/actors.ts';

/** A file as a client sends it, from its bytes. */
export function fileOf(name: string, type: string, content: Buffer): FileToUpload {
  return { name, type, bytes: new Uint8Array(content) };
}

/** The SHA-256 of some bytes in hexadecimal. */
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The answer to a media URL, read to its end. */
export async function read(
  url: string,
  {
    method = 'GET',
    headers = {},
    as,
  }: { method?: string; headers?: Record<string, string>; as?: Actor } = {},
): Promise<{ status: number; headers: Headers; bytes: Buffer }> {
  const identity: Record<string, string> = as?.client.token
    ? { authorization: `Bearer ${as.client.token}` }
    : {};
  const response = await fetch(url, { method, headers: { ...identity, ...headers } });
  return {
    status: response.status,
    headers: response.headers,
    bytes: Buffer.from(await response.arrayBuffer()),
  };
}

/** What `uploadMedia` answers. */
export interface Uploaded {
  uploadMedia: {
    media: { id: string; url: string; thumbnailUrl: string | null; bytes: number; checksum: string } | null;
    userErrors: { code: string; message: string; field: string[] | null }[];
  } | null;
}

export const UPLOAD = `mutation ($input: UploadMediaInput!) {
  uploadMedia(input: $input) {
    media { id url thumbnailUrl bytes checksum }
    userErrors { code message field }
  }
}`;

/** Uploads a file for a purpose; the stored item. Raises an error when it is refused. */
export async function store(actor: Actor, file: FileToUpload, purpose: string) {
  const { uploadMedia } = await actor.client.upload<Uploaded>(
    UPLOAD,
    { input: { file: null, idempotencyKey: randomUUID(), purpose } },
    { 'input.file': file },
  );
  if (!uploadMedia?.media) throw new Error('neither stored nor refused');
  return uploadMedia.media;
}

/** How many files somebody has. */
export async function countOf(actor: Actor): Promise<number> {
  const { mediaItems } = await actor.client.ok<{ mediaItems: { totalCount: number } }>(
    '{ mediaItems { totalCount } }',
  );
  return mediaItems.totalCount;
}
