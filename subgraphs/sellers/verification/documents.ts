import { InputProblems, Refusal, refusal, type UserError } from '@souk/subgraph';
import type { Ctx } from '../context.ts';

const PURPOSE = 'VERIFICATION_DOCUMENT';

const VALIDATE = `query ($ids: [ID!]!, $purpose: MediaPurpose, $ownerId: ID) {
  validateMedia(ids: $ids, purpose: $purpose, ownerId: $ownerId) { id valid problem }
}`;

interface Validation {
  validateMedia: { id: string; valid: boolean; problem: string | null }[];
}

/** Raises Refusal INVALID_INPUT for ids that are not verification documents of this seller. */
export async function checkDocuments(ctx: Ctx, sellerId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const variables = { ids, purpose: PURPOSE, ownerId: sellerId };
  const { validateMedia } = await ctx.services.call<Validation>('media', VALIDATE, variables);
  const found = new Map(validateMedia.map((validation) => [validation.id, validation]));
  const problems = new InputProblems();
  for (const [index, id] of ids.entries()) {
    const validation = found.get(id);
    if (validation?.valid) continue;
    const message = validation?.problem ?? 'This is not one of your documents.';
    problems.add('INVALID_INPUT', message, ['input', 'documentMediaIds', String(index)]);
  }
  problems.refuse();
}

const UPLOAD = `mutation ($files: [Upload!]!, $input: UploadMediaInput!) {
  uploadMediaBatch(files: $files, input: $input) { media { id } userErrors { code message field } }
}`;

interface Uploaded {
  uploadMediaBatch: { media: { id: string }[] | null; userErrors: UserError[] };
}

/** Uploads files to `media` as private documents of the seller; returns their ids. Raises the Refusal of `media`. */
export async function uploadDocuments(
  ctx: Ctx,
  sellerId: string,
  files: readonly Promise<unknown>[],
): Promise<string[]> {
  if (files.length === 0) return [];
  const { uploadMediaBatch } = await ctx.services.call<Uploaded>('media', UPLOAD, {
    files: [...files],
    input: { purpose: PURPOSE, visibility: 'PRIVATE', ownerType: 'SELLER', ownerId: sellerId },
  });
  const { media, userErrors } = uploadMediaBatch;
  if (userErrors.length > 0) throw new Refusal(userErrors.map(asOurs));
  if (media?.length !== files.length)
    throw refusal('FILE_CORRUPT', 'Not all documents could be stored. Upload them again.');
  return media.map(({ id }) => id);
}

/** Maps `['files', '2']` of `media` to `['input', 'documents', '2']`. */
function asOurs({ code, message, field }: UserError): UserError {
  const [argument, ...rest] = field ?? [];
  return {
    code,
    message,
    field: argument === 'files' ? ['input', 'documents', ...rest] : ['input', 'documents'],
  };
}
