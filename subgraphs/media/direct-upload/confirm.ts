import { Refusal, refusal, withIdempotencyKey } from '@souk/subgraph';
import { byteLimit } from '../content/purposes.ts';
import type { Ctx } from '../context.ts';
import { storageKeys } from '../storage/keys.ts';
import { StoredFileMissing } from '../storage/storage.ts';
import { type ReceivedFile, receiveFrom } from '../upload/receive.ts';
import type { UploadTerms } from '../upload/terms.ts';
import { storeItems } from '../upload/upload.service.ts';
import type { MediaUploadDocument } from './media-upload.model.ts';
import { dropIncoming, ended, incomingKeyOf, mediaIdOf, open, ownUpload, uploadToChange } from './uploads.ts';

const NOT_ARRIVED = 'The file has not arrived yet. Send it to the address of the upload first.';

/**
 * Checks the file of an upload and stores it. Repeating it, also at the same time or after a process died, gives the same
 * item. Raises Refusal NOT_FOUND, INVALID_STATE, FILE_CORRUPT, FILE_TYPE_NOT_ALLOWED, FILE_TOO_LARGE.
 */
export async function confirmUpload(ctx: Ctx, id: string): Promise<MediaUploadDocument | null> {
  const upload = await uploadToChange(ctx, id);
  if (isDone(upload)) return upload;
  if ((await ctx.runtime.storage.sizeOf(incomingKeyOf(upload))) === null) throw await notArrived(ctx, upload);
  const call = { operation: 'confirmUpload', idempotencyKey: id, input: {} };
  await withIdempotencyKey(ctx, call, async () => {
    await storeFile(ctx, upload);
    return null;
  });
  return ownUpload(ctx, id);
}

/** Whether it is confirmed. Raises Refusal for one that has ended otherwise. */
function isDone(upload: MediaUploadDocument): boolean {
  const { status, refusal: reason, expiresAt } = upload;
  if (status === 'CONFIRMED') return true;
  if (status === 'REFUSED' && reason) throw refusal(reason.code as 'FILE_CORRUPT', reason.message, ['id']);
  if (status === 'OPEN' && expiresAt > new Date()) return false;
  throw refusal('INVALID_STATE', 'The upload has ended. Announce it again with createUpload.', ['id']);
}

/** Another call may just have confirmed it, and deleted the incoming file. */
async function notArrived(ctx: Ctx, upload: MediaUploadDocument): Promise<Refusal> {
  const now = await uploadToChange(ctx, upload._id);
  if (now.status !== 'OPEN' && isDone(now))
    return refusal('REQUEST_IN_PROGRESS', 'The upload was just confirmed. Ask for it again.', ['id']);
  return refusal('INVALID_STATE', NOT_ARRIVED, ['id']);
}

async function storeFile(ctx: Ctx, upload: MediaUploadDocument): Promise<void> {
  const file = await checked(ctx, upload);
  if (file === null) return;
  const id = mediaIdOf(upload);
  const plan = [{ file, id, storageKey: storageKeys.original(id, 1) }];
  try {
    await storeItems(ctx, plan, termsOf(upload), async () => {
      const { modifiedCount } = await ctx.db.mediaUploads.updateOne(open(upload._id), {
        $set: { ...ended('CONFIRMED'), mediaId: id, receivedBytes: upload.bytes },
      });
      if (modifiedCount === 0) throw new Overtaken();
    });
  } catch (error) {
    if (!(error instanceof Overtaken)) throw error;
    // Confirmed by somebody else of the same business, cancelled or expired meanwhile.
    isDone(await uploadToChange(ctx, upload._id));
    return;
  } finally {
    await ctx.runtime.spool.discard(file.path);
  }
  await dropIncoming(ctx, upload);
}

const termsOf = ({
  ownerType,
  ownerId,
  purpose,
  visibility,
  altText,
  tags,
}: MediaUploadDocument): UploadTerms => ({
  ownerType,
  ownerId,
  purpose,
  visibility,
  altText,
  tags,
});

/** The upload ended while its file was checked. */
class Overtaken extends Error {}

/** The file, checked and re-encoded; null when another call has confirmed it. A refused one is deleted. */
async function checked(ctx: Ctx, upload: MediaUploadDocument): Promise<ReceivedFile | null> {
  const { purpose, filename, bytes } = upload;
  try {
    const source = await ctx.runtime.storage.get(incomingKeyOf(upload));
    return await receiveFrom(
      ctx,
      { filename, source },
      { purpose, limit: byteLimit(ctx.config, purpose), bytes },
      ['id'],
    );
  } catch (error) {
    if (error instanceof StoredFileMissing) {
      isDone(await uploadToChange(ctx, upload._id));
      return null;
    }
    if (error instanceof Refusal) await refuse(ctx, upload, error);
    throw error;
  }
}

async function refuse(
  ctx: Ctx,
  upload: MediaUploadDocument,
  { userErrors: [first] }: Refusal,
): Promise<void> {
  const reason = first && { code: first.code, message: first.message };
  await ctx.db.mediaUploads.updateOne(open(upload._id), {
    $set: { ...ended('REFUSED'), refusal: reason ?? null },
  });
  await dropIncoming(ctx, upload);
}
