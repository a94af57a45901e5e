import { refusal } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { isOwner } from '../library/owner.ts';
import { storageKeys } from '../storage/keys.ts';
import { uploadId } from '../upload/upload-id.ts';
import type { MediaUploadDocument, UploadStatus } from './media-upload.model.ts';

const HOUR_MS = 60 * 60_000;

/** How long an address for sending a file works. */
export const LINK_SECONDS = 60 * 60;

/** How long an upload may be sent and confirmed. */
export const OPEN_MS = 24 * HOUR_MS;

/** Beyond this, no address works any more and no process is busy with the upload. */
export const SETTLED_MS = 2 * HOUR_MS;

/** How long an upload is shown after its end. */
export const KEPT_MS = 7 * 24 * HOUR_MS;

/** The item that an upload becomes; known before, so that work which is repeated finds what it has stored. */
export const mediaIdOf = ({ _id }: Pick<MediaUploadDocument, '_id'>): string => uploadId(_id, 0);

/** Where the file is before it is confirmed. Nothing serves it from there. */
export const incomingKeyOf = ({ _id }: Pick<MediaUploadDocument, '_id'>): string => storageKeys.incoming(_id);

/** An upload of the viewer; null for those of others. */
export async function ownUpload(ctx: Ctx, id: string): Promise<MediaUploadDocument | null> {
  const upload = await ctx.db.mediaUploads.findById(id).lean();
  return upload && isOwner(ctx.viewer, upload) ? upload : null;
}

/** An upload of the viewer for a mutation. Raises Refusal NOT_FOUND. */
export async function uploadToChange(ctx: Ctx, id: string): Promise<MediaUploadDocument> {
  const upload = await ownUpload(ctx, id);
  if (!upload) throw refusal('NOT_FOUND', 'There is no such upload.', ['id']);
  return upload;
}

/** Selects an upload that may still be sent and confirmed. */
export const open = (_id: string) => ({ _id, status: 'OPEN' as const, expiresAt: { $gt: new Date() } });

/** The fields of an upload that ends now. What arrives later is deleted by the sweep. */
export const ended = (status: Exclude<UploadStatus, 'OPEN'>) => ({
  status,
  writer: null,
  writingUntil: null,
  dueAt: new Date(Date.now() + SETTLED_MS),
});

/** Deletes what has arrived of an upload; what cannot be deleted now is left to the sweep. */
export async function dropIncoming(ctx: Ctx, upload: Pick<MediaUploadDocument, '_id'>): Promise<void> {
  const { spool, storage } = ctx.runtime;
  await spool.discard(spool.pathOf(upload._id));
  await storage.delete([incomingKeyOf(upload)]).catch((error: Error) => {
    ctx.log.warn(
      { uploadId: upload._id, error: error.message },
      'media: an incoming file could not be deleted yet',
    );
  });
}
