import { isAllowed, type Viewer } from '@souk/subgraph';
import type { QueryFilter } from 'mongoose';
import type { SellerDocument } from './seller.model.ts';

/** The stored fields that {@link isVisible} needs; every read of a seller must include them. */
export const VISIBILITY_FIELDS = ['state', 'verificationStatus', 'status'] as const;

/** Whether the viewer may see all sellers with all fields: admins, services, staff with `seller.review`, API keys
 * with `seller.read`. */
export const seesEverySeller = (viewer: Viewer): boolean =>
  isAllowed(viewer, ['admin', 'service', 'staff:seller.review', 'key:seller.read']);

/** Whether the viewer may read the private fields of the seller. */
export const seesPrivately = (viewer: Viewer, sellerId: string): boolean =>
  seesEverySeller(viewer) || (viewer.kind === 'seller' && viewer.sellerId === sellerId);

/** The sellers that the public sees. */
export const publicSellers: QueryFilter<SellerDocument> = {
  state: 'READY',
  verificationStatus: 'APPROVED',
  status: 'ACTIVE',
};

/** Whether the viewer may see that the seller exists. */
export function isVisible(
  viewer: Viewer,
  seller: Pick<SellerDocument, '_id' | (typeof VISIBILITY_FIELDS)[number]>,
): boolean {
  if (seller.state !== 'READY') return false;
  const open = seller.verificationStatus === 'APPROVED' && seller.status === 'ACTIVE';
  return open || seesPrivately(viewer, seller._id);
}
