import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { eventsFor } from '@souk/events';
import type { EventType } from '@souk/subgraph';
import { agencyOrder, order, payloads } from '../testing/events.ts';
import { type Rig, startRig } from '../testing/rig.ts';
import { accountConsumers } from './account.consumers.ts';
import { orderConsumers } from './order.consumers.ts';
import { returnConsumers } from './return.consumers.ts';
import { sellerConsumers } from './seller.consumers.ts';
import { stockConsumers } from './stock.consumers.ts';

let rig: Rig;

beforeAll(async () => {
  rig = await startRig({ env: { ALERT_EMAIL: 'oncall@souk.example' } });
});
afterAll(() => rig.stop());
beforeEach(() => rig.inbox.clear());

const sent = (filter: object) => rig.settled({ ...filter, status: 'SENT' });
const of = (id: string) => ({ onceKey: { $regex: `^event:${id}:` } });
const mailTo = (address: string) => rig.inbox.waitFor((mail) => mail.to.includes(address), 20_000);

it('every event of the catalogue that names notifications is handled, and no other', () => {
  const handled = Object.keys({
    ...accountConsumers,
    ...sellerConsumers,
    ...orderConsumers,
    ...returnConsumers,
    ...stockConsumers,
  });
  // The kernel handles it for every subgraph.
  handled.push('user.erased');
  expect(handled.toSorted()).toEqual(eventsFor('notifications').toSorted());
});

describe('every event', () => {
  const expected: Record<keyof typeof payloads, string[]> = {
    'user.registered': ['account-welcome amina@people.example'],
    'user.otp_requested': ['account-otp amina@people.example'],
    'user.verified': ['account-verified amina@people.example'],
    'user.taken_over': ['account-taken-over amina@people.example'],
    'user.password_changed': ['account-password-changed amina@people.example'],
    'user.provider_linked': ['account-provider-linked amina@people.example'],
    'user.provider_unlinked': ['account-provider-unlinked amina@people.example'],
    'user.second_factor_added': ['account-second-factor-added amina@people.example'],
    'user.second_factor_removed': ['account-second-factor-removed amina@people.example'],
    'user.second_factors_reset': ['account-second-factors-reset amina@people.example'],
    'user.second_factor_guessed': ['account-second-factor-guessed amina@people.example'],
    'user.recovery_code_used': ['account-recovery-code-used amina@people.example'],
    'user.recovery_codes_renewed': ['account-recovery-codes-renewed amina@people.example'],
    'user.email_change_requested': ['account-email-change-requested amina@people.example'],
    'user.email_claimed': ['account-email-claimed amina@people.example'],
    'user.email_changed': [
      'account-email-confirmed amina@people.example',
      'account-email-changed former@people.example',
    ],
    'user.blocked': ['account-blocked amina@people.example'],
    'user.unblocked': ['account-unblocked amina@people.example'],
    'user.roles_changed': ['account-roles-changed amina@people.example'],
    'user.deletion_requested': ['account-deletion-requested amina@people.example'],
    'user.deletion_cancelled': ['account-deletion-cancelled amina@people.example'],
    'data_export.ready': ['data-export-ready usr_1@people.example'],
    'data_export.failed': ['data-export-failed usr_1@people.example'],
    'catalogue_import.finished': ['catalogue-import-finished usr_1@people.example'],
    'api_key.created': ['api-key-created amina@people.example'],
    'api_key.rotated': ['api-key-rotated amina@people.example'],
    'api_key.expiring': ['api-key-expiring amina@people.example'],
    'seller.registered': ['seller-welcome sel_1@shops.example'],
    'seller.verification_submitted': ['seller-verification-submitted sel_1@shops.example'],
    'seller.verification_approved': ['seller-verification-approved sel_1@shops.example'],
    'seller.verification_rejected': ['seller-verification-rejected sel_1@shops.example'],
    'seller.suspended': ['seller-suspended sel_1@shops.example'],
    'seller.reinstated': ['seller-reinstated sel_1@shops.example'],
    'product.approved': ['product-approved sel_1@shops.example'],
    'product.rejected': ['product-change-rejected sel_1@shops.example'],
    'inventory.low_stock': ['stock-low sel_1@shops.example'],
    'inventory.out_of_stock': ['stock-out sel_1@shops.example'],
    'back_in_stock.confirmation_requested': ['back-in-stock-confirm waits@people.example'],
    'back_in_stock.available': ['back-in-stock usr_1@people.example'],
    'media.processing_failed': ['media-damaged sel_1@shops.example'],
    'order.approval_requested': ['order-approval-requested agy_1-responsable-1@people.example'],
    'order.accepted_by_responsable': ['order-accepted-by-responsable agy_1-director-1@people.example'],
    'order.accepted_by_director': ['order-accepted-by-director usr_5@people.example'],
    'order.rejected': ['order-rejected usr_5@people.example'],
    'order.confirmed': [
      'order-confirmed usr_1@people.example',
      'seller-order-confirmed sel_1@shops.example',
      'seller-order-confirmed sel_2@shops.example',
    ],
    'order.shipped': ['order-shipped usr_1@people.example'],
    'order.delivered': ['order-delivered usr_1@people.example'],
    'order.cancelled': [
      'order-cancelled usr_1@people.example',
      'seller-order-cancelled sel_1@shops.example',
      'seller-order-cancelled sel_2@shops.example',
    ],
    'order.failed': ['order-failed usr_1@people.example'],
    'payment.succeeded': ['payment-succeeded usr_1@people.example'],
    'payment.failed': ['payment-failed usr_1@people.example'],
    'payment.refunded': ['payment-refunded usr_1@people.example'],
    'return.requested': ['seller-return-requested sel_1@shops.example'],
    'return.cancelled': ['seller-return-cancelled sel_1@shops.example'],
    'return.approved': ['return-approved usr_1@people.example'],
    'return.rejected': ['return-rejected usr_1@people.example'],
    'return.received': ['return-received usr_1@people.example'],
    'saga.failed': ['checkout-failed oncall@souk.example'],
  };

  it.each(Object.entries(expected))('%s triggers its emails, in HTML and in text', async (type, mails) => {
    const id = await rig.publish(type as EventType, payloads[type as keyof typeof payloads]);
    for (const mail of mails) {
      const [templateKey, to] = mail.split(' ');
      await sent({ ...of(id), templateKey, to });
    }
    const stored = await rig.emails(of(id));
    expect(stored.map(({ templateKey, to }) => `${templateKey} ${to[0]}`).toSorted()).toEqual(
      mails.toSorted(),
    );
    const received = rig.inbox.mails();
    expect(received).toHaveLength(mails.length);
    for (const { subject, text, html } of received) {
      expect(subject).not.toBe('');
      for (const body of [text, html]) {
        expect(body).toMatch(/Hello (Amina|Dar|there)|needs a person|stopped with the status/);
        expect(body).not.toMatch(/\{\{|\}\}|undefined|null/);
      }
    }
  });

  it('triggers its emails once, even when it is delivered several times', async () => {
    const id = await rig.publish('order.confirmed', order);
    for (let time = 0; time < 20; time += 1) await rig.publish('order.confirmed', order, id);
    for (const to of ['usr_1@people.example', 'sel_1@shops.example', 'sel_2@shops.example'])
      await sent({ ...of(id), to });
    const after = await rig.publish('user.verified', payloads['user.verified']);
    await sent(of(after));
    expect(await rig.emails(of(id))).toHaveLength(3);
    expect(rig.inbox.mails()).toHaveLength(4);
  });
});

describe('orders', () => {
  it('show the customer all lines, and each seller only their own', async () => {
    await rig.publish('order.confirmed', order);
    const customer = await mailTo('usr_1@people.example');
    expect(customer.html).toContain('Tea &lt;Pot&gt;');
    expect(customer.text).toContain(
      '- 2 x Tea <Pot>: €30.00\n- 6 x Cup: €12.50\n- 1 x Rug: €12,303.17\n\nTotal: €12,345.67',
    );
    const first = await mailTo('sel_1@shops.example');
    expect(first.text).toContain('- 2 x Tea <Pot>: €30.00\n- 6 x Cup: €12.50\n\nTotal: €42.50');
    expect(first.html).toContain('Hello Dar &amp; Sons');
    const second = await mailTo('sel_2@shops.example');
    expect(second.text).toContain('- 1 x Rug: €12,303.17\n\nTotal: €12,303.17');
    for (const part of [first, second]) expect(part.text + part.html).not.toContain('12,345.67');
    expect(first.text + first.html).not.toContain('Rug');
    expect(second.text + second.html).not.toContain('Cup');
  });

  it('about one seller order show the lines of that seller only', async () => {
    await rig.publish('order.cancelled', { ...order, sellerId: 'sel_1', reason: 'Broken' });
    const [customer, seller] = [await mailTo('usr_1@people.example'), await mailTo('sel_1@shops.example')];
    for (const { text } of [customer, seller]) {
      expect(text).toContain('Total: €42.50');
      expect(text).toContain('The reason: Broken');
      expect(text).not.toContain('Rug');
    }
    expect(rig.inbox.mails({ to: 'sel_2@shops.example' })).toEqual([]);
  });

  it('ask everybody of an agency who may decide, in one email', async () => {
    await rig.publish('order.approval_requested', agencyOrder);
    const asked = [1, 2].map((at) => `agy_1-responsable-${at}@people.example`);
    const mail = await mailTo('agy_1-responsable-2@people.example');
    expect(mail.to.toSorted()).toEqual(asked);
    expect(mail.text).toContain('- 2 x Tea <Pot>: €30.00');
    expect(mail.text).toContain('Total: €12,345.67');
  });

  it('store an email without recipients as FAILED, with the reason', async () => {
    const id = await rig.publish('order.accepted_by_responsable', { ...agencyOrder, agencyId: 'agy_empty' });
    const failed = await rig.settled({ ...of(id), status: 'FAILED' });
    expect(failed.error).toContain('The directors agy_empty has no email address.');
    expect(rig.inbox.mails()).toEqual([]);
  });

  it('inform the person who placed an order for an agency, and nobody about its invoice', async () => {
    await rig.publish('payment.succeeded', { ...payloads['payment.succeeded'], userId: '' });
    await rig.publish('order.shipped', { ...payloads['order.shipped'], customerId: '', createdBy: 'usr_5' });
    const { subject } = await mailTo('usr_5@people.example');
    expect(subject).toContain('SK-100042');
    expect(await rig.emails({ templateKey: 'payment-succeeded', 'recipient.id': '' })).toEqual([]);
  });

  it('say in the subject whether the whole order or some items are cancelled', async () => {
    await rig.publish('order.cancelled', { ...order, lines: order.lines.slice(0, 1), sellerId: 'sel_1' });
    expect((await mailTo('usr_1@people.example')).subject).toBe(
      'Items of your order SK-100042 are cancelled',
    );
    expect((await mailTo('sel_1@shops.example')).subject).toBe('Cancelled items of order SK-100042');
    rig.inbox.clear();
    await rig.publish('order.cancelled', order);
    expect((await mailTo('usr_1@people.example')).subject).toBe('Your order SK-100042 is cancelled');
  });

  it('cancelled before their confirmation trigger no email to sellers', async () => {
    const id = await rig.publish('order.cancelled', { ...order, unconfirmed: true });
    await mailTo('usr_1@people.example');
    expect((await rig.emails(of(id))).map(({ templateKey }) => templateKey)).toEqual(['order-cancelled']);
  });

  it('omit unknown values', async () => {
    await rig.publish('order.shipped', { ...payloads['order.shipped'], trackingNumber: null });
    const { text } = await mailTo('usr_1@people.example');
    expect(text).toContain('Carrier: Amana');
    expect(text).not.toContain('Tracking');
  });
});

describe('returns', () => {
  it('inform the customer about accepted units and the refund', async () => {
    await rig.publish('return.received', payloads['return.received']);
    const { text, html } = await mailTo('usr_1@people.example');
    expect(text).toContain('- 1 of 2 x Tea <Pot>\n- 0 of 6 x Cup\n');
    expect(text).toContain('The seller writes: One is broken');
    expect(text).toContain('You get €15.00 back.');
    expect(html).toContain('Tea &lt;Pot&gt;');
  });

  it('mention no refund when no unit is accepted', async () => {
    const refund = { amountMinor: 0, currency: 'EUR' };
    await rig.publish('return.received', { ...payloads['return.received'], refund });
    expect((await mailTo('usr_1@people.example')).text).not.toContain('You get');
  });
});

describe('secrets', () => {
  it('are in the sent email only', async () => {
    const id = await rig.publish('user.otp_requested', payloads['user.otp_requested']);
    const mail = await mailTo('amina@people.example');
    expect(mail.text).toContain('493817');
    expect(mail.html).toContain('493817');
    expect(mail.text).toContain('1 June 2026 at 09:40 UTC');
    const stored = await sent(of(id));
    expect(JSON.stringify(stored)).not.toContain('493817');
    expect(stored).toMatchObject({
      secrets: null,
      carriesSecrets: true,
      text: expect.stringContaining('••••••'),
    });
    expect(JSON.stringify(await rig.test.events())).not.toContain('493817');
  });
});
