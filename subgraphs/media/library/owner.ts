import type { Viewer } from '@souk/subgraph';
import type { MediaDocument, OwnerType } from './media.model.ts';

/** The owner of a media item: a person, or a seller business and so everyone who acts for it. */
export interface OwnerRef {
  ownerType: OwnerType;
  ownerId: string;
}

type Owned = Pick<MediaDocument, 'ownerType' | 'ownerId'>;

/** The owner of the viewer's uploads; null for anonymous callers and services. */
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

/** Whether the viewer may manage the item: its owner, admins and services. */
export function mayManage(viewer: Viewer, item: Owned): boolean {
  return viewer.kind === 'admin' || viewer.kind === 'service' || isOwner(viewer, item);
}

/** Whether the viewer may see the item: public ones that are not damaged, and those that it may manage. */
export function maySee(
  viewer: Viewer,
  item: Owned & Pick<MediaDocument, 'visibility' | 'processingStatus'>,
): boolean {
  const isShown = item.visibility === 'PUBLIC' && item.processingStatus !== 'FAILED';
  return isShown || mayManage(viewer, item);
}
