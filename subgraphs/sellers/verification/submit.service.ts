import { checkInput, InputProblems, refusal, withUploads } from '@souk/subgraph';
import { paragraphs } from '@souk/text/line.ts';
import type { Ctx } from '../context.ts';
import { ownSeller } from '../profile/own-seller.ts';
import { emitUsage, sellerPayload } from '../sellers/seller.events.ts';
import type { SellerDocument, VerificationStatus } from '../sellers/seller.model.ts';
import { checkDocuments, uploadDocuments } from './documents.ts';
import { missingForVerification } from './requirements.ts';

const MAX_DOCUMENTS = 10;
const OPEN: VerificationStatus[] = ['INCOMPLETE', 'REJECTED'];

/** The input of `submitSellerVerification`. */
export interface Submission {
  documents?: readonly Promise<unknown>[] | null;
  documentMediaIds?: readonly string[] | null;
  note?: string | null;
}

/**
 * Submits the viewer's business for review. New documents replace those of an earlier submission. Raises Refusal
 * INVALID_INPUT, INVALID_STATE, SELLER_SUSPENDED and the refusals of an upload.
 */
export async function submitVerification(ctx: Ctx, input: Submission): Promise<SellerDocument> {
  const files = input.documents ?? [];
  const mediaIds = [...new Set(input.documentMediaIds ?? [])];
  const note =
    checkInput(paragraphs({ what: 'note', max: 2_000 }).nullish(), input.note, ['input', 'note']) || null;
  if (files.length + mediaIds.length === 0 || files.length + mediaIds.length > MAX_DOCUMENTS) {
    throw refusal('INVALID_INPUT', `Submit 1 to ${MAX_DOCUMENTS} documents.`, ['input', 'documents']);
  }
  const before = await ownSeller(ctx);
  refuseUnready(before);
  await checkDocuments(ctx, before._id, mediaIds);
  const uploaded = await uploadDocuments(ctx, before._id, files);
  const documentMediaIds = [...mediaIds, ...uploaded];
  return withUploads(ctx, uploaded, () =>
    ctx.transaction(() => store(ctx, before._id, documentMediaIds, note)),
  );
}

function refuseUnready(seller: SellerDocument): void {
  if (seller.status === 'SUSPENDED') throw refusal('SELLER_SUSPENDED', 'Your business is suspended.');
  if (!OPEN.includes(seller.verificationStatus)) throw notOpen(seller.verificationStatus);
  const missing = missingForVerification(seller);
  const problems = new InputProblems();
  for (const field of missing) {
    problems.add('INVALID_INPUT', `Your profile lacks ${field}. Add it with updateSellerProfile first.`);
  }
  problems.refuse();
}

const notOpen = (status: VerificationStatus | undefined) =>
  refusal(
    'INVALID_STATE',
    status === 'APPROVED'
      ? 'Your business is already approved.'
      : 'Your business is already waiting for a decision.',
  );

async function store(
  ctx: Ctx,
  sellerId: string,
  documentMediaIds: string[],
  note: string | null,
): Promise<SellerDocument> {
  const before = await ctx.db.sellers
    .findOneAndUpdate(
      { _id: sellerId, state: 'READY', status: 'ACTIVE', verificationStatus: { $in: OPEN } },
      {
        $set: {
          verificationStatus: 'PENDING',
          'verification.documentMediaIds': documentMediaIds,
          'verification.note': note,
          'verification.submittedAt': new Date(),
          'verification.reason': null,
        },
      },
      { returnDocument: 'before' },
    )
    .lean();
  if (!before) throw notOpen(undefined);
  const earlier = before.verification.documentMediaIds;
  await ctx.emit('seller.verification_submitted', sellerId, sellerPayload(before));
  await emitUsage(
    ctx,
    'media.attached',
    sellerId,
    documentMediaIds.filter((id) => !earlier.includes(id)),
  );
  await emitUsage(
    ctx,
    'media.detached',
    sellerId,
    earlier.filter((id) => !documentMediaIds.includes(id)),
  );
  return ownSeller(ctx);
}
