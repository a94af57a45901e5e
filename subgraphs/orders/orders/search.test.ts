import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '@souk/subgraph';
import { type AgencyOrderView, anAgency, callOrderMutation, placedAgencyOrder } from '../testing/agencies.ts';
import { ADDRESS, type Rig, startRig } from '../testing/rig.ts';
import { aCustomer, admin, type ShelfItem, twoProducts } from '../testing/shop.ts';

const LIST = `query ($filter: OrderFilter) {
  orders(filter: $filter, first: 100) { nodes { id } totalCount }
}`;

describe('the search of orders', () => {
  const [lamp, rug] = twoProducts() as [ShelfItem, ShelfItem];
  lamp.name = 'Brass Lamp Café';
  const amina = aCustomer();
  const bilal = aCustomer();
  let rig: Rig;
  let lamps: { id: string; number: string };
  let rugs: { id: string; number: string };
  let others: { id: string; number: string };

  beforeAll(async () => {
    rig = await startRig([lamp, rug], { CHECKOUT_WAIT_MS: '60000' });
    lamps = await placed(amina, lamp, 'Zoë Fassi');
    rugs = await placed(amina, rug, 'Omar Haddad');
    others = await placed(bilal, lamp, 'Zoë Haddad', { paymentToken: null });
  });
  afterAll(() => rig.stop());

  async function placed(by: Viewer, item: ShelfItem, recipient: string, input: object = {}) {
    await rig.add(by, item);
    const { data } = await rig.place(by, { address: { ...ADDRESS, recipient }, ...input });
    if (!data.placeOrder.order) throw new Error(JSON.stringify(data.placeOrder));
    return data.placeOrder.order;
  }

  async function found(by: Viewer, filter: object) {
    const { data, errors } = await rig.run<{
      orders: { nodes: { id: string }[]; totalCount: number } | null;
    }>(by, LIST, { filter });
    if (!data.orders) return errors[0]?.code;
    expect(data.orders.totalCount).toBe(data.orders.nodes.length);
    return data.orders.nodes.map(({ id }) => id);
  }

  it('finds the own orders of a customer by number, product and recipient, and nobody else’s', async () => {
    const [, year = '', digits = ''] = lamps.number.split('-');
    const numbers = [lamps.number, lamps.number.toLowerCase(), digits, `#${digits}`, `${year}-${digits}`];
    for (const search of [...numbers, year + digits, String(Number(digits))])
      expect([search, await found(amina, { search })]).toEqual([search, [lamps.id]]);
    for (const search of ['LAMP', 'brass lamp', 'cafe', 'zoe', 'FASSI', 'zo fas', `lamp ${digits} zoë`])
      expect([search, await found(amina, { search })]).toEqual([search, [lamps.id]]);
    for (const search of [others.number, 'lamp omar', 'ramp', '*', '?!'])
      expect([search, await found(amina, { search })]).toEqual([search, []]);
    expect(await found(amina, { search: ' ' })).toEqual([rugs.id, lamps.id]);
    expect(await found(amina, { search: 'zoe', kinds: ['AGENCY'] })).toEqual([]);
    expect(await found(amina, { search: 'x'.repeat(101) })).toBe('BAD_USER_INPUT');
  });

  it('finds the orders of all customers for admins, those of their agency for staff', async () => {
    const [mine, theirs] = [anAgency(rig), anAgency(rig)];
    const own = await placedAgencyOrder(rig, mine.creator, 1, lamp);
    const foreign = await placedAgencyOrder(rig, theirs.creator, 1, lamp);
    expect(await found(admin, { search: 'lamp' })).toEqual([foreign.id, own.id, others.id, lamps.id]);
    expect(await found(admin, { search: 'zoe', customerId: amina.userId })).toEqual([lamps.id]);
    expect(await found(mine.director, { search: 'lamp' })).toEqual([own.id]);
    expect(await found(mine.director, { search: 'zoe' })).toEqual([]);
  });

  it('follows the lines and the address of an order that is changed', async () => {
    const { creator } = anAgency(rig);
    const order = await placedAgencyOrder(rig, creator, 2, lamp);
    const update = async ({ id, version }: Pick<AgencyOrderView, 'id' | 'version'>, input: object) => {
      const answer = await callOrderMutation(rig, creator, 'updateOrder', {
        id,
        input: { version, ...input },
      });
      if (!answer.order) throw new Error(`not changed: ${answer.code}`);
      return answer.order;
    };
    const revised = await update(order, { lines: [{ variantId: rug.variantId, quantity: 1 }] });
    expect(await found(creator, { search: 'lamp' })).toEqual([]);
    expect(await found(creator, { search: 'rug' })).toEqual([order.id]);
    await update(revised, { address: { ...ADDRESS, recipient: 'Idris' } });
    expect(await found(creator, { search: 'amina' })).toEqual([]);
    expect(await found(creator, { search: 'idris rug' })).toEqual([order.id]);
  });

  it('lists orders by the status of their payment, for those who may see them', async () => {
    expect(await found(amina, { paymentStatuses: ['SUCCEEDED'] })).toEqual([rugs.id, lamps.id]);
    expect(await found(amina, { paymentStatuses: ['PENDING'] })).toEqual([]);
    expect(await found(bilal, { paymentStatuses: ['PENDING', 'FAILED'], search: 'zoe' })).toEqual([
      others.id,
    ]);
    expect(await found(admin, { paymentStatuses: ['SUCCEEDED'] })).toEqual([rugs.id, lamps.id]);
    expect(await found(admin, { paymentStatuses: [] })).toEqual([]);
  });
});
