// Waiting without an account: nothing is mailed that the address has not confirmed, and no answer says what is known of it.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { correct } from '../locations/testing/locations.ts';
import { waitingFor } from '../testing/back-in-stock.ts';
import { ownContext } from '../testing/own-context.ts';
import { codeOf } from '../testing/reserving.ts';
import { ana, openShop, type Shop } from '../testing/shop.ts';
import { notifyDue } from './notify-due.ts';
import { sendConfirmations } from './send-confirmations.ts';

describe('a request by email address', () => {
  let shop: Shop;
  let ctx: Ctx;
  let close: () => Promise<void>;
  let steps: ReturnType<typeof waitingFor>;
  beforeAll(async () => {
    shop = await openShop();
    ({ ctx, close } = await ownContext(shop));
    steps = waitingFor(shop);
  });
  afterAll(async () => {
    await close();
    await shop.stop();
  });

  const soldOut = async () => (await shop.sell({ initialStock: 0 })).variantId;
  const mailedTo = async (address: string) =>
    (await steps.told('confirmation_requested')).filter(({ to }) => to === address).map(({ token }) => token);
  const toldTo = async (address: string) =>
    (await steps.told('available')).filter(({ to }) => to === address).map(({ token }) => token);
  const ask = async (variantId: string, email: string) => {
    const answer = await steps.byEmail(anonymous, variantId, email);
    await sendConfirmations(ctx);
    return answer;
  };
  const minutes = (count: number) => new Date(Date.now() + count * 60_000);

  it('waits only after the link was confirmed, once', async () => {
    const variantId = await soldOut();
    expect(await ask(variantId, ' Lina@People.Example ')).toEqual({
      variant: { id: variantId },
      userErrors: [],
    });
    const [token = ''] = await mailedTo('lina@people.example');
    expect(JSON.stringify(await steps.requests({ variantId }))).not.toContain(token);
    await correct(shop, variantId, 1);
    await notifyDue(ctx);
    expect(await toldTo('lina@people.example')).toEqual([]);
    await correct(shop, variantId, -1);
    for (let click = 0; click < 2; click += 1) {
      const answer = await steps.click(anonymous, 'confirmBackInStockEmail', token);
      expect(answer).toEqual({ variant: { id: variantId }, userErrors: [] });
    }
    await correct(shop, variantId, 1);
    await notifyDue(ctx);
    expect(await toldTo('lina@people.example')).toHaveLength(1);
  });

  it('that is confirmed after the refill is answered at once', async () => {
    const variantId = await soldOut();
    await ask(variantId, 'late@people.example');
    const [token = ''] = await mailedTo('late@people.example');
    await correct(shop, variantId, 1);
    await steps.click(anonymous, 'confirmBackInStockEmail', token);
    await notifyDue(ctx);
    expect(await toldTo('late@people.example')).toHaveLength(1);
  });

  it('is answered alike whatever is known of the address, which gets no second mail about it', async () => {
    const variantId = await soldOut();
    const first = await ask(variantId, 'known@people.example');
    const again = await ask(variantId, 'known@people.example');
    const [token = ''] = await mailedTo('known@people.example');
    await steps.click(anonymous, 'confirmBackInStockEmail', token);
    const confirmed = await ask(variantId, 'known@people.example');
    const unknown = await ask(variantId, 'unknown@people.example');
    expect([again, confirmed, unknown]).toEqual([first, first, first]);
    expect(await mailedTo('known@people.example')).toHaveLength(1);
  });

  it('is mailed five times a day at most to one address, and three times for one variant', async () => {
    const variantIds = [];
    for (let count = 0; count < 8; count += 1) variantIds.push(await soldOut());
    for (const variantId of variantIds) await ask(variantId, 'flooded@people.example');
    expect(await mailedTo('flooded@people.example')).toHaveLength(5);
    const [variantId = ''] = variantIds;
    for (let round = 1; round <= 5; round += 1) {
      await steps.byEmail(anonymous, variantId, 'patient@people.example');
      await sendConfirmations(ctx, minutes(15 * round));
    }
    expect(await mailedTo('patient@people.example')).toHaveLength(3);
  });

  it('is refused for what is no address, in stock, or unknown', async () => {
    const variantId = await soldOut();
    const stocked = await shop.sell({ initialStock: 1 });
    const codes = [
      codeOf(await ask(variantId, 'nobody')),
      codeOf(await ask(stocked.variantId, 'a@people.example')),
      codeOf(await ask('var_none', 'a@people.example')),
      codeOf(await steps.click(anonymous, 'confirmBackInStockEmail', 'guessed')),
      codeOf(await steps.click(anonymous, 'stopBackInStockEmails', 'guessed')),
    ];
    expect(codes).toEqual(['INVALID_INPUT', 'INVALID_STATE', 'NOT_FOUND', 'INVALID_TOKEN', 'INVALID_TOKEN']);
  });

  it('ends with all others of the address by the link of any mail, without a session', async () => {
    const [first, second] = [await soldOut(), await soldOut()];
    for (const variantId of [first, second]) {
      await ask(variantId, 'enough@people.example');
      const token = (await mailedTo('enough@people.example')).at(-1) ?? '';
      await steps.click(anonymous, 'confirmBackInStockEmail', token);
    }
    await correct(shop, first, 1);
    await notifyDue(ctx);
    const [told = ''] = await toldTo('enough@people.example');
    for (let click = 0; click < 2; click += 1)
      expect((await steps.click(anonymous, 'stopBackInStockEmails', told)).userErrors).toEqual([]);
    await correct(shop, second, 1);
    await notifyDue(ctx);
    expect(await toldTo('enough@people.example')).toHaveLength(1);
    const [unconfirmed = ''] = await mailedTo('enough@people.example');
    expect(codeOf(await steps.click(anonymous, 'confirmBackInStockEmail', unconfirmed))).toBe(
      'INVALID_TOKEN',
    );
  });

  it('expires: unconfirmed after seven days, else after a year', async () => {
    const variantId = await soldOut();
    await ask(variantId, 'old@people.example');
    const days = async () => {
      const [stored] = await steps.requests({ variantId });
      return Math.round(((stored?.purgeAt.getTime() ?? 0) - Date.now()) / 86_400_000);
    };
    expect(await days()).toBe(7);
    const [token = ''] = await mailedTo('old@people.example');
    await ctx.db.backInStockRequests.updateOne({ variantId }, { $set: { purgeAt: new Date(0) } });
    expect(codeOf(await steps.click(anonymous, 'confirmBackInStockEmail', token))).toBe('INVALID_TOKEN');
    await ctx.db.backInStockRequests.updateOne({ variantId }, { $set: { purgeAt: minutes(1) } });
    await steps.click(anonymous, 'confirmBackInStockEmail', token);
    expect(await days()).toBe(365);
  });

  it('of a product that leaves the shop permanently cannot be confirmed', async () => {
    const { id, variantId } = await shop.sell({ initialStock: 0 });
    await ask(variantId, 'gone@people.example');
    const [token = ''] = await mailedTo('gone@people.example');
    const archive = 'mutation ($id: ID!) { archiveProduct(id: $id) { userErrors { code message } } }';
    await shop.mutate(ana, 'archiveProduct', archive, { id });
    expect(codeOf(await steps.click(anonymous, 'confirmBackInStockEmail', token))).toBe(
      'PRODUCT_UNAVAILABLE',
    );
  });
});
