import type { Ctx } from '../context.ts';
import type { UploadRequest } from '../storage/storage.ts';
import { uploadUrl } from './link.ts';
import type { MediaUploadDocument } from './media-upload.model.ts';
import { incomingKeyOf, LINK_SECONDS } from './uploads.ts';

/** The request with which a client sends the file; null when it may not any more. */
export async function requestFor(ctx: Ctx, upload: MediaUploadDocument): Promise<UploadRequest | null> {
  const { _id, status, contentType: mimeType, bytes, expiresAt } = upload;
  const left = Math.floor((expiresAt.getTime() - Date.now()) / 1000);
  if (status !== 'OPEN' || left <= 0) return null;
  const expiresInSeconds = Math.min(LINK_SECONDS, left);
  const { direct } = ctx.runtime.storage;
  if (direct) return direct.sign(incomingKeyOf(upload), { mimeType, bytes, expiresInSeconds });
  const expires = Math.floor(Date.now() / 1000) + expiresInSeconds;
  return { url: uploadUrl(ctx.config, _id, expires), headers: { 'Content-Type': mimeType } };
}

/** How many bytes have arrived; a file that is sent to the storage directly counts once it is whole. */
export async function receivedBytes(ctx: Ctx, upload: MediaUploadDocument): Promise<number> {
  const { storage } = ctx.runtime;
  if (upload.status !== 'OPEN' || storage.direct === null) return upload.receivedBytes;
  return (await storage.sizeOf(incomingKeyOf(upload)).catch(() => null)) ?? 0;
}
