import { InputProblems, isDuplicate, refusal } from '@souk/subgraph';
import { skeletonOf } from '@souk/text/confusable.ts';
import type { Ctx } from '../context.ts';
import { cityKey, searchKeys } from '../sellers/search-keys.ts';
import { sellerPayload } from '../sellers/seller.events.ts';
import type { SellerDocument } from '../sellers/seller.model.ts';
import { phoneIn } from '../validation/business.ts';
import { missingForVerification } from '../verification/requirements.ts';
import { ownSeller } from './own-seller.ts';
import { type ProfileChanges, readProfileChanges } from './profile.input.ts';

/**
 * Changes the viewer's business. A new name or tax id returns an approved seller to PENDING. Raises Refusal INVALID_INPUT,
 * ALREADY_EXISTS for a tax id in use, SELLER_SUSPENDED, INVALID_STATE and VERSION_CONFLICT.
 */
export async function updateSellerProfile(
  ctx: Ctx,
  { version, ...input }: { version: number },
): Promise<SellerDocument> {
  const changes = readProfileChanges(input);
  try {
    return await ctx.transaction(() => apply(ctx, changes, version));
  } catch (error) {
    if (!isDuplicate(error, 'taxId')) throw error;
    throw refusal('ALREADY_EXISTS', 'A business with this tax id is already registered.', ['input', 'taxId']);
  }
}

async function apply(ctx: Ctx, given: ProfileChanges, version: number): Promise<SellerDocument> {
  const before = await ownSeller(ctx);
  const { phone, address = before.address } = given;
  const changes = phone ? { ...given, phone: phoneIn(phone, address) } : given;
  if (before.status === 'SUSPENDED') {
    throw refusal('SELLER_SUSPENDED', 'Your business is suspended and cannot be changed.');
  }
  if (before.version !== version) throw changedSince();
  refuseGaps({ ...before, ...changes }, before);
  const again = before.verificationStatus === 'APPROVED' && changesIdentity(before, changes);
  const seller = await ctx.db.sellers
    .findOneAndUpdate(
      // A concurrent change conflicts with this transaction, which is then retried.
      { _id: before._id, version, status: 'ACTIVE', verificationStatus: before.verificationStatus },
      {
        $inc: { version: 1 },
        $set: {
          ...changes,
          ...(changes.name === undefined ? {} : { nameSkeleton: skeletonOf(changes.name) }),
          ...searchKeys({ ...before, ...changes }),
          ...(changes.address === undefined
            ? {}
            : { cityKey: changes.address && cityKey(changes.address.city) }),
          ...(again ? { verificationStatus: 'PENDING', 'verification.submittedAt': new Date() } : {}),
        },
      },
      { returnDocument: 'after' },
    )
    .lean();
  if (!seller) throw changedSince();
  if (again) await ctx.emit('seller.verification_submitted', seller._id, sellerPayload(seller));
  return seller;
}

const changedSince = () =>
  refusal(
    'VERSION_CONFLICT',
    'The business was changed since you read it. Read it again and repeat your change.',
    ['input', 'version'],
  );

function changesIdentity(before: SellerDocument, changes: ProfileChanges): boolean {
  return (
    (changes.name !== undefined && changes.name !== before.name) ||
    (changes.taxId !== undefined && changes.taxId !== before.taxId)
  );
}

/** Fields that verification requires may be changed but not removed. */
function refuseGaps(after: SellerDocument, before: SellerDocument): void {
  if (before.verificationStatus !== 'PENDING' && before.verificationStatus !== 'APPROVED') return;
  const missingBefore = new Set(missingForVerification(before));
  const problems = new InputProblems();
  for (const field of missingForVerification(after)) {
    if (missingBefore.has(field)) continue;
    const message = 'Verification requires this field. Change it instead of removing it.';
    problems.add('INVALID_STATE', message, ['input', field]);
  }
  problems.refuse();
}
