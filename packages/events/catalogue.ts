import type { Encrypted } from './encryption.ts';
import type {
  ApiKeyPayload,
  AuditPayload,
  BackInStockPayload,
  CatalogueImportPayload,
  DamagedMediaPayload,
  DataExportPayload,
  ErasedPayload,
  MediaPayload,
  MediaUsagePayload,
  OrderPayload,
  PaymentPayload,
  PersonPayload,
  ProductPayload,
  ReturnPayload,
  ReviewPayload,
  RolesPayload,
  SagaPayload,
  SecondFactorPayload,
  SellerPayload,
  StockPayload,
} from './payloads.ts';
import { SERVICE_NAMES, type ServiceName } from './services.ts';

/** An event of the catalogue, with the type of its payload. */
interface EventEntry<P extends object = object> {
  /** The subgraphs that get the event, each once and, per aggregate, in order. */
  readonly consumers: readonly ServiceName[];
  /** Whether subscriptions may follow it. */
  readonly live: boolean;
  /** Never there: it carries the type only. */
  readonly payload?: P;
}

interface LiveEventEntry<P extends object> extends EventEntry<P> {
  readonly live: true;
}

/** Secrets are of the type `Encrypted`, since payloads rest in the outbox and in Redis. */
type WithoutSecrets<P> = { [K in keyof P]: Extract<P[K], Encrypted> extends never ? P[K] : never };

const event = <P extends object>(...consumers: readonly ServiceName[]): EventEntry<P> => ({
  consumers,
  live: false,
});

/** Every process of Souk can hear a live event, so its payload must not hold a secret. */
const liveEvent = <P extends WithoutSecrets<P>>(...consumers: readonly ServiceName[]): LiveEventEntry<P> => ({
  consumers,
  live: true,
});

/**
 * Every event, what it carries, and who consumes it. Consumers are listed here because the publisher numbers each
 * aggregate's events per consumer when it writes them, which is how a consumer notices that one is missing.
 * `defineSubgraph` refuses a subgraph whose handlers differ from this list.
 */
export const events = {
  'user.registered': event<PersonPayload>('notifications'),
  'user.otp_requested': event<
    PersonPayload & { role: string; purpose: string; code: Encrypted; expiresAt: string }
  >('notifications'),
  'user.verified': event<PersonPayload>('notifications'),
  'user.taken_over': event<PersonPayload & { provider: string | null; sellerId: string | null }>(
    'notifications',
    'sellers',
  ),
  'user.password_changed': event<PersonPayload>('notifications'),
  'user.provider_linked': event<PersonPayload & { provider: string }>('notifications'),
  'user.provider_unlinked': event<PersonPayload & { provider: string }>('notifications'),
  'user.second_factor_added': event<SecondFactorPayload>('notifications'),
  'user.second_factor_removed': event<SecondFactorPayload>('notifications'),
  'user.second_factors_reset': event<PersonPayload>('notifications'),
  'user.second_factor_guessed': event<PersonPayload>('notifications'),
  'user.recovery_code_used': event<PersonPayload & { remainingCount: number }>('notifications'),
  'user.recovery_codes_renewed': event<PersonPayload>('notifications'),
  'user.email_change_requested': event<PersonPayload & { newEmail: string }>('notifications'),
  'user.email_claimed': event<PersonPayload>('notifications'),
  'user.email_changed': event<
    PersonPayload & { previousEmail: string; undoToken: Encrypted; undoUntil: string }
  >('notifications'),
  'user.blocked': event<PersonPayload & { reason: string | null }>('notifications', 'orders'),
  'user.unblocked': event<PersonPayload>('notifications', 'orders'),
  'user.roles_changed': event<RolesPayload>('notifications'),
  'user.deletion_requested': event<PersonPayload & { scheduledAt: string }>('notifications'),
  'user.deletion_cancelled': event<PersonPayload>('notifications'),
  // Everybody who may hold something of a person: the kernel handles it by what each subgraph declares as `personalData`.
  'user.erased': event<ErasedPayload>(...SERVICE_NAMES),
  'api_key.created': event<ApiKeyPayload>('notifications'),
  'api_key.rotated': event<ApiKeyPayload>('notifications'),
  'api_key.expiring': event<ApiKeyPayload>('notifications'),
  'seller.registered': event<SellerPayload>('notifications'),
  'seller.verification_submitted': event<SellerPayload>('notifications', 'products'),
  'seller.verification_approved': event<SellerPayload>('notifications', 'products'),
  'seller.verification_rejected': event<SellerPayload & { reason: string }>('notifications', 'products'),
  'seller.suspended': event<SellerPayload & { reason: string }>('notifications', 'products', 'users'),
  'seller.reinstated': event<SellerPayload>('notifications', 'products', 'users'),
  'product.created': event<{ productId: string; sellerId: string }>(),
  'product.updated': liveEvent<ProductPayload>(),
  'product.archived': liveEvent<ProductPayload>(),
  // Announced only: it is not recorded.
  'inventory.changed': liveEvent<ProductPayload>(),
  'product.submitted': event<ReviewPayload>(),
  'product.approved': event<ReviewPayload & { name: string }>('notifications'),
  'product.rejected': event<ReviewPayload & { name: string; reason: string }>('notifications'),
  'product.deleted': event<{ productId: string; sellerId: string }>(),
  'catalogue_import.finished': event<CatalogueImportPayload>('notifications'),
  'category.created': event<{ categoryId: string }>(),
  'category.updated': event<{ categoryId: string }>(),
  'category.deleted': event<{ categoryId: string; targetId: string | null }>('orders'),
  'tag.updated': event<{ tagId: string }>(),
  'tag.deleted': event<{ tagId: string; targetId: string | null }>(),
  'inventory.low_stock': event<StockPayload>('notifications'),
  'inventory.out_of_stock': event<StockPayload>('notifications'),
  // Aggregates are requests: those of one variant are mailed side by side.
  'back_in_stock.confirmation_requested': event<{
    requestId: string;
    recipient: Encrypted;
    token: Encrypted;
    expiresAt: string;
  }>('notifications'),
  'back_in_stock.available': event<BackInStockPayload>('notifications'),
  'order.created': liveEvent<OrderPayload>(),
  'order.payment_requested': liveEvent<OrderPayload>(),
  'order.approval_requested': liveEvent<OrderPayload>('notifications'),
  'order.accepted_by_responsable': liveEvent<OrderPayload>('notifications'),
  'order.accepted_by_director': liveEvent<OrderPayload>('notifications'),
  'order.rejected': liveEvent<OrderPayload>('notifications', 'products'),
  'order.updated': liveEvent<OrderPayload>(),
  'order.confirmed': liveEvent<OrderPayload>('notifications', 'products'),
  'order.processing': liveEvent<OrderPayload>(),
  'order.shipped': liveEvent<OrderPayload>('notifications'),
  'order.delivered': liveEvent<OrderPayload>('notifications'),
  'order.cancelled': liveEvent<OrderPayload>('notifications', 'products'),
  'order.failed': liveEvent<OrderPayload>('notifications', 'products'),
  'payment.authorized': event<PaymentPayload>(),
  'payment.succeeded': event<PaymentPayload>('notifications'),
  'payment.failed': event<PaymentPayload>('notifications'),
  'payment.cancelled': event<PaymentPayload>(),
  'payment.refunded': event<PaymentPayload>('notifications'),
  'return.requested': event<ReturnPayload>('notifications'),
  'return.approved': event<ReturnPayload>('notifications'),
  'return.rejected': event<ReturnPayload>('notifications'),
  'return.received': event<ReturnPayload>('notifications'),
  'return.completed': event<ReturnPayload>(),
  'return.cancelled': event<ReturnPayload>('notifications'),
  'saga.failed': event<SagaPayload>('notifications'),
  'media.attached': event<MediaUsagePayload>('media'),
  'media.detached': event<MediaUsagePayload>('media'),
  'media.uploaded': event<MediaPayload>(),
  'media.processed': liveEvent<MediaPayload>('products'),
  'media.processing_failed': liveEvent<DamagedMediaPayload>('notifications', 'products'),
  'media.updated': event<MediaPayload & { isReplacedByOwner?: boolean }>('products'),
  // Those who hold the id of the file, which is gone.
  'media.deleted': event<MediaPayload>('products', 'sellers', 'users'),
  'data_export.ready': event<DataExportPayload & { expiresAt: string }>('notifications'),
  'data_export.failed': event<DataExportPayload>('notifications'),
  'audit.recorded': event<AuditPayload>('users'),
  'audit.subjects_erased': event<{ entityIds: readonly string[] }>('users'),
  'email.sent': event<{ emailId: string }>(),
  'email.failed': event<{ emailId: string; error: string }>(),
} as const;

export type EventType = keyof typeof events;

/** What each event carries. */
export type EventPayloads = {
  [T in EventType]: (typeof events)[T] extends EventEntry<infer P> ? P : never;
};

/** An event that subscriptions may follow. */
export type LiveEventType = {
  [T in EventType]: (typeof events)[T] extends LiveEventEntry<infer _> ? T : never;
}[EventType];

/** Whether subscriptions may follow events of a type. */
export const isLive = (type: EventType): type is LiveEventType => events[type].live;

/** The events that a subgraph consumes. */
export const eventsFor = (service: ServiceName): EventType[] =>
  (Object.keys(events) as EventType[]).filter((type) => events[type].consumers.includes(service));

/** An event as it is stored in the outbox and as a consumer receives it. */
export interface SoukEvent<T extends EventType = EventType> {
  id: string;
  type: T;
  /** The id of what changed; the events of one aggregate reach each consumer in order. */
  aggregateId: string;
  payload: EventPayloads[T];
  /** Per consumer: the number of this event among those of its aggregate that the consumer gets, from 1. */
  order: Partial<Record<ServiceName, number>>;
  occurredAt: string;
  requestId: string;
  /** The span in which it happened, where that was traced. */
  traceparent?: string;
  source: ServiceName;
}

/** The same, as a union discriminated by `type`. */
export type AnyEvent = { [T in EventType]: SoukEvent<T> }[EventType];
