import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, type EventType } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { deliver } from '../testing/deliver.ts';
import { ownContext } from '../testing/own-context.ts';
import { codeOf, linesOf, reserve } from '../testing/reserving.ts';
import {
  ana,
  CREATE,
  eur,
  openShop,
  pending,
  REVIEWED_AT,
  SELLERS,
  type Shop,
  type UserErrors,
} from '../testing/shop.ts';
import { recordSuspension } from './eligibility.service.ts';

const PUBLISH = `mutation ($id: ID!) { publishProduct(id: $id) {
  product { isAvailableForSale } userErrors { code message field } } }`;

const BEFORE_REVIEW = new Date(Date.parse(REVIEWED_AT) - 60_000);

describe('the eligibility of a seller', () => {
  let shop: Shop;
  const places = new Map<string, number>();
  beforeAll(async () => {
    shop = await openShop({ work: true });
  });
  afterAll(() => shop.stop());

  async function tell(
    type: EventType &
      `seller.${'suspended' | 'reinstated' | 'verification_submitted' | 'verification_approved' | 'verification_rejected'}`,
    sellerId: string,
    at = new Date(),
  ) {
    const place = (places.get(sellerId) ?? 0) + 1;
    places.set(sellerId, place);
    const payload = {
      sellerId,
      accountId: 'usr',
      name: 'Shop',
      email: 'shop@example.com',
      reason: 'because',
    };
    await deliver(shop, 'sellers', type, sellerId, place, payload, at);
  }
  const forSale = async (sellerId: string) => {
    const { data } = await shop.run<{ products: { totalCount: number } }>(
      anonymous,
      'query ($sellerId: ID!) { products(filter: { sellerId: $sellerId }) { totalCount } }',
      { sellerId },
    );
    return data.products.totalCount;
  };

  it('hides and shows all products of the seller, and of no other', async () => {
    const { id } = await shop.sell();
    await shop.sell();
    await shop.sell({ sellerId: 'sel_ben' }, { ...ana, kind: 'admin', sellerId: null });
    expect([await forSale('sel_ana'), await forSale('sel_ben')]).toEqual([2, 1]);
    await tell('seller.suspended', 'sel_ana');
    expect([await forSale('sel_ana'), await forSale('sel_ben')]).toEqual([0, 1]);
    const { data } = await shop.run(anonymous, 'query ($id: ID!) { product(id: $id) { id } }', { id });
    expect(data).toEqual({ product: null });
    const refused = await shop.mutate<UserErrors>(ana, 'createProduct', CREATE, {
      input: { idempotencyKey: 'more-1', name: 'More', price: eur('1'), isPublished: true },
    });
    expect(codeOf(refused)).toBe('SELLER_SUSPENDED');
    await tell('seller.reinstated', 'sel_ana');
    expect([await forSale('sel_ana'), await forSale('sel_ben')]).toEqual([2, 1]);
  });

  it('starts with the approval and ends with a rejection', async () => {
    const { id } = await shop.sell({ isPublished: false }, pending);
    const publish = () =>
      shop.mutate<UserErrors & { product: { isAvailableForSale: boolean } | null }>(
        pending,
        'publishProduct',
        PUBLISH,
        {
          id,
        },
      );
    expect(codeOf(await publish())).toBe('SELLER_NOT_APPROVED');
    await tell('seller.verification_approved', 'sel_new');
    expect((await publish()).product?.isAvailableForSale).toBe(true);
    expect(await forSale('sel_new')).toBe(1);
    await tell('seller.verification_rejected', 'sel_new');
    expect(await forSale('sel_new')).toBe(0);
  });

  it('starts with the approval, even before its event arrives', async () => {
    const late = { ...pending, sellerId: 'sel_late' };
    await tell('seller.verification_rejected', 'sel_late', BEFORE_REVIEW);
    const { id } = await shop.sell({ isPublished: false }, late);
    const publish = () => shop.mutate<UserErrors>(late, 'publishProduct', PUBLISH, { id });
    expect(codeOf(await publish())).toBe('SELLER_NOT_APPROVED');
    SELLERS.sel_late = { verificationStatus: 'APPROVED', status: 'ACTIVE' };
    expect((await publish()).userErrors).toEqual([]);
    expect(await forSale('sel_late')).toBe(1);
    // An event of before the approval that comes after it changes nothing, and neither does the approval's own.
    await tell('seller.verification_submitted', 'sel_late', new Date('2020-01-01T00:00:00Z'));
    expect((await publish()).userErrors).toEqual([]);
    expect(await forSale('sel_late')).toBe(1);
    await tell('seller.verification_approved', 'sel_late');
    expect(await forSale('sel_late')).toBe(1);
  });

  it('pauses while a changed name or tax id is reviewed, and returns with the next approval', async () => {
    const seller = { ...ana, sellerId: 'sel_twice' };
    await tell('seller.verification_submitted', 'sel_twice');
    await tell('seller.verification_approved', 'sel_twice');
    await tell('seller.reinstated', 'sel_twice');
    await shop.sell({}, seller);
    const draft = await shop.sell({ isPublished: false }, seller);
    expect(await forSale('sel_twice')).toBe(1);
    await tell('seller.verification_submitted', 'sel_twice');
    expect(await forSale('sel_twice')).toBe(0);
    const publish = () => shop.mutate<UserErrors>(seller, 'publishProduct', PUBLISH, { id: draft.id });
    expect(codeOf(await publish())).toBe('SELLER_NOT_APPROVED');
    const more = await shop.mutate<UserErrors>(seller, 'createProduct', CREATE, {
      input: { idempotencyKey: 'more-2', name: 'More', price: eur('1'), isPublished: true },
    });
    expect(codeOf(more)).toBe('SELLER_NOT_APPROVED');
    await tell('seller.verification_approved', 'sel_twice');
    expect((await publish()).userErrors).toEqual([]);
    expect(await forSale('sel_twice')).toBe(2);
  });

  it('starts with the approval when only the event of the submission has arrived', async () => {
    const early = { ...pending, sellerId: 'sel_early' };
    await tell('seller.verification_submitted', 'sel_early', BEFORE_REVIEW);
    SELLERS.sel_early = { verificationStatus: 'APPROVED', status: 'ACTIVE' };
    await shop.sell({}, early);
    expect(await forSale('sel_early')).toBe(1);
  });

  it('from an event is not overwritten by an older answer of sellers', async () => {
    await tell('seller.suspended', 'sel_unheard');
    const asked = shop.asked.length;
    const answer = await shop.mutate<UserErrors>({ ...ana, sellerId: 'sel_bad' }, 'createProduct', CREATE, {
      input: { idempotencyKey: 'more-3', name: 'Thing', price: eur('1'), isPublished: true },
    });
    expect(codeOf(answer)).toBe('SELLER_SUSPENDED');
    await tell('seller.reinstated', 'sel_bad');
    const after = await shop.mutate<UserErrors>({ ...ana, sellerId: 'sel_bad' }, 'createProduct', CREATE, {
      input: { idempotencyKey: 'more-4', name: 'Thing', price: eur('1'), isPublished: true },
    });
    expect(after.userErrors).toEqual([]);
    expect(shop.asked.length).toBe(asked + 1);
  });

  it('applies to products that are created concurrently', async () => {
    await tell('seller.reinstated', 'sel_ana');
    const [made] = await Promise.all([
      Promise.allSettled(Array.from({ length: 40 }, () => shop.sell())),
      tell('seller.suspended', 'sel_ana'),
    ]);
    expect(made.length).toBe(40);
    expect(await forSale('sel_ana')).toBe(0);
    const hidden = shop.mongo.db(shop.dbName).collection('products');
    expect(await hidden.countDocuments({ sellerId: 'sel_ana', sellerActive: true })).toBe(0);
  });

  it('announces the products for sale that a change shows or hides, and nothing that stays as it was', async () => {
    const seller = { ...ana, sellerId: 'sel_told' };
    await tell('seller.verification_approved', 'sel_told');
    await tell('seller.reinstated', 'sel_told');
    const { id } = await shop.sell({}, seller);
    await shop.sell({ isPublished: false }, seller);
    const { ctx, close } = await ownContext(shop);
    const announced: string[] = [];
    const announce = (_type: string, productId: string) => void announced.push(productId);
    const own = new Proxy<Ctx>(ctx, {
      get: (target, key) => (key === 'announce' ? announce : Reflect.get(target, key)),
    });
    const suspend = (suspended: boolean) =>
      ctx.transaction(() => recordSuspension(own, 'sel_told', suspended));
    await suspend(false);
    expect(announced).toEqual([]);
    await suspend(true);
    await suspend(true);
    expect(announced).toEqual([id]);
    await suspend(false);
    expect(announced).toEqual([id, id]);
    await close();
  });

  it('is consumed beside the events of ended orders, which release what the orders had reserved', async () => {
    const { variantId } = await shop.sell({ sellerId: 'sel_ben' }, { ...ana, kind: 'admin', sellerId: null });
    const payload = (orderId: string) => ({
      orderId,
      number: 'SK-1',
      customerId: 'usr',
      status: 'CANCELLED',
      total: { amountMinor: 1, currency: 'EUR' },
      lines: [],
    });
    await reserve(shop, 'ord_held', linesOf([variantId, 3]));
    await deliver(shop, 'orders', 'order.cancelled', 'ord_held', 1, payload('ord_held'));
    expect(await shop.stock(variantId)).toEqual({ onHand: 5, reserved: 0, available: 5 });
    await deliver(shop, 'orders', 'order.failed', 'ord_unknown', 1, payload('ord_unknown'));
    expect(await shop.stock(variantId)).toEqual({ onHand: 5, reserved: 0, available: 5 });
  });
});
