import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Ctx } from '../context.ts';
import { ownContext } from '../testing/own-context.ts';
import { codeOf, commit, linesOf, reserve } from '../testing/reserving.ts';
import { openShop, type Shop } from '../testing/shop.ts';
import { expireHolds } from './settle.ts';

describe('expired reservations', () => {
  let shop: Shop;
  let ctx: Ctx;
  let close: () => Promise<void>;
  const later = () => new Date(Date.now() + 3_600_000);
  const inAMinute = () => new Date(Date.now() + 60_000).toISOString();

  beforeAll(async () => {
    shop = await openShop();
    ({ ctx, close } = await ownContext(shop));
  });
  afterAll(async () => {
    await close();
    await shop.stop();
  });

  it('are released, and others stay', async () => {
    const { variantId } = await shop.sell({ initialStock: 5 });
    await reserve(shop, 'due', linesOf([variantId, 2]), inAMinute());
    await reserve(shop, 'endless', linesOf([variantId, 1]));
    expect(await expireHolds(ctx)).toBe(0);
    expect(await shop.stock(variantId)).toEqual({ onHand: 5, reserved: 3, available: 2 });
    expect(await expireHolds(ctx, later())).toBe(1);
    expect(await shop.stock(variantId)).toEqual({ onHand: 5, reserved: 1, available: 4 });
    expect(await expireHolds(ctx, later())).toBe(0);
    expect(codeOf(await commit(shop, 'due'))).toBe('INVALID_STATE');
    expect(codeOf(await reserve(shop, 'due', linesOf([variantId, 2])))).toBe('INVALID_STATE');
  });

  it('are released even when an earlier one cannot be', async () => {
    const broken = await shop.sell({ initialStock: 5 });
    const whole = await shop.sell({ initialStock: 5 });
    await reserve(shop, 'broken', linesOf([broken.variantId, 2]), inAMinute());
    await reserve(shop, 'behind-it', linesOf([whole.variantId, 2]), inAMinute());
    const lost = { $set: { 'inventory.reserved': 0 } };
    await ctx.db.variants.updateOne({ _id: broken.variantId }, lost);
    expect(await expireHolds(ctx, later())).toBe(1);
    expect(await shop.stock(whole.variantId)).toEqual({ onHand: 5, reserved: 0, available: 5 });
    const left = await ctx.db.reservations.findById('broken').lean().exec();
    expect(left?.state).toBe('HELD');
    await ctx.db.reservations.deleteOne({ _id: 'broken' });
  });

  it('are either committed or released when both happen concurrently', async () => {
    const { variantId } = await shop.sell({ initialStock: 60 });
    const ids = Array.from({ length: 60 }, (_, index) => `race-${index}`);
    await Promise.all(ids.map((id) => reserve(shop, id, linesOf([variantId, 1]), inAMinute())));
    const [commits, ...freed] = await Promise.all([
      Promise.all(ids.map((id) => commit(shop, id))),
      expireHolds(ctx, later()),
      expireHolds(ctx, later()),
    ]);
    const taken = commits.filter(({ reservation }) => reservation?.state === 'COMMITTED').length;
    expect(taken + freed.reduce((sum, one) => sum + one, 0)).toBe(60);
    expect(await shop.stock(variantId)).toEqual({ onHand: 60 - taken, reserved: 0, available: 60 - taken });
  });
});
