// Promise: somebody who waits for a sold out variant, with an account or an address alone, gets one mail once it can be bought again,
// and can end such mails from any of them without signing in.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openShop } from '../cart/open-shop.ts';
import { type Actor, admin, customer } from '../harness/actors.ts';
import { addToCart, type Listing, listing, placeOrder } from '../harness/shop.ts';
import { mode, startSouk, type TestSouk } from '../harness/souk.ts';
import { settled } from '../mails/settled.ts';

const WAIT = `mutation ($variantId: ID!) { notifyWhenBackInStock(input: { variantId: $variantId }) {
  backInStockRequest { id status variant { product { name } } } userErrors { code message field } } }`;
const MINE = `{ me { user { backInStockRequests { totalCount nodes { status variant { id availableQuantity } } } } } }`;
const BY_EMAIL = `mutation ($input: RequestBackInStockEmailInput!) { requestBackInStockEmail(input: $input) {
  variant { id } userErrors { code message field } } }`;
const CONFIRM = `mutation ($token: String!) { confirmBackInStockEmail(input: { token: $token }) {
  variant { id } userErrors { code message field } } }`;
const STOP = `mutation ($token: String!) { stopBackInStockEmails(input: { token: $token }) {
  userErrors { code message field } } }`;
const ADJUST = `mutation ($input: AdjustInventoryInput!) { adjustInventory(input: $input) {
  variant { backInStockRequestCount } userErrors { code message field } } }`;
const THRESHOLD = `mutation ($input: SetDefaultLowStockThresholdInput!) { setDefaultLowStockThreshold(input: $input) {
  seller { defaultLowStockThreshold } userErrors { code message field } } }`;

let souk: TestSouk;
let owner: Actor;
let shopper: Actor;

beforeAll(async () => {
  souk = await startSouk();
  owner = await openShop(souk, await admin(souk));
  shopper = await customer(souk);
});
afterAll(() => souk.stop());

const soldOut = (name: string) => listing(owner, { stock: 0, name });
async function refill({ variantId }: Pick<Listing, 'variantId'>, delta = 1): Promise<number> {
  const input = { variantId, delta, reason: 'count', idempotencyKey: randomUUID() };
  const { adjustInventory } = await owner.client.ok<{
    adjustInventory: { variant: { backInStockRequestCount: number } };
  }>(ADJUST, { input });
  return adjustInventory.variant.backInStockRequestCount;
}
const mailAbout = (address: string, subject: string) =>
  souk.inbox.waitFor((mail) => mail.to.includes(address) && mail.subject.includes(subject), 60_000);
const tokenIn = (text: string, page: string) =>
  new RegExp(`/back-in-stock/${page}#(\\S+)`).exec(text)?.[1] ?? '';

describe(`mails about stock, with Souk ${mode}`, () => {
  it('reach somebody with an account once, whatever follows', async () => {
    const lamp = await soldOut('Brass lamp');
    await shopper.client.ok(WAIT, { ...lamp });
    await shopper.client.ok(WAIT, { ...lamp });
    expect(await refill(lamp)).toBe(1);
    const mail = await mailAbout(shopper.email, 'Brass lamp is back in stock');
    expect(mail.text).toMatch(/€10\.00[\s\S]*\/products\/brass-lamp-[\s\S]*Nothing is reserved/);
    const { me } = await shopper.client.ok<{ me: { user: { backInStockRequests: object } } }>(MINE);
    expect(me.user.backInStockRequests).toEqual({
      totalCount: 1,
      nodes: [{ status: 'NOTIFIED', variant: { id: lamp.variantId, availableQuantity: 1 } }],
    });
    await refill(lamp, -1);
    await refill(lamp, 2);
    await settled(souk);
    expect(
      souk.inbox.mails({ to: shopper.email }).filter(({ subject }) => subject.includes('lamp')),
    ).toHaveLength(1);
  });

  it('follow when the order that had the last unit is not paid', async () => {
    const bowl = await listing(owner, { stock: 1, name: 'Last bowl' });
    const rival = await customer(souk);
    await addToCart(rival, bowl);
    await placeOrder(rival, { idempotencyKey: randomUUID() });
    expect(await shopper.client.refused(WAIT, { ...(await listing(owner, { stock: 1 })) })).toEqual([
      'INVALID_STATE',
    ]);
    await shopper.client.ok(WAIT, { ...bowl });
    await refill(bowl);
    await mailAbout(shopper.email, 'Last bowl');
  });

  it('go to an address alone only after its owner confirmed it, and end with the link in any of them', async () => {
    const [vase, rug] = [await soldOut('Blue vase'), await soldOut('Red rug')];
    const anybody = souk.client();
    const ask = ({ variantId }: Listing) =>
      anybody.ok(BY_EMAIL, {
        input: { idempotencyKey: randomUUID(), variantId, email: 'Lina@People.example' },
      });
    await ask(vase);
    const asked = await mailAbout('lina@people.example', 'Shall we mail you');
    expect(`${asked.subject}${asked.text}${asked.html}`).not.toMatch(/vase/i);
    await anybody.ok(CONFIRM, { token: tokenIn(asked.text, 'confirm') });
    expect(await refill(vase, 2)).toBe(1);
    const told = await mailAbout('lina@people.example', 'Blue vase is back in stock');
    souk.inbox.clear();
    await ask(rug);
    const again = await mailAbout('lina@people.example', 'Shall we mail you');
    await anybody.ok(CONFIRM, { token: tokenIn(again.text, 'confirm') });
    await anybody.ok(STOP, { token: tokenIn(told.text, 'stop') });
    await refill(rug);
    await settled(souk);
    expect(souk.inbox.mails({ to: 'lina@people.example' }).map(({ subject }) => subject)).toEqual([
      again.subject,
    ]);
  });

  it('announce low stock to the seller at its own default threshold, of a variant that names none', async () => {
    const { setDefaultLowStockThreshold } = await owner.client.ok<{
      setDefaultLowStockThreshold: { seller: object };
    }>(THRESHOLD, { input: { lowStockThreshold: 2 } });
    expect(setDefaultLowStockThreshold.seller).toEqual({ defaultLowStockThreshold: 2 });
    const cup = await listing(owner, { stock: 4, name: 'Small cup' });
    await refill(cup, -1);
    await settled(souk);
    const low = () =>
      souk.inbox.mails({ to: owner.email }).filter(({ subject }) => subject.includes('Small cup'));
    expect(low()).toEqual([]);
    await refill(cup, -1);
    expect((await mailAbout(owner.email, 'Small cup')).text).toContain('the alert is set to 2');
    await settled(souk);
    expect(low()).toHaveLength(1);
  });
});
