import { randomUUID } from 'node:crypto';
import { InputProblems, Refusal, refusal, type UserError } from '@souk/subgraph';
import type { Ctx } from '../context.ts';

const PURPOSE = 'VERIFICATION_DOCUMENT';

const VALIDATE = `query ($ids: [ID!]!, $purpose: MediaPurpose, $ownerId: ID) {
  mediaValidations(ids: $ids, purpose: $purpose, ownerId: $ownerId) { isValid problem }
}`;

interface Validation {
  mediaValidations: { isValid: boolean; problem: string | null }[];
}

/** Raises Refusal INVALID_INPUT for ids that are not verification documents of this seller. */
export async function checkDocuments(ctx: Ctx, sellerId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const variables = { ids, purpose: PURPOSE, ownerId: sellerId };
  const { mediaValidations } = await ctx.services.call<Validation>('media', VALIDATE, variables);
  const problems = new InputProblems();
  for (const index of ids.keys()) {
    const validation = mediaValidations[index];
    if (validation?.isValid) continue;
    const message = validation?.problem ?? 'This is not one of your documents.';
    problems.add('INVALID_INPUT', message, ['input', 'documentMediaIds', String(index)]);
  }
  problems.refuse();
}

const UPLOAD = `mutation ($input: UploadMediaBatchInput!) {
  uploadMediaBatch(input: $input) { mediaItems { id } userErrors { code message field } }
}`;

interface Uploaded {
  uploadMediaBatch: { mediaItems: { id: string }[] | null; userErrors: UserError[] };
}

/** Uploads files to `media` as private documents of the seller; returns their ids. Raises the Refusal of `media`. */
export async function uploadDocuments(
  ctx: Ctx,
  sellerId: string,
  files: readonly Promise<unknown>[],
): Promise<string[]> {
  if (files.length === 0) return [];
  const { uploadMediaBatch } = await ctx.services.call<Uploaded>('media', UPLOAD, {
    input: {
      files: [...files],
      idempotencyKey: randomUUID(),
      purpose: PURPOSE,
      visibility: 'PRIVATE',
      ownerType: 'SELLER',
      ownerId: sellerId,
    },
  });
  const { mediaItems, userErrors } = uploadMediaBatch;
  if (userErrors.length > 0) throw new Refusal(userErrors.map(asOurs));
  if (mediaItems?.length !== files.length)
    throw refusal('FILE_CORRUPT', 'Not all documents could be stored. Upload them again.');
  return mediaItems.map(({ id }) => id);
}

/** Maps `['input', 'files', '2']` of `media` to `['input', 'documents', '2']`. */
function asOurs({ code, message, field }: UserError): UserError {
  const [, argument, ...rest] = field ?? [];
  return {
    code,
    message,
    field: argument === 'files' ? ['input', 'documents', ...rest] : ['input', 'documents'],
  };
}
