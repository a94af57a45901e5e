import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, type Viewer } from '@souk/subgraph';
import { type Follower, follow } from '@souk/subgraph/testing/follower.ts';
import { linesOf, release, reserve } from '../testing/reserving.ts';
import { ana, eur, type Made, openShop, type Shop } from '../testing/shop.ts';

const LIVE = `subscription ($productIds: [ID!]!) { inventoryChanged(productIds: $productIds) {
  removedId product { id isInStock availableQuantity isAvailableForSale price { amount } inventory { onHand } } } }`;

interface Shown {
  removedId: string | null;
  product: { availableQuantity: number; price: { amount: string }; inventory: object | null } | null;
}

describe('inventoryChanged', () => {
  let shop: Shop;
  const open: Follower[] = [];
  beforeAll(async () => {
    shop = await openShop();
  });
  afterEach(() => {
    for (const { leave } of open.splice(0)) leave();
  });
  afterAll(() => shop.stop());

  async function begin(productIds: string[], viewer: Viewer = anonymous) {
    const request = { query: LIVE, variables: { productIds }, viewer, requestId: 'live' };
    const follower = await follow(shop.running.executor, request);
    open.push(follower);
    const next = async () => {
      const answer = await follower.next();
      expect(answer?.errors).toBeUndefined();
      if (!answer) throw new Error('the subscription ended');
      const [shown] = Object.values(answer.data ?? {});
      return shown as Shown;
    };
    /** How many answers come within a time. */
    const countFor = async (ms: number) => {
      let count = 0;
      let latest: Shown | undefined;
      const counting = (async () => {
        for (;;) {
          latest = await next();
          count += 1;
        }
      })().catch(() => {});
      await sleep(ms);
      follower.leave();
      await counting;
      return { count, latest };
    };
    return { next, countFor };
  }
  const act = (field: string, { id }: Made) =>
    shop.mutate(ana, field, `mutation ($id: ID!) { ${field}(id: $id) { userErrors { code } } }`, { id });
  const reprice = async ({ id }: Made, amount: string) => {
    const { data } = await shop.run<{ product: { version: number } }>(
      ana,
      `{ product(id: "${id}") { version } }`,
    );
    const update =
      'mutation ($id: ID!, $input: UpdateProductInput!) { updateProduct(id: $id, input: $input) { userErrors { code } } }';
    await shop.mutate(ana, 'updateProduct', update, {
      id,
      input: { version: data.product.version, price: eur(amount) },
    });
  };

  it('tells everybody of stock, price and sale status, and of no other product', async () => {
    const [mug, other] = [await shop.sell(), await shop.sell()];
    const { next } = await begin([mug.id]);
    await reserve(shop, 'other', linesOf([other.variantId, 1]));
    await reserve(shop, 'live', linesOf([mug.variantId, 2]));
    expect(await next()).toMatchObject({
      removedId: null,
      product: { availableQuantity: 3, inventory: null },
    });
    await reprice(mug, '12.00');
    expect(await next()).toMatchObject({ product: { price: { amount: '12.00' } } });
    await act('unpublishProduct', mug);
    expect(await next()).toEqual({ removedId: mug.id, product: null });
    await act('publishProduct', mug);
    expect(await next()).toMatchObject({ product: { availableQuantity: 3, isAvailableForSale: true } });
    await act('archiveProduct', mug);
    expect(await next()).toEqual({ removedId: mug.id, product: null });
  });

  it('shows strangers nothing of a draft, and its seller all of it', async () => {
    const draft = await shop.sell({ isPublished: false });
    const [stranger, seller] = [await begin([draft.id]), await begin([draft.id], ana)];
    await reserve(shop, 'draft', linesOf([draft.variantId, 1]));
    expect(await seller.next()).toMatchObject({ product: { inventory: { onHand: 5 } } });
    expect(await stranger.countFor(700)).toEqual({ count: 0, latest: undefined });
  });

  it('comes about twice a second, with the latest units, however fast a product sells', async () => {
    const hot = await shop.sell({ initialStock: 100 });
    const { next } = await begin([hot.id]);
    const began = Date.now();
    await Promise.all(
      Array.from({ length: 60 }, (_, n) => reserve(shop, `hot-${n}`, linesOf([hot.variantId, 1]))),
    );
    let count = 1;
    while ((await next()).product?.availableQuantity !== 40) count += 1;
    expect(count).toBeLessThanOrEqual(2 + (Date.now() - began) / 500);
  });

  it('says nothing of what is rolled back or does not change what can be sold', async () => {
    const mug = await shop.sell({ initialStock: 1 });
    const { countFor } = await begin([mug.id]);
    const counted = countFor(700);
    await reserve(shop, 'refused', linesOf([mug.variantId, 2]));
    await release(shop, 'refused');
    expect((await counted).count).toBe(0);
  });

  it.each([0, 51])('refuses to follow %s products', async (count) => {
    const ids = Array.from({ length: count }, (_, n) => `prd_${n}`);
    await expect(begin(ids)).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  });
});
