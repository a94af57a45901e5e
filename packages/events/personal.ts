import type { EventPayloads, EventType } from './catalogue.ts';

type KeysOf<P> = P extends unknown ? keyof P : never;
type PayloadKey = { [T in EventType]: KeysOf<EventPayloads[T]> }[EventType];

const KEPT = 'kept';
/** About the person of the event: made empty once that person was erased. */
const PERSONAL = 'personal';

/**
 * Which fields of events are personal data. A field that no event had before does not compile until it is classified: events
 * rest in the outbox and as dead letters, so what is missing here would outlive its person there.
 */
const classified: Readonly<Record<PayloadKey, typeof KEPT | typeof PERSONAL>> = {
  accountId: KEPT,
  actorId: KEPT,
  actorKind: KEPT,
  agencyId: KEPT,
  amount: KEPT,
  apiKeyId: KEPT,
  available: KEPT,
  carrier: KEPT,
  categoryId: KEPT,
  changes: PERSONAL,
  code: PERSONAL,
  createdBy: KEPT,
  createdCount: KEPT,
  customerId: KEPT,
  email: PERSONAL,
  emailId: KEPT,
  entity: KEPT,
  entityId: KEPT,
  entityIds: KEPT,
  entityType: KEPT,
  error: PERSONAL,
  errorCount: KEPT,
  expiresAt: KEPT,
  exportId: KEPT,
  failedCount: KEPT,
  filename: PERSONAL,
  firstName: PERSONAL,
  granted: KEPT,
  // Encrypted, and needed by every subgraph that has yet to erase.
  identity: KEPT,
  importId: KEPT,
  ip: PERSONAL,
  isReplacedByOwner: KEPT,
  kind: KEPT,
  leftSale: KEPT,
  lines: KEPT,
  mediaId: KEPT,
  method: KEPT,
  // Of a business, a product or a variant: what was traded stays in the books.
  name: KEPT,
  newEmail: PERSONAL,
  note: PERSONAL,
  number: KEPT,
  operation: KEPT,
  orderId: KEPT,
  orderNumber: KEPT,
  outcome: KEPT,
  ownerId: KEPT,
  ownerType: KEPT,
  parts: KEPT,
  // People name their passkeys.
  passkeyName: PERSONAL,
  paymentId: KEPT,
  previousEmail: PERSONAL,
  price: KEPT,
  productId: KEPT,
  provider: KEPT,
  purpose: KEPT,
  reason: PERSONAL,
  // An encrypted address.
  recipient: PERSONAL,
  refund: KEPT,
  remainingCount: KEPT,
  requestId: KEPT,
  returnId: KEPT,
  reviewId: KEPT,
  revoked: KEPT,
  role: KEPT,
  sagaId: KEPT,
  scheduledAt: KEPT,
  sellerId: KEPT,
  sellerOrderId: KEPT,
  service: KEPT,
  shippingAddress: PERSONAL,
  sku: KEPT,
  slug: KEPT,
  state: KEPT,
  status: KEPT,
  step: KEPT,
  tagId: KEPT,
  targetId: KEPT,
  threshold: KEPT,
  token: PERSONAL,
  total: KEPT,
  trackingNumber: PERSONAL,
  unchangedCount: KEPT,
  unconfirmed: KEPT,
  undoToken: PERSONAL,
  undoUntil: KEPT,
  updatedCount: KEPT,
  userAgent: PERSONAL,
  userId: KEPT,
  variantId: KEPT,
};

const personal = Object.entries(classified).flatMap(([key, kind]) => (kind === PERSONAL ? [key] : []));

/** The fields of a payload by which an event is about a person. */
export const PERSON_KEYS = ['userId', 'customerId', 'accountId', 'createdBy', 'actorId', 'entityId'] as const;

const emptyOf = (value: unknown) => (typeof value === 'string' ? '' : Array.isArray(value) ? [] : null);

/**
 * The changes that empty what is personal in a stored event, as `$set` of an update; the payload is at the given path. Null
 * when nothing is left to empty. Texts and lists become empty ones, everything else null.
 */
export function withoutPersonal(
  payload: Readonly<Record<string, unknown>>,
  path: string,
): Record<string, unknown> | null {
  const left = personal.filter(
    (key) =>
      payload[key] !== undefined &&
      payload[key] !== null &&
      payload[key] !== '' &&
      !(Array.isArray(payload[key]) && payload[key].length === 0),
  );
  if (left.length === 0) return null;
  return Object.fromEntries(left.map((key) => [`${path}.${key}`, emptyOf(payload[key])]));
}

/** The accounts that an event is about. */
export function peopleOf({ payload }: { readonly payload: object }): string[] {
  const fields = payload as Readonly<Record<string, unknown>>;
  const ids = PERSON_KEYS.map((key) => fields[key]);
  return [...new Set(ids.filter((id): id is string => typeof id === 'string' && id !== ''))];
}
