import { InputProblems, Refusal, refusal, type UserError } from '@souk/subgraph';
import type { FileUpload } from 'graphql-upload/processRequest.mjs';
import type { Ctx } from '../context.ts';

/** A file as a resolver receives it. */
export type ImageFile = Promise<FileUpload>;

const VALIDATE = `query ProductMedia($ids: [ID!]!, $ownerId: ID) {
  validateMedia(ids: $ids, purpose: PRODUCT_IMAGE, ownerId: $ownerId) { id valid problem }
}`;

const UPLOAD = `mutation ProductImages($files: [Upload!]!, $input: UploadMediaInput!) {
  uploadMediaBatch(files: $files, input: $input) { media { id } userErrors { code message field } }
}`;

interface Uploaded {
  uploadMediaBatch: { media: { id: string }[] | null; userErrors: UserError[] };
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
  const { validateMedia } = await ctx.services.call<{
    validateMedia: { id: string; valid: boolean; problem: string | null }[];
  }>('media', VALIDATE, { ids: mediaIds, ownerId: sellerId });
  const verdicts = new Map(validateMedia.map((verdict) => [verdict.id, verdict]));
  const problems = new InputProblems();
  for (const [index, id] of mediaIds.entries()) {
    const verdict = verdicts.get(id);
    if (verdict?.valid) continue;
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
 * of `media` with the field `input.images.<position>`; then none of them is stored.
 */
export async function uploadImages(
  ctx: Ctx,
  files: readonly ImageFile[],
  sellerId: string,
): Promise<string[]> {
  if (files.length === 0) return [];
  const { uploadMediaBatch } = await ctx.services.call<Uploaded>('media', UPLOAD, {
    files,
    input: { purpose: 'PRODUCT_IMAGE', ownerType: 'SELLER', ownerId: sellerId },
  });
  const { media, userErrors } = uploadMediaBatch;
  if (userErrors.length > 0) throw new Refusal(userErrors.map(asOurs));
  if (media?.length !== files.length)
    throw refusal('INVALID_INPUT', 'Not all pictures could be stored. Upload them again.', [
      'input',
      'images',
    ]);
  return media.map(({ id }) => id);
}

/** Maps `['files', '2']` and `['input', 'files', '2']` of `media` to `['input', 'images', '2']`. */
function asOurs({ code, message, field }: UserError): UserError {
  const place = field?.[field.indexOf('files') + 1];
  const isOfFile = field?.includes('files') && place !== undefined;
  return { code, message, field: ['input', 'images', ...(isOfFile ? [place] : [])] };
}
