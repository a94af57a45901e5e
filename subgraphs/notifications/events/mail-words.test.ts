// Whose words a mail carries, to whom, and what it asks for.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { fullOrder, payloads } from '../testing/events.ts';
import { type Rig, startRig } from '../testing/rig.ts';

const LURE = 'https://evil.example/win';
const LURES = [
  LURE,
  'www.evil.example',
  'evil.example',
  'win@evil.example',
  'HTTP://EVIL.EXAMPLE',
  'evil。example',
];
// What mail programs make links of: a scheme, a host with a dot, a mailbox.
const CLICKABLE = /\w:\/\/evil|evil[.。]example|@evil|www\.evil/i;

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig.stop());
beforeEach(() => rig.inbox.clear());

const mailTo = (address: string) => rig.inbox.waitFor((mail) => mail.to.includes(address), 20_000);
const allOf = ({ subject, text, html }: { subject: string; text: string; html: string | null }) =>
  [subject, text, html ?? ''].join('\n');

describe('a mail to an address that nobody has verified', () => {
  it.each([
    'user.registered',
    'user.otp_requested',
    'user.blocked',
    'user.unblocked',
    'user.roles_changed',
  ] as const)('about %s carries no name', async (type) => {
    for (const firstName of [LURE, 'Amina']) {
      await rig.publish(type, { ...payloads[type], email: 'stranger@x.example', firstName } as never);
      const mail = await mailTo('stranger@x.example');
      expect(allOf(mail)).not.toContain(firstName);
      expect(mail.text).toContain('Hello there,');
      rig.inbox.clear();
    }
  });

  it.each([
    'seller.registered',
    'seller.verification_submitted',
    'seller.verification_rejected',
    'seller.suspended',
  ] as const)('about %s does not contain the name of the business', async (type) => {
    const payload = { ...payloads[type], sellerId: 'sel_stranger', name: LURE };
    await rig.publish(type, payload as never);
    const mail = await mailTo('usr_unverified@people.example');
    expect(allOf(mail)).not.toMatch(/evil|Dar/);
    expect(rig.inbox.mails({ to: 'sel_stranger@shops.example' })).toEqual([]);
  });

  it('about stock does not contain the name of a product', async () => {
    const payload = {
      ...payloads['inventory.low_stock'],
      sellerId: 'sel_stranger',
      name: LURE,
      sku: 'evil.example',
    };
    await rig.publish('inventory.low_stock', payload);
    expect(allOf(await mailTo('usr_unverified@people.example'))).not.toContain('evil');
  });
});

describe('a mail to a business', () => {
  it('goes to the address of its account until it is approved', async () => {
    await rig.publish('seller.verification_submitted', {
      ...payloads['seller.registered'],
      sellerId: 'sel_new',
    });
    expect((await mailTo('usr_9@people.example')).text).toContain('Dar & Sons');
    expect(rig.inbox.mails({ to: 'sel_new@shops.example' })).toEqual([]);
  });
});

describe('text that people typed', () => {
  it.each(LURES)('is shown but is no link: %s', async (lure) => {
    const lines = fullOrder.lines.map((line) => ({ ...line, name: lure, variantName: lure }));
    const shippingAddress = fullOrder.shippingAddress && {
      ...fullOrder.shippingAddress,
      recipient: lure,
      line1: lure,
    };
    await rig.publish('order.confirmed', { ...fullOrder, lines, shippingAddress, note: lure });
    await rig.publish('return.requested', { ...payloads['return.requested'], sellerId: 'sel_3', note: lure });
    await rig.publish('order.rejected', { ...payloads['order.rejected'], reason: lure });
    await rig.publish('user.verified', { ...payloads['user.verified'], firstName: lure });
    const to = ['usr_1@people.example', 'sel_1@shops.example', 'sel_2@shops.example', 'sel_3@shops.example'];
    for (const address of [...to, 'usr_5@people.example', 'amina@people.example']) {
      const mail = await mailTo(address);
      expect(allOf(mail)).not.toMatch(CLICKABLE);
      expect(allOf(mail).replaceAll('\u200b', '')).toContain(lure);
    }
  });

  it('adds no header and no markup', async () => {
    const name = 'Bowl\r\nBcc: all@x.example <b>bold</b>';
    await rig.publish('inventory.out_of_stock', { ...payloads['inventory.out_of_stock'], name });
    const mail = await mailTo('sel_1@shops.example');
    expect(mail.to).toEqual(['sel_1@shops.example']);
    expect(mail.headers).not.toHaveProperty('bcc');
    expect(mail.html).not.toContain('<b>');
  });
});

describe('the mail to a seller about a new order', () => {
  it('has everything for packing and a link to the order, in text and in HTML', async () => {
    await rig.publish('order.confirmed', fullOrder);
    const mail = await mailTo('sel_1@shops.example');
    expect(mail.subject).toBe('New order SK-100042');
    expect(mail.text).toContain(
      [
        '- 2 x Tea <Pot> (Large / Blue): €30.00',
        '  SKU: SKU-0',
        '  Price: €15.00 each',
        '- 6 x Cup: €12.50',
        '  SKU: SKU-1',
      ].join('\n'),
    );
    expect(mail.text).toContain(
      'Ship to:\nAmina Alaoui\n12 Rue des Tanneurs\n30000 Fes\nMorocco\nPhone: +212535000000\n',
    );
    expect(mail.text).toContain('Note of the buyer:\nRing twice.\nThe bell is green.');
    for (const part of [mail.text, mail.html ?? '']) {
      for (const needed of [
        'Large / Blue',
        'SKU-0',
        '€15.00',
        'SK-100042',
        '12 Rue des Tanneurs',
        'Morocco',
      ]) {
        expect(part).toContain(needed);
      }
      expect(part).toContain('http://localhost:8000/studio/orders/sor_1');
      expect(part).not.toMatch(/Rug|SKU-2|sor_2/);
    }
  });

  it('omits what the order does not have', async () => {
    await rig.publish('order.confirmed', {
      ...fullOrder,
      shippingAddress: null,
      note: null,
      parts: undefined,
    });
    const { text, html } = await mailTo('sel_1@shops.example');
    expect(`${text}${html}`).not.toMatch(/Ship to|Note of|Open the order|studio/);
  });

  it('is followed by emails about cancelled items and returns with variant, SKU and link', async () => {
    await rig.publish('order.cancelled', { ...fullOrder, sellerId: 'sel_1' });
    const cancelled = await mailTo('sel_1@shops.example');
    rig.inbox.clear();
    const lines = [{ name: 'Bowl', variantName: 'Red', sku: 'B-1', quantity: 1, accepted: null }];
    await rig.publish('return.requested', { ...payloads['return.requested'], sellerOrderId: 'sor_1', lines });
    const returned = await mailTo('sel_1@shops.example');
    for (const { text, html } of [cancelled, returned]) {
      for (const part of [text, html]) {
        expect(part).toMatch(/Large \/ Blue|Red/);
        expect(part).toMatch(/SKU:? (SKU-0|B-1)/);
        expect(part).toContain('/studio/orders/sor_1');
      }
    }
  });

  it('shows the customer the variants too, with a link to the order and not to the studio', async () => {
    await rig.publish('order.confirmed', fullOrder);
    const { text, html } = await mailTo('usr_1@people.example');
    for (const part of [text, html]) {
      expect(part).toContain('Large / Blue');
      expect(part).toContain('http://localhost:8000/orders/ord_1');
      expect(part).not.toMatch(/studio|SKU-0|Rue des Tanneurs/);
    }
  });
});

describe('the mail to a customer about a parcel', () => {
  it('has the seller’s note, and never the buyer’s own', async () => {
    await rig.publish('order.shipped', { ...payloads['order.shipped'], note: 'Left at the door.' });
    const { text, html } = await mailTo('usr_1@people.example');
    for (const part of [text, html]) expect(part).toContain('The seller writes: Left at the door.');
    rig.inbox.clear();
    await rig.publish('order.confirmed', fullOrder);
    expect((await mailTo('usr_1@people.example')).text).not.toContain('Ring twice');
  });
});

describe('replies to emails', () => {
  const asking = ['user.blocked', 'order.delivered', 'seller.suspended', 'user.password_changed'] as const;

  it('are not invited without an address for them', async () => {
    for (const type of asking) await rig.publish(type, payloads[type] as never);
    for (const to of ['amina@people.example', 'usr_1@people.example', 'sel_1@shops.example']) {
      const mail = await mailTo(to);
      expect(mail.headers).not.toHaveProperty('reply-to');
      expect(allOf(mail)).not.toMatch(/answer this mail|write to us/i);
      expect(mail.text).toContain('replies to it are not read');
    }
  });

  it('go to the support address when there is one', async () => {
    const own = await startRig({
      env: {
        SUPPORT_EMAIL: 'help@souk.example',
        STUDIO_URL: 'https://studio.souk.example/',
        STOREFRONT_URL: 'https://shop.example',
      },
    });
    try {
      for (const type of asking) await own.publish(type, payloads[type] as never);
      await own.publish('order.confirmed', fullOrder);
      const to = (address: string) => own.inbox.waitFor((mail) => mail.to.includes(address), 20_000);
      const blocked = await to('amina@people.example');
      expect(blocked.headers['reply-to']).toBe('help@souk.example');
      expect(blocked.text).toMatch(/answer this mail/i);
      expect(blocked.text).not.toContain('not read');
      // Each seller of the order gets one, in any order.
      const order = await own.inbox.waitFor(
        ({ subject, to }) => subject.startsWith('New order') && to.includes('sel_1@shops.example'),
        20_000,
      );
      expect(order.text).toContain('https://studio.souk.example/orders/sor_1');
      const bought = await own.inbox.waitFor(({ subject }) => subject.endsWith('is confirmed'), 20_000);
      expect(bought.text).toContain('https://shop.example/orders/ord_1');
    } finally {
      await own.stop();
    }
  });
});
