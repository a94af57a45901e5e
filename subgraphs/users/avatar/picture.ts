import { randomUUID } from 'node:crypto';
import { Refusal, refusal, type UserError } from '@souk/subgraph';
import type { Ctx } from '../context.ts';

const PURPOSE = 'PROFILE_IMAGE';

const VALIDATE = `query ($ids: [ID!]!, $purpose: MediaPurpose, $ownerId: ID) {
  mediaValidations(ids: $ids, purpose: $purpose, ownerId: $ownerId) { isValid problem }
}`;

interface Validation {
  mediaValidations: { isValid: boolean; problem: string | null }[];
}

/** Raises Refusal INVALID_INPUT unless the id is of a profile picture that this person uploaded. */
export async function checkPicture(ctx: Ctx, ownerId: string, mediaId: string): Promise<void> {
  const variables = { ids: [mediaId], purpose: PURPOSE, ownerId };
  const { mediaValidations } = await ctx.services.call<Validation>('media', VALIDATE, variables);
  const [validation] = mediaValidations;
  if (validation?.isValid) return;
  throw refusal('INVALID_INPUT', validation?.problem ?? 'This is not one of your pictures.', [
    'input',
    'mediaId',
  ]);
}

const UPLOAD = `mutation ($input: UploadMediaInput!) {
  uploadMedia(input: $input) { media { id } userErrors { code message field } }
}`;

interface Uploaded {
  uploadMedia: { media: { id: string } | null; userErrors: UserError[] };
}

/** Uploads a profile picture of this person to `media`; returns its id. Raises the Refusal of `media`. */
export async function uploadPicture(ctx: Ctx, ownerId: string, file: unknown): Promise<string> {
  const input = { file, idempotencyKey: randomUUID(), purpose: PURPOSE, ownerType: 'USER', ownerId };
  const { media, userErrors } = (await ctx.services.call<Uploaded>('media', UPLOAD, { input })).uploadMedia;
  const field = ['input', 'file'];
  if (userErrors.length > 0) throw new Refusal(userErrors.map((error) => ({ ...error, field })));
  if (media === null)
    throw refusal('FILE_CORRUPT', 'The picture could not be stored. Upload it again.', field);
  return media.id;
}
