// Promise: while an agency's order waits its lines may change. What is held is then exactly the new lines, or, when the
// stock is short, what was held before; nobody's acceptance counts for lines it was not given on. What came to nothing
// can be put out of sight, and lists show each agency its own.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ADDRESS } from '../../app/tour/steps/checkout.ts';
import { openShop } from '../cart/open-shop.ts';
import { type Actor, admin, customer } from '../harness/actors.ts';
import { addToCart, type Listing, listing, placeOrder } from '../harness/shop.ts';
import { startSouk, type TestSouk } from '../harness/souk.ts';
import { type Agency, act, agencyWithStaff, decide, placed, type Seen, stockOf } from './ordering.ts';

// However busy the machine is, what is asked for is waited for.
const PATIENT = { CHECKOUT_WAIT_MS: '60000', MUTATION_DEADLINE_MS: '90000', FETCH_DEADLINE_MS: '30000' };

let souk: TestSouk;
let root: Actor;
let lamp: Listing;
let rug: Listing;
let own: Agency;
let other: Agency;

beforeAll(async () => {
  souk = await startSouk({ env: { REQUIRE_EMAIL_VERIFICATION: 'false', ...PATIENT } });
  root = await admin(souk);
  const shop = await openShop(souk, root);
  lamp = await listing(shop, { stock: 50, price: '10.00' });
  rug = await listing(await openShop(souk, root), { stock: 50, price: '100.00' });
  own = await agencyWithStaff(souk, root);
  other = await agencyWithStaff(souk, root);
}, 240_000);
afterAll(() => souk.stop());

const line = ({ variantId }: Listing, quantity: number) => ({ variantId, quantity });
const update = (by: Actor, { id, version }: Pick<Seen, 'id' | 'version'>, input: object) =>
  act(by, 'update', { id, input: { version, ...input } });
const held = async (goods: Listing) => (await stockOf(souk, goods))[1];

describe('updateOrder', () => {
  it('holds exactly the units of the new lines, and restarts the approval', async () => {
    const order = await placed(own.creator, lamp, 10);
    expect((await decide(own.responsable, 'approve', order.id)).code).toBeNull();
    const stale = await update(own.creator, order, { lines: [line(lamp, 20)] });
    expect(stale.code).toBe('VERSION_CONFLICT');

    const more = await update(
      own.creator,
      { ...order, version: order.version + 1 },
      {
        lines: [line(lamp, 20), line(rug, 2)],
      },
    );
    expect(more.order).toMatchObject({
      ...{ status: 'AWAITING_RESPONSABLE', revision: 1, totals: { total: { amount: '400.00' } } },
      ...{ payments: [{ status: 'PENDING', amount: { amount: '400.00' } }], approvals: [{ revision: 0 }] },
    });
    expect([await held(lamp), await held(rug)]).toEqual([20, 2]);
    expect((await decide(own.responsable, 'approve', order.id)).code).toBe('VERSION_CONFLICT');
    const second = { revision: 1 };
    expect((await decide(own.director, 'approve', order.id, second)).code).toBe('INVALID_STATE');

    const fewer = await update(own.creator, more.order ?? order, { lines: [line(lamp, 3)] });
    expect([await held(lamp), await held(rug)]).toEqual([3, 0]);
    const short = await update(own.creator, fewer.order ?? order, { lines: [line(lamp, 51)] });
    expect(short).toEqual({ order: null, code: 'OUT_OF_STOCK' });
    expect([await held(lamp), await held(rug)]).toEqual([3, 0]);
    const all = await update(own.creator, fewer.order ?? order, { lines: [line(lamp, 50)] });
    expect([all.code, await held(lamp)]).toEqual([null, 50]);

    const last = { revision: all.order?.revision };
    expect((await decide(own.responsable, 'approve', order.id, last)).code).toBeNull();
    const done = await decide(own.director, 'approve', order.id, last);
    expect(done.order).toMatchObject({
      ...{ status: 'CONFIRMED', revision: 3, items: [{ quantity: 50 }] },
      payments: [{ status: 'PENDING', amount: { amount: '500.00' } }],
    });
    expect(await stockOf(souk, lamp)).toEqual([0, 0]);
    expect(await stockOf(souk, rug)).toEqual([50, 0]);
    const late = await update(own.creator, done.order ?? order, { note: 'late' });
    expect(late.code).toBe('INVALID_STATE');
  });

  it('gives the last units to one of two orders, and leaves the other unchanged', async () => {
    const [one, two] = [await placed(own.creator, rug, 10), await placed(other.creator, rug, 10)];
    const answers = await Promise.all([
      update(own.creator, one, { lines: [line(rug, 35)] }),
      update(other.creator, two, { lines: [line(rug, 35)] }),
    ]);
    expect(answers.map(({ code }) => code).toSorted()).toEqual(['OUT_OF_STOCK', null]);
    expect(await held(rug)).toBe(45);
    for (const [at, agency, { id }] of [
      [0, own, one],
      [1, other, two],
    ] as const) {
      const revision = answers[at]?.order?.revision ?? 0;
      const { order } = await decide(agency.responsable, 'reject', id, { revision, reason: 'Over' });
      expect(order?.status).toBe('REJECTED');
    }
    expect(await stockOf(souk, rug)).toEqual([50, 0]);
  });

  it('concurrent with an approval: one wins, and the stock is that of the stored lines', async () => {
    for (let round = 0; round < 4; round += 1) {
      const order = await placed(own.creator, rug, 5);
      const [changed, accepted] = await Promise.all([
        update(own.creator, order, { lines: [line(rug, 8)] }),
        decide(own.responsable, 'approve', order.id),
      ]);
      expect([changed.code, accepted.code].filter((code) => code === null)).toHaveLength(1);
      expect(await held(rug)).toBe(changed.code === null ? 8 : 5);
      const revision = changed.order?.revision ?? 0;
      await decide(root, 'reject', order.id, { revision, reason: 'Over' });
      expect(await held(rug)).toBe(0);
    }
  });

  it('changes address and note for a customer who has not paid yet, and for nobody else', async () => {
    const shopper = await customer(souk);
    await addToCart(shopper, rug);
    const key = { idempotencyKey: 'waits', paymentToken: null };
    const order = (await placeOrder(shopper, key)).data?.placeOrder?.order as Seen | null;
    const id = order?.id ?? '';
    const { data } = await shopper.client.run<{ order: Seen }>(
      `{ order(id: "${id}") { id status version } }`,
    );
    const seen = data?.order ?? { id, version: 0 };
    const input = { note: 'Ring twice', address: { ...ADDRESS, line1: '14 Rue des Roses' } };
    expect((await update(await customer(souk), seen, input)).code).toBe('NOT_FOUND');
    expect((await update(own.creator, seen, input)).code).toBe('NOT_FOUND');
    expect((await update(shopper, seen, { lines: [line(rug, 2)] })).code).toBe('INVALID_INPUT');
    expect((await update(shopper, seen, input)).order?.status).toBe('WAITING_PAYMENT');
    expect((await update({ ...shopper, client: souk.client() }, seen, input)).code).toBe('UNAUTHENTICATED');
    expect((await update(root, { id, version: seen.version + 1 }, { note: null })).code).toBeNull();
  });
});

describe('hideOrder and the lists', () => {
  const HIDE = 'mutation ($id: ID!) { hideOrder(id: $id) { order { id } userErrors { code } } }';
  async function hide(by: Actor, id: string) {
    type Answer = { hideOrder: { order: { id: string } | null; userErrors: { code: string }[] } | null };
    const { data, errors } = await by.client.run<Answer>(HIDE, { id });
    return data?.hideOrder?.userErrors[0]?.code ?? data?.hideOrder?.order?.id ?? errors[0]?.extensions.code;
  }
  async function list(by: Actor, field: string): Promise<string[]> {
    type Page = { list: { edges: { node: { id: string } }[]; totalCount: number } };
    const { data, errors } = await by.client.run<Page>(
      `{ list: ${field} { edges { node { id } } totalCount } }`,
    );
    if (!data?.list) return errors.map(({ extensions }) => extensions.code);
    expect(data.list.totalCount).toBe(data.list.edges.length);
    return data.list.edges.map(({ node }) => node.id);
  }

  it('show each agency its own orders, each role its pending ones, and nobody hidden ones', async () => {
    const agency = await agencyWithStaff(souk, root);
    const [fresh, accepted, rejected] = [
      (await placed(agency.creator, rug, 1)).id,
      (await placed(agency.creator, rug, 1)).id,
      (await placed(agency.creator, rug, 1)).id,
    ];
    await decide(agency.responsable, 'approve', accepted);
    await decide(agency.responsable, 'reject', rejected, { reason: 'No' });
    expect(await list(agency.creator, 'orders')).toEqual([rejected, accepted, fresh]);
    expect(await list(agency.director, `orders(filter: { agencyId: "${own.id}" })`)).toEqual(['FORBIDDEN']);
    expect(await list(root, `orders(filter: { agencyId: "${agency.id}" })`)).toHaveLength(3);
    const mine = 'orders(filter: { isAwaitingMyApproval: true })';
    expect(await list(agency.responsable, mine)).toEqual([fresh]);
    expect(await list(agency.director, mine)).toEqual([accepted]);
    expect(await list(agency.director, 'orders(filter: { statuses: [REJECTED] })')).toEqual([rejected]);
    expect(await list(other.director, mine)).toEqual([]);

    expect(await hide(agency.director, fresh)).toBe('INVALID_STATE');
    expect(await hide(agency.responsable, rejected)).toBe('FORBIDDEN');
    expect(await hide(other.director, rejected)).toBe('NOT_FOUND');
    expect(await hide(agency.director, rejected)).toBe(rejected);
    expect(await hide(agency.director, rejected)).toBe('NOT_FOUND');
    expect(await list(agency.creator, 'orders')).toEqual([accepted, fresh]);
    expect(await list(root, `orders(filter: { agencyId: "${agency.id}", isHidden: true })`)).toEqual([
      rejected,
    ]);
    const gone = await root.client.run(`{ order(id: "${rejected}") { id } }`);
    expect(gone.data).toEqual({ order: null });
  });
});
