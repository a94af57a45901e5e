// What moderation knows. It is off in the scene, whose products are for sale at once: the review is stored as it would be.
import type { Scene } from '../cancel/scene.ts';
import type { Id, Known } from './known.ts';

const TRUST = `mutation ($id: ID!) { trustSeller(id: $id) { trustedSeller { id } userErrors { code } } }`;

/** A decided review of the owner's product, and a trusted seller. */
export async function ofModeration({ root, souk, stalls: [owner] }: Scene): Promise<Known[]> {
  const { sellerId } = owner;
  const { productId, variantId } = owner.goods;
  const mediaId = 'med_reviewed';
  const now = new Date();
  const nobody = { variantId: null, variantName: null };
  await souk
    .db('products')
    .collection<{ _id: string }>('productReviews')
    .insertOne({
      _id: 'prv_scene',
      productId,
      sellerId,
      kind: 'CHANGE',
      state: 'REJECTED',
      changes: {},
      replacedMediaIds: [mediaId],
      differences: [
        { ...nobody, field: 'NAME', before: ['Bowl'], after: ['Plate'] },
        { variantId, variantName: 'Blue', field: 'IMAGES', before: [mediaId], after: [mediaId] },
      ],
      reason: 'Another article.',
      decidedAt: now,
      decidedBy: root.viewer.userId,
      version: 2,
      createdAt: now,
      updatedAt: now,
    } as { _id: string });
  const { trustSeller } = await root.client.ok<{ trustSeller: { trustedSeller: Id } }>(TRUST, {
    id: sellerId,
  });
  const reviewed = ['owner', 'admin'] as const;
  return [
    { type: 'ProductReview', id: 'prv_scene', what: 'a review of a change', seenBy: reviewed },
    { type: 'TrustedSeller', id: trustSeller.trustedSeller.id, what: 'a trusted seller', seenBy: ['admin'] },
  ];
}
