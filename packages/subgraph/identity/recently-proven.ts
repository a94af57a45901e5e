import { unauthenticated, type Viewer } from '@souk/platform';
import { refusal } from '../shared/refusal.ts';

/** For how long a proof of identity counts for what could hurt most, in seconds. */
export const PROOF_SECONDS = 10 * 60;

/**
 * Raises Refusal REAUTHENTICATION_REQUIRED unless the person proved who they are within the last ten minutes: what a stolen
 * session must not be able to do, such as moving money out or changing how the account is entered.
 */
export function assertRecentlyProven(viewer: Viewer): void {
  if (viewer.authenticatedAt === null) throw unauthenticated();
  if (isRecentlyProven(viewer)) return;
  throw refusal('REAUTHENTICATION_REQUIRED', 'Prove again who you are, then repeat this request.');
}

/** Whether the viewer proved who they are in the last ten minutes; for fields, which are null otherwise. */
export const isRecentlyProven = ({ authenticatedAt }: Viewer): boolean =>
  authenticatedAt !== null && Date.now() / 1000 - authenticatedAt <= PROOF_SECONDS;
