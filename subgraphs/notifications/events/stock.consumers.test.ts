// What the mails to those who wait for a variant say, link to, and keep.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { payloads } from '../testing/events.ts';
import { encrypted, type Rig, startRig } from '../testing/rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig({ env: { STOREFRONT_URL: 'https://shop.example' } });
});
afterAll(() => rig.stop());
beforeEach(() => rig.inbox.clear());

const mailTo = (address: string) => rig.inbox.waitFor((mail) => mail.to.includes(address), 20_000);
const available = payloads['back_in_stock.available'];

describe('the mail about a variant that is available again', () => {
  it('names product, price and link, says that nothing is reserved, and how to end such mails', async () => {
    await rig.publish('back_in_stock.available', available);
    const { subject, text, html } = await mailTo('usr_1@people.example');
    expect(subject).toBe('Tea pot (Large) is back in stock');
    for (const part of [text, html ?? '']) {
      expect(part).toContain('Tea pot (Large) is available again, for €15.00.');
      expect(part).toContain('https://shop.example/products/tea-pot-1');
      expect(part).toContain('https://shop.example/back-in-stock/stop#token-of-the-test');
      expect(part).toContain('Nothing is reserved for you');
    }
    const stored = await rig.settled({ templateKey: 'back-in-stock', status: 'SENT' });
    expect(JSON.stringify(stored)).not.toContain('token-of-the-test');
  });

  it('goes to a confirmed address as it was given', async () => {
    const recipient = encrypted('waits@people.example');
    await rig.publish('back_in_stock.available', { ...available, userId: null, recipient });
    expect((await mailTo('waits@people.example')).text).toContain('Hello there,');
  });

  it('names nothing to an account whose address nobody has verified', async () => {
    await rig.publish('back_in_stock.available', { ...available, userId: 'usr_unverified' });
    const { subject, text, html } = await mailTo('usr_unverified@people.example');
    expect(`${subject}${text}${html}`).not.toMatch(/tea.pot/i);
  });

  it('is not sent once the person was erased', async () => {
    const emptied = { ...available, userId: null, recipient: null };
    const id = await rig.publish('back_in_stock.available', emptied);
    await rig.publish('back_in_stock.available', available);
    await mailTo('usr_1@people.example');
    expect(await rig.emails({ onceKey: { $regex: `^event:${id}` } })).toEqual([]);
  });
});

describe('the mail that asks an address to confirm', () => {
  it('has both links, until when, and no name of a product or a shop', async () => {
    await rig.publish(
      'back_in_stock.confirmation_requested',
      payloads['back_in_stock.confirmation_requested'],
    );
    const { text, html } = await mailTo('waits@people.example');
    for (const part of [text, html ?? '']) {
      expect(part).toContain('https://shop.example/back-in-stock/confirm#token-of-the-test');
      expect(part).toContain('https://shop.example/back-in-stock/stop#token-of-the-test');
      expect(part).toContain('8 June 2026 at 09:40 UTC');
    }
  });
});
