// The sweeps of requests about stock, and what becomes of them with the account.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous } from '@souk/subgraph';
import { erase, exportedRows } from '@souk/testing';
import { correct } from '../locations/testing/locations.ts';
import { waitingFor } from '../testing/back-in-stock.ts';
import { customer, openShop, type Shop } from '../testing/shop.ts';

const person = { userId: customer.userId ?? '', email: 'lina@people.example' };

describe('requests about stock, of a subgraph at work', () => {
  let shop: Shop;
  let steps: ReturnType<typeof waitingFor>;
  beforeAll(async () => {
    shop = await openShop({ work: true });
    steps = waitingFor(shop);
  });
  afterAll(() => shop.stop());

  async function until<T>(read: () => Promise<T | undefined>): Promise<T> {
    for (let tries = 0; tries < 200; tries += 1) {
      const found = await read();
      if (found !== undefined) return found;
      await sleep(50);
    }
    throw new Error('it did not happen within ten seconds');
  }

  it('are mailed and answered within seconds, by one of two processes', async () => {
    const other = await shop.beside();
    await other.work();
    try {
      const { variantId } = await shop.sell({ initialStock: 0 });
      await steps.wait(variantId);
      await steps.byEmail(anonymous, variantId, person.email);
      const { token } = await until(async () => (await steps.told('confirmation_requested'))[0]);
      await steps.click(anonymous, 'confirmBackInStockEmail', token);
      await correct(shop, variantId, 1);
      await until(async () => ((await steps.told('available')).length === 2 ? true : undefined));
      await sleep(3_000);
      expect((await steps.told('available')).map(({ userId, to }) => userId ?? to)).toEqual([
        person.userId,
        person.email,
      ]);
    } finally {
      await other.stop();
    }
  });

  it('are exported to their person and deleted with the account, by account and by address', async () => {
    const { variantId } = await shop.sell({ initialStock: 0 });
    await steps.wait(variantId);
    await steps.byEmail(anonymous, variantId, person.email);
    const rows = await exportedRows(shop, 'backInStockRequests', person);
    expect(rows.filter((row) => row.variantId === variantId)).toMatchObject([
      { email: null, status: 'WAITING' },
      { email: person.email, status: 'PENDING' },
    ]);
    expect(await erase(shop, person)).toBe(true);
    expect(await steps.requests({})).toEqual([]);
    await correct(shop, variantId, 1);
    await sleep(3_000);
    const told = await steps.told('available');
    expect(told).toHaveLength(2);
  });
});
