import type { EventPayloads } from '@souk/subgraph';
import type { accountConsumers } from '../events/account.consumers.ts';
import type { orderConsumers } from '../events/order.consumers.ts';
import type { returnConsumers } from '../events/return.consumers.ts';
import type { sellerConsumers } from '../events/seller.consumers.ts';
import type { stockConsumers } from '../events/stock.consumers.ts';
import { encrypted } from './rig.ts';

const person = { userId: 'usr_1', email: 'amina@people.example', firstName: 'Amina' };
const seller = {
  sellerId: 'sel_1',
  accountId: 'usr_9',
  name: 'Dar & Sons',
  email: 'old@shops.example',
};
const review = {
  productId: 'prd_1',
  sellerId: 'sel_1',
  reviewId: 'prv_1',
  kind: 'PRODUCT' as const,
  name: 'Tea <Pot>',
};
const eur = (amountMinor: number) => ({ amountMinor, currency: 'EUR' });
const line = (sellerId: string, name: string, quantity: number, total: number) => ({
  productId: 'prd_1',
  variantId: `var_${name}`,
  sellerId,
  name,
  quantity,
  lineTotal: eur(total),
});

/** An order of two sellers, the first with two lines. */
export const order: EventPayloads['order.confirmed'] = {
  orderId: 'ord_1',
  number: 'SK-100042',
  customerId: 'usr_1',
  status: 'CONFIRMED',
  total: eur(1_234_567),
  lines: [
    line('sel_1', 'Tea <Pot>', 2, 3_000),
    line('sel_1', 'Cup', 6, 1_250),
    line('sel_2', 'Rug', 1, 1_230_317),
  ],
};
/** The same with everything that the two sellers need for packing. */
export const fullOrder: EventPayloads['order.confirmed'] = {
  ...order,
  lines: order.lines.map((one, at) => ({
    ...one,
    variantName: at === 0 ? 'Large / Blue' : null,
    sku: `SKU-${at}`,
    unitPrice: eur(one.lineTotal.amountMinor / one.quantity),
  })),
  parts: [
    { id: 'sor_1', sellerId: 'sel_1' },
    { id: 'sor_2', sellerId: 'sel_2' },
  ],
  shippingAddress: {
    recipient: 'Amina Alaoui',
    line1: '12 Rue des Tanneurs',
    line2: null,
    city: 'Fes',
    region: null,
    postalCode: '30000',
    country: 'MA',
    phone: '+212535000000',
  },
  note: 'Ring twice.\nThe bell is green.',
};
/** An order of an agency. */
export const agencyOrder = { ...order, customerId: '', agencyId: 'agy_1', createdBy: 'usr_5' };
const apiKey = {
  ...person,
  ...{ apiKeyId: 'key_1', name: 'ERP of Fes', expiresAt: '2026-09-01T09:40:00.000Z' },
};
const stock = {
  ...{ productId: 'prd_1', variantId: 'var_1', sellerId: 'sel_1', sku: 'TP-1' },
  ...{ name: 'Tea Pot', available: 2, threshold: 3 },
};
const payment = {
  ...{ paymentId: 'pay_1', orderId: 'ord_1', orderNumber: 'SK-100042', userId: 'usr_1' },
  ...{ method: 'CARD', amount: eur(4_250), reason: 'Card expired' },
};

const asked: EventPayloads['return.requested'] = {
  ...{ returnId: 'ret_1', orderId: 'ord_1', number: 'SK-100042', sellerId: 'sel_1', customerId: 'usr_1' },
  status: 'REQUESTED',
  lines: [
    { name: 'Tea <Pot>', quantity: 2, accepted: null },
    { name: 'Cup', quantity: 6, accepted: null },
  ],
  refund: null,
  note: 'Too small',
};

type Handlers = typeof accountConsumers &
  typeof orderConsumers &
  typeof returnConsumers &
  typeof sellerConsumers &
  typeof stockConsumers;

/** One payload for each event that triggers emails. */
export const payloads: { [T in keyof Handlers]: EventPayloads[T] } = {
  'user.registered': person,
  'user.otp_requested': {
    ...person,
    ...{
      role: 'CUSTOMER',
      purpose: 'VERIFY_EMAIL',
      code: encrypted('493817'),
      expiresAt: '2026-06-01T09:40:00.000Z',
    },
  },
  'user.verified': person,
  'user.taken_over': { ...person, provider: 'Google', sellerId: 'sel_1' },
  'user.password_changed': person,
  'user.provider_linked': { ...person, provider: 'Google' },
  'user.provider_unlinked': { ...person, provider: 'Google' },
  'user.second_factor_added': { ...person, method: 'TOTP', passkeyName: null },
  'user.second_factor_removed': { ...person, method: 'PASSKEY', passkeyName: 'Blue key' },
  'user.second_factors_reset': person,
  'user.second_factor_guessed': person,
  'user.recovery_code_used': { ...person, remainingCount: 9 },
  'user.recovery_codes_renewed': person,
  'user.email_change_requested': { ...person, newEmail: 'n…@people.example' },
  'user.email_claimed': person,
  'user.email_changed': {
    ...person,
    previousEmail: 'former@people.example',
    undoToken: encrypted('undo-token-of-the-test'),
    undoUntil: '2026-06-08T09:40:00.000Z',
  },
  'user.blocked': { ...person, reason: null },
  'user.unblocked': person,
  'user.roles_changed': { ...person, granted: ['Director'], revoked: ['Responsable', 'Review desk'] },
  'user.deletion_requested': { ...person, scheduledAt: '2026-06-15T09:40:00.000Z' },
  'user.deletion_cancelled': person,
  'media.processing_failed': {
    mediaId: 'med_1',
    ownerType: 'SELLER',
    ownerId: 'sel_1',
    userId: null,
    filename: 'bowl.jpg',
    error: 'VipsJpeg: premature end',
  },
  'data_export.ready': { exportId: 'exp_1', userId: 'usr_1', expiresAt: '2026-06-08T09:40:00.000Z' },
  'data_export.failed': { exportId: 'exp_1', userId: 'usr_1' },
  'catalogue_import.finished': {
    importId: 'imp_1',
    sellerId: 'sel_1',
    userId: 'usr_1',
    filename: 'spring.csv',
    createdCount: 12,
    updatedCount: 3,
    unchangedCount: 40,
    failedCount: 1,
    errorCount: 2,
    reason: null,
  },
  'api_key.created': apiKey,
  'api_key.rotated': apiKey,
  'api_key.expiring': apiKey,
  'seller.registered': seller,
  'seller.verification_submitted': seller,
  'seller.verification_approved': seller,
  'seller.verification_rejected': { ...seller, reason: 'Blurred scan' },
  'seller.suspended': { ...seller, reason: 'Complaints' },
  'seller.reinstated': seller,
  'product.approved': review,
  'product.rejected': { ...review, kind: 'CHANGE', reason: 'Another article' },
  'inventory.low_stock': stock,
  'inventory.out_of_stock': { ...stock, available: 0 },
  'back_in_stock.confirmation_requested': {
    requestId: 'bis_1',
    recipient: encrypted('waits@people.example'),
    token: encrypted('token-of-the-test'),
    expiresAt: '2026-06-08T09:40:00.000Z',
  },
  'back_in_stock.available': {
    requestId: 'bis_1',
    productId: 'prd_1',
    variantId: 'var_1',
    sellerId: 'sel_1',
    userId: 'usr_1',
    recipient: null,
    name: 'Tea pot (Large)',
    slug: 'tea-pot-1',
    price: { amountMinor: 1_500, currency: 'EUR' },
    token: encrypted('token-of-the-test'),
  },
  'order.approval_requested': agencyOrder,
  'order.accepted_by_responsable': agencyOrder,
  'order.accepted_by_director': agencyOrder,
  'order.rejected': { ...agencyOrder, reason: 'Too dear' },
  'order.confirmed': order,
  'order.shipped': { ...order, sellerId: 'sel_1', carrier: 'Amana', trackingNumber: 'AM123' },
  'order.delivered': { ...order, sellerId: 'sel_2' },
  'order.cancelled': { ...order, reason: 'Changed my mind' },
  'order.failed': { ...order, reason: null },
  'payment.succeeded': payment,
  'payment.failed': payment,
  'payment.refunded': { ...payment, reason: null },
  'return.requested': asked,
  'return.cancelled': { ...asked, status: 'CANCELLED', note: null },
  'return.approved': { ...asked, status: 'APPROVED', note: null },
  'return.rejected': { ...asked, status: 'REJECTED', note: 'It was worn' },
  'return.received': {
    ...asked,
    status: 'RECEIVED',
    lines: asked.lines.map((line, at) => ({ ...line, accepted: at === 0 ? 1 : 0 })),
    refund: eur(1_500),
    note: 'One is broken',
  },
  'saga.failed': { sagaId: 'sag_1', orderId: 'ord_1', state: 'FAILED', step: 'PAY', error: 'no answer' },
};
