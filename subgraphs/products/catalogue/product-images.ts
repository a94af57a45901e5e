import type { Readable } from 'node:stream';
import { InputProblems, Refusal, refusal, type UserError } from '@souk/subgraph';
import type { FileUpload } from 'graphql-upload/processRequest.mjs';
import type { Ctx } from '../context.ts';

/** A file as a resolver receives it, or one that was fetched. */
export type ImageFile = Promise<
  Pick<FileUpload, 'filename' | 'mimetype' | 'encoding'> & { createReadStream: () => Readable }
>;

const VALIDATE = `query ProductMedia($ids: [ID!]!, $ownerId: ID) {
  mediaValidations(ids: $ids, purpose: PRODUCT_IMAGE, ownerId: $ownerId) { isValid problem }
}`;

const UPLOAD = `mutation ProductImages($input: UploadMediaBatchInput!) {
  uploadMediaBatch(input: $input) { mediaItems { id } userErrors { code message field } }
}`;

interface Uploaded {
  uploadMediaBatch: { mediaItems: { id: string }[] | null; userErrors: UserError[] };
}

/** The names and types of files, by which a repeated request is recognized. */
export const namesOf = (files: readonly ImageFile[]) =>
  Promise.all(files.map(async (file) => [(await file).filename, (await file).mimetype]));

/** Raises Refusal INVALID_INPUT for each id that is not a picture of the seller. Call it outside of transactions. */
export async function requireUsableMedia(
  ctx: Ctx,
  mediaIds: readonly string[],
  sellerId: string,
): Promise<void> {
  if (mediaIds.length === 0) return;
  const { mediaValidations } = await ctx.services.call<{
    mediaValidations: { isValid: boolean; problem: string | null }[];
  }>('media', VALIDATE, { ids: mediaIds, ownerId: sellerId });
  const problems = new InputProblems();
  for (const [index, id] of mediaIds.entries()) {
    const verdict = mediaValidations[index];
    if (verdict?.isValid) continue;
    problems.add('INVALID_INPUT', verdict?.problem ?? `There is no media item ${id}.`, [
      'input',
      'mediaIds',
      String(index),
    ]);
  }
  problems.refuse();
}

/**
 * Uploads new pictures to `media` on behalf of the seller; returns their ids in the order of the files. Raises the Refusal
 * of `media` with the field `input.images.<position>`; then none of them is stored. A repetition with the same key answers
 * the same pictures.
 */
export async function uploadImages(
  ctx: Ctx,
  files: readonly ImageFile[],
  sellerId: string,
  idempotencyKey: string,
): Promise<string[]> {
  if (files.length === 0) return [];
  const { uploadMediaBatch } = await ctx.services.call<Uploaded>('media', UPLOAD, {
    input: { files, idempotencyKey, purpose: 'PRODUCT_IMAGE', ownerType: 'SELLER', ownerId: sellerId },
  });
  const { mediaItems, userErrors } = uploadMediaBatch;
  if (userErrors.length > 0) throw new Refusal(userErrors.map(asOurs));
  if (mediaItems?.length !== files.length)
    throw refusal('INVALID_INPUT', 'Not all pictures could be stored. Upload them again.', [
      'input',
      'images',
    ]);
  return mediaItems.map(({ id }) => id);
}

/** Maps `['input', 'files', '2']` of `media` to `['input', 'images', '2']`. */
function asOurs({ code, message, field }: UserError): UserError {
  const place = field?.[field.indexOf('files') + 1];
  const isOfFile = field?.includes('files') && place !== undefined;
  return { code, message, field: ['input', 'images', ...(isOfFile ? [place] : [])] };
}
