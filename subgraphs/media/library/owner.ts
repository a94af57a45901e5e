import type { Viewer } from '@souk/subgraph';
import type { MediaDocument, OwnerType } from './media.model.ts';

/** The owner of a media item: a person, or a seller business whoever acts for it. */
export interface OwnerRef {
  ownerType: OwnerType;
  ownerId: string;
}

type Owned = Pick<MediaDocument, 'ownerType' | 'ownerId'>;

/** As whom the viewer owns what it uploads; null for anonymous callers and services. */
export function ownerOf(viewer: Viewer): OwnerRef | null {
  if (viewer.kind === 'seller' && viewer.sellerId !== null) {
    return { ownerType: 'SELLER', ownerId: viewer.sellerId };
  }
  return viewer.userId === null ? null : { ownerType: 'USER', ownerId: viewer.userId };
}

/** Whether the item belongs to the viewer: to the person, or to the business that the viewer acts for. */
export function isOwner(viewer: Viewer, item: Owned): boolean {
  return item.ownerType === 'SELLER'
    ? viewer.kind === 'seller' && viewer.sellerId === item.ownerId
    : viewer.userId !== null && viewer.userId === item.ownerId;
}

/** Whether the viewer may do to the item what its owner may. */
export function mayManage(viewer: Viewer, item: Owned): boolean {
  return viewer.kind === 'admin' || viewer.kind === 'service' || isOwner(viewer, item);
}

/** Whether the viewer may know of the item: anyone of public ones, else only who manages it. */
export function maySee(viewer: Viewer, item: Owned & Pick<MediaDocument, 'visibility'>): boolean {
  return item.visibility === 'PUBLIC' || mayManage(viewer, item);
}
