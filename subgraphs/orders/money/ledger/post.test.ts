import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Rig, startRig } from '../../testing/rig.ts';
import type { NewEntry } from './entries.ts';
import { postEntries } from './post.ts';

describe('postEntries', () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig([]);
  });
  afterAll(() => rig.stop());

  it.each<[string, NewEntry[]]>([
    ['nothing', []],
    ['one side', [{ account: 'a', amountMinor: 1, sellerId: null }]],
    [
      'sides that differ',
      [
        { account: 'a', amountMinor: 2, sellerId: null },
        { account: 'b', amountMinor: -1, sellerId: null },
      ],
    ],
    [
      'a zero',
      [
        { account: 'a', amountMinor: 0, sellerId: null },
        { account: 'b', amountMinor: 0, sellerId: null },
      ],
    ],
    [
      'a fraction',
      [
        { account: 'a', amountMinor: 0.5, sellerId: null },
        { account: 'b', amountMinor: -0.5, sellerId: null },
      ],
    ],
    [
      'what is not exact',
      [
        { account: 'a', amountMinor: 2 ** 53, sellerId: null },
        { account: 'b', amountMinor: -(2 ** 53), sellerId: null },
      ],
    ],
  ])('refuses %s', async (_what, entries) => {
    const before = await rig.ctx.db.ledgerEntries.countDocuments();
    const key = 'charge:none';
    await expect(postEntries(rig.ctx, { key, kind: 'CHARGE', currency: 'EUR', entries })).rejects.toThrow(
      RangeError,
    );
    expect(await rig.ctx.db.ledgerTransactions.countDocuments({ key })).toBe(0);
    expect(await rig.ctx.db.ledgerEntries.countDocuments()).toBe(before);
  });

  it('books a key once for twenty concurrent callers', async () => {
    const entries = [
      { account: 'a', amountMinor: 5, sellerId: null },
      { account: 'b', amountMinor: -5, sellerId: null },
    ];
    const posting = { key: 'charge:same', kind: 'CHARGE', currency: 'EUR', entries } as const;
    const ids = await Promise.all(Array.from({ length: 20 }, () => postEntries(rig.ctx, posting)));
    expect(new Set(ids).size).toBe(1);
    expect(await rig.ctx.db.ledgerTransactions.countDocuments({ key: 'charge:same' })).toBe(1);
    expect(await rig.ctx.db.ledgerEntries.countDocuments({ transactionId: ids[0] })).toBe(2);
  });

  it('stores nothing when the surrounding transaction is rolled back', async () => {
    const entries = [
      { account: 'a', amountMinor: 5, sellerId: null },
      { account: 'b', amountMinor: -5, sellerId: null },
    ];
    const undone = rig.ctx.transaction(async () => {
      await postEntries(rig.ctx, { key: 'charge:undone', kind: 'CHARGE', currency: 'EUR', entries });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await rig.ctx.db.ledgerTransactions.countDocuments({ key: 'charge:undone' })).toBe(0);
    expect(await rig.ctx.db.ledgerEntries.countDocuments()).toBe(2);
  });
});
