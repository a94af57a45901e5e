import type { PrivacyScene } from './scene.ts';

const EXPORTS = `{ me { user { dataExports { id status requestedAt readyAt expiresAt url sizeBytes failureReason } } } }`;

export const REQUEST_EXPORT = `mutation ($key: String!) { requestDataExport(input: { idempotencyKey: $key }) {
  dataExport { id status url } userErrors { code } } }`;
export const DELETE_EXPORT = `mutation ($id: ID!) { deleteDataExport(id: $id) { deletedId userErrors { code } } }`;
export const REQUEST_DELETION = `mutation ($key: String!) { requestAccountDeletion(input: { idempotencyKey: $key }) {
  user { id deletionScheduledAt } userErrors { code } } }`;
export const CANCEL_DELETION = `mutation { cancelAccountDeletion { user { id deletionScheduledAt } userErrors { code } } }`;
export const DELETE_USER = `mutation ($id: ID!) { deleteUser(id: $id) { deletedId userErrors { code } } }`;

/** An export as its person sees it. */
export interface Export {
  id: string;
  status: string;
  url: string | null;
  sizeBytes: number | null;
  expiresAt: string | null;
}

/** The exports of the person of a scene, newest first. */
export async function exportsOf({ person }: Pick<PrivacyScene, 'person'>): Promise<Export[]> {
  const { me } = await person.client.ok<{ me: { user: { dataExports: Export[] } } }>(EXPORTS);
  return me.user.dataExports;
}
