import { hash } from 'node:crypto';
import { Readable } from 'node:stream';
import { safeFetch, UnsafeAddress } from '@souk/platform/outgoing';
import { codeOf, Refusal } from '@souk/subgraph';
import { requireUsableMedia, uploadImages } from '../../catalogue/product-images.ts';
import type { Run } from '../run/lease.ts';
import type { Archive } from './archive.ts';

const MAX_BYTES = 10 * 1024 * 1024;
const TIMEOUT_MS = 15_000;
const ACCEPT = 'image/avif,image/webp,image/png,image/jpeg,image/gif';
const MEDIA_ID = /^[0-9a-f-]{36}$/;

/** A picture that is not taken; the message says why. */
export class PictureRefused extends Error {}

/** The media item of a picture that a row names: one of the seller's, one at an address, or one of the archive. */
export async function fetchPicture(run: Run, source: string, archive: Archive | null): Promise<string> {
  const { ctx, job } = run;
  const own = ownMediaOf(ctx.config.PUBLIC_URL, source);
  if (own !== null) {
    await refusing(() => requireUsableMedia(ctx, [own], job.sellerId));
    return own;
  }
  const content = await contentOf(run, source, archive);
  const filename = nameOf(source);
  const file = Promise.resolve({
    filename,
    mimetype: 'application/octet-stream',
    encoding: 'binary',
    createReadStream: () => Readable.from([content], { objectMode: false }),
  });
  const key = hash('sha256', JSON.stringify([job._id, filename, hash('sha256', content, 'hex')]), 'hex');
  // What the type says does not count: media looks at the bytes, and takes raster pictures only.
  const uploaded = await refusing(() => uploadImages(ctx, [file], job.sellerId, key));
  const [mediaId] = uploaded;
  if (mediaId === undefined) throw new PictureRefused('The picture could not be stored.');
  return mediaId;
}

/** The media item of an address of this market; null for every other address. */
export function ownMediaOf(publicUrl: string, source: string): string | null {
  const prefix = `${publicUrl}/media/`;
  const id = source.startsWith(prefix) ? source.slice(prefix.length).replace(/[/?#].*$/, '') : '';
  return MEDIA_ID.test(id) ? id : null;
}

async function contentOf({ ctx }: Run, source: string, archive: Archive | null): Promise<Buffer> {
  if (!/^[a-z][a-z0-9+.-]*:/i.test(source)) {
    const content = await archive?.read(source).catch((error: Error) => {
      throw new PictureRefused(`The picture cannot be unpacked: ${error.message}.`);
    });
    if (!content) throw new PictureRefused('There is no picture with this name in the archive.');
    return content;
  }
  const trustedHosts = new Set(ctx.config.IMPORT_TRUSTED_HOSTS);
  try {
    return await safeFetch(source, {
      maxBytes: MAX_BYTES,
      timeoutMs: TIMEOUT_MS,
      accept: ACCEPT,
      trustedHosts,
    });
  } catch (error) {
    if (error instanceof UnsafeAddress) throw new PictureRefused(error.message);
    throw error;
  }
}

async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal)
      throw new PictureRefused(error.userErrors[0]?.message ?? 'The picture is not accepted.');
    if (codeOf(error) === 'FORBIDDEN') throw new PictureRefused('The picture belongs to somebody else.');
    throw error;
  }
}

function nameOf(source: string): string {
  const path = URL.parse(source)?.pathname ?? source;
  const last = path.slice(path.lastIndexOf('/') + 1);
  return last.slice(-100) || 'picture';
}
