import type { Ctx } from '../context.ts';
import { Refusal } from './refusal.ts';

const DELETE = 'mutation UnusedUpload($id: ID!) { deleteMedia(id: $id) { deletedId } }';

/**
 * Runs what makes use of media items uploaded for it. When it raises a Refusal they are deleted again, for nobody would
 * find them. After any other error they stay: the outcome may have been stored all the same.
 */
export async function withUploads<T>(
  ctx: Pick<Ctx, 'services' | 'log'>,
  mediaIds: readonly string[],
  use: () => Promise<T>,
): Promise<T> {
  try {
    return await use();
  } catch (error) {
    if (error instanceof Refusal) await discard(ctx, mediaIds);
    throw error;
  }
}

async function discard(ctx: Pick<Ctx, 'services' | 'log'>, mediaIds: readonly string[]): Promise<void> {
  const deletions = mediaIds.map((id) => ctx.services.call('media', DELETE, { id }));
  const left = (await Promise.allSettled(deletions)).filter(({ status }) => status === 'rejected').length;
  if (left > 0) ctx.log.warn({ mediaIds, left }, 'uploads: files of a refused mutation stay behind');
}
