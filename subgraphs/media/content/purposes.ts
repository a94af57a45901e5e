import type { Config } from '../config.ts';
import type { MediaPurpose, MediaVisibility } from '../library/media.model.ts';

/** The rules of a purpose. */
export interface PurposeRules {
  documents: boolean;
  /** The default visibility of an upload. */
  visibility: MediaVisibility;
  /** Whether an upload may be public. */
  mayBePublic: boolean;
  /** Whether files that nothing uses are deleted: only where Souk knows of every use. */
  isCleanedUp: boolean;
}

const shownPicture: PurposeRules = {
  documents: false,
  visibility: 'PUBLIC',
  mayBePublic: true,
  isCleanedUp: true,
};
const confidential: PurposeRules = {
  documents: true,
  visibility: 'PRIVATE',
  mayBePublic: false,
  isCleanedUp: false,
};

/** The rules of each purpose. */
export const purposes: Readonly<Record<MediaPurpose, PurposeRules>> = {
  PRODUCT_IMAGE: shownPicture,
  SELLER_LOGO: shownPicture,
  SELLER_BANNER: shownPicture,
  PROFILE_IMAGE: shownPicture,
  CATEGORY_IMAGE: shownPicture,
  VERIFICATION_DOCUMENT: confidential,
  SUPPLIER_FILE: confidential,
  CHAT_ATTACHMENT: confidential,
  OTHER: { documents: true, visibility: 'PRIVATE', mayBePublic: true, isCleanedUp: false },
};

/** The maximum size of a file for a purpose, in bytes. */
export function byteLimit(config: Config, purpose: MediaPurpose): number {
  return purposes[purpose].documents ? config.MEDIA_DOCUMENT_MAX_BYTES : config.MEDIA_IMAGE_MAX_BYTES;
}
