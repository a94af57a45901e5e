import { newId, refusal, withIdempotencyKey } from '@souk/subgraph';
import { lengthProblem } from '@souk/text/line.ts';
import { documentTypes, imageTypes } from '../content/file-types.ts';
import { byteLimit, purposes } from '../content/purposes.ts';
import type { Ctx } from '../context.ts';
import type { CreateUploadInput } from '../generated/resolvers.ts';
import { tooLarge } from '../upload/receive.ts';
import { readTerms } from '../upload/terms.ts';
import type { MediaUploadDocument } from './media-upload.model.ts';
import { OPEN_MS, ownUpload } from './uploads.ts';

const MAX_OPEN = 100;
const MAX_FILENAME = 255;
const RETRY_SECONDS = 60;

/**
 * Announces a file, once per idempotency key. Raises Refusal INVALID_INPUT, FILE_TYPE_NOT_ALLOWED, FILE_TOO_LARGE and
 * TOO_MANY_ATTEMPTS.
 */
export async function createUpload(ctx: Ctx, input: CreateUploadInput): Promise<MediaUploadDocument | null> {
  const { idempotencyKey, ...announced } = input;
  const { purpose, filename, bytes } = announced;
  const contentType = announced.contentType.trim().toLowerCase();
  const terms = readTerms(ctx, input);
  const call = {
    operation: `createUpload ${terms.ownerType} ${terms.ownerId}`,
    idempotencyKey,
    input: announced,
  };
  const id = await withIdempotencyKey(ctx, call, async () => {
    const problem = lengthProblem(filename, { min: 1, max: MAX_FILENAME });
    if (problem !== null)
      throw refusal('INVALID_INPUT', `A file name has 1 to ${MAX_FILENAME} characters.`, [
        'input',
        'filename',
      ]);
    const allowed = purposes[purpose].documents ? [...imageTypes, ...documentTypes] : imageTypes;
    if (!allowed.includes(contentType))
      throw refusal(
        'FILE_TYPE_NOT_ALLOWED',
        `This type of file is not accepted. Upload one of: ${allowed.join(', ')}.`,
        ['input', 'contentType'],
      );
    if (bytes < 1) throw refusal('INVALID_INPUT', 'A file has at least one byte.', ['input', 'bytes']);
    const limit = byteLimit(ctx.config, purpose);
    if (bytes > limit) throw tooLarge(limit, ['input', 'bytes']);
    await assertFewOpen(ctx, terms.ownerId);
    const expiresAt = new Date(Date.now() + OPEN_MS);
    const { ownerType, ownerId, visibility, altText, tags } = terms;
    const owned = { ownerType, ownerId, purpose, visibility, altText, tags };
    const _id = newId('upl');
    const facts = { filename, contentType, bytes, status: 'OPEN' as const };
    await ctx.db.mediaUploads.insertOne({ _id, ...owned, ...facts, expiresAt, dueAt: expiresAt });
    return _id;
  });
  return ownUpload(ctx, id);
}

async function assertFewOpen(ctx: Ctx, ownerId: string): Promise<void> {
  const many = await ctx.db.mediaUploads.countDocuments({ ownerId, status: 'OPEN' }, { limit: MAX_OPEN });
  if (many < MAX_OPEN) return;
  throw refusal(
    'TOO_MANY_ATTEMPTS',
    `At most ${MAX_OPEN} uploads are open at a time. Confirm or cancel some.`,
    null,
    {
      type: 'RetryLaterError',
      retryAfterSeconds: RETRY_SECONDS,
    },
  );
}
