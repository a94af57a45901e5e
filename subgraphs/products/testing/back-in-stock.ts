import { decrypt, type Encrypted, INTERNAL_KEY_IN_DEVELOPMENT, type Viewer } from '@souk/subgraph';
import type { BackInStockDocument } from '../back-in-stock/back-in-stock.model.ts';
import { customer, type Shop, type UserErrors } from './shop.ts';

const WAIT = `mutation ($input: NotifyWhenBackInStockInput!) { notifyWhenBackInStock(input: $input) {
  backInStockRequest { id status variant { id } notifiedAt } userErrors { code message field } } }`;
const BY_EMAIL = `mutation ($input: RequestBackInStockEmailInput!) { requestBackInStockEmail(input: $input) {
  variant { id } userErrors { code message field } } }`;

type Waited = UserErrors & { backInStockRequest: { id: string; status: string } | null };
type Named = UserErrors & { variant?: { id: string } | null };

/** An event to somebody who waits, with its token. */
export interface Told {
  type: string;
  requestId: string;
  userId: string | null;
  name?: string;
  /** The address, decrypted. */
  to: string | null;
  token: string;
}

const plain = (value: unknown) =>
  typeof value === 'string' && value !== '' ? decrypt(value as Encrypted, INTERNAL_KEY_IN_DEVELOPMENT) : null;

/** Steps of those who wait for variants of a shop. */
export const waitingFor = (shop: Shop) => ({
  wait: (variantId: string, viewer: Viewer = customer) =>
    shop.mutate<Waited>(viewer, 'notifyWhenBackInStock', WAIT, { input: { variantId } }),
  byEmail: (viewer: Viewer, variantId: string, email: string, idempotencyKey: string = crypto.randomUUID()) =>
    shop.mutate<Named>(viewer, 'requestBackInStockEmail', BY_EMAIL, {
      input: { variantId, email, idempotencyKey },
    }),
  click: (viewer: Viewer, field: 'confirmBackInStockEmail' | 'stopBackInStockEmails', token: string) => {
    const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
    const variant = field === 'confirmBackInStockEmail' ? 'variant { id }' : '';
    const query = `mutation ($input: ${type}!) { ${field}(input: $input) { ${variant} userErrors { code field } } }`;
    return shop.mutate<Named>(viewer, field, query, { input: { token } });
  },
  requests: (filter: object = {}) =>
    shop.mongo.db(shop.dbName).collection<BackInStockDocument>('backInStockRequests').find(filter).toArray(),
  /** The events to those who wait, oldest first. */
  async told(type: 'available' | 'confirmation_requested'): Promise<Told[]> {
    const events = (await shop.events()).filter((event) => event.type === `back_in_stock.${type}`);
    return events.map(({ payload }) => ({
      type,
      requestId: String(payload.requestId),
      userId: (payload.userId as string | null | undefined) ?? null,
      ...(payload.name === undefined ? {} : { name: String(payload.name) }),
      to: plain(payload.recipient),
      token: plain(payload.token) ?? '',
    }));
  },
});
