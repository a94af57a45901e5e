import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serviceViewer, type Viewer } from '@souk/subgraph';
import { plansOf, scansIn } from '@souk/testing';
import { recoverRevisions } from '../../orders/revisions/revise.ts';
import { anAgency, approve, placedAgencyOrder, reject, type TestAgency } from '../../testing/agencies.ts';
import { type Rig, startRig } from '../../testing/rig.ts';
import { aCustomer, admin, sellerA, twoProducts } from '../../testing/shop.ts';

const MINE = 'filter: { isAwaitingMyApproval: true }';
const REST = '{ edges { node { id } } totalCount }';

describe('lists of agency orders', () => {
  const [lamp] = twoProducts() as [ReturnType<typeof twoProducts>[0]];
  let rig: Rig;
  let one: TestAgency;
  let two: TestAgency;
  // The orders by status, with their agency.
  let ids: Record<'fresh' | 'accepted' | 'rejected' | 'confirmed' | 'others' | 'retail', string>;

  beforeAll(async () => {
    rig = await startRig([lamp], { CHECKOUT_WAIT_MS: '60000' });
    [one, two] = [anAgency(rig), anAgency(rig)];
    const place = async (by: Viewer) => (await placedAgencyOrder(rig, by, 1, lamp)).id;
    const customer = aCustomer();
    await rig.add(customer, lamp);
    const retail = (await rig.place(customer)).data.placeOrder.order?.id ?? '';
    const names = ['fresh', 'accepted', 'rejected', 'confirmed'] as const;
    const made: string[] = [];
    for (const _name of names) made.push(await place(one.creator));
    const [fresh = '', accepted = '', rejected = '', confirmed = ''] = made;
    ids = { fresh, accepted, rejected, confirmed, others: await place(two.creator), retail };
    for (const id of [accepted, confirmed]) await approve(rig, one.responsable, id);
    await approve(rig, one.director, confirmed);
    await reject(rig, one.responsable, rejected, { reason: 'No' });
  });
  afterAll(() => rig.stop());

  async function list(viewer: Viewer, field: string) {
    type Page = Record<string, { edges: { node: { id: string } }[]; totalCount: number } | null>;
    const { data, errors } = await rig.run<Page | null>(viewer, `{ list: ${field} ${REST} }`);
    if (!data?.list) return errors.map(({ code }) => code);
    expect(data.list.totalCount).toBe(data.list.edges.length);
    const nameOf = new Map(Object.entries(ids).map(([name, id]) => [id, name]));
    return data.list.edges.map(({ node }) => nameOf.get(node.id)).toSorted();
  }

  it('show staff the orders of their own agency only', async () => {
    const own = ['accepted', 'confirmed', 'fresh', 'rejected'];
    for (const viewer of [one.creator, one.responsable, one.director]) {
      expect(await list(viewer, 'orders')).toEqual(own);
      expect(await list(viewer, `orders(filter: { agencyId: "${one.id}" })`)).toEqual(own);
      expect(await list(viewer, `orders(filter: { agencyId: "${two.id}" })`)).toEqual(['FORBIDDEN']);
    }
    expect(await list(two.director, 'orders')).toEqual(['others']);
    expect(await list(one.creator, 'orders(filter: { kinds: [RETAIL] })')).toEqual([]);
    expect(await list(one.creator, 'orders(filter: { statuses: [CONFIRMED, REJECTED] })')).toEqual([
      'confirmed',
      'rejected',
    ]);
    expect(await list(one.creator, 'orders(filter: { sellerId: "selA" })')).toEqual(['FORBIDDEN']);
    expect(await list({ ...one.creator, permissions: [] }, 'orders')).toEqual(['FORBIDDEN']);
    expect(await list({ ...one.creator, agencyId: null }, 'orders')).toEqual(['FORBIDDEN']);
  });

  it('show admins all agency orders, or those of one agency', async () => {
    expect(await list(admin, 'orders')).toEqual(Object.keys(ids).toSorted());
    expect(await list(admin, `orders(filter: { agencyId: "${two.id}" })`)).toEqual(['others']);
    expect(
      await list(admin, 'orders(filter: { kinds: [AGENCY], statuses: [AWAITING_RESPONSABLE] })'),
    ).toEqual(['fresh', 'others']);
    const filtered = aCustomer();
    expect(await list(filtered, `orders(filter: { agencyId: "${one.id}" })`)).toEqual(['FORBIDDEN']);
  });

  it('show each person the orders that wait for their approval', async () => {
    const mine = (viewer: Viewer, rest = '') =>
      list(viewer, `orders(filter: { isAwaitingMyApproval: true ${rest} })`);
    expect(await mine(one.responsable)).toEqual(['fresh']);
    expect(await mine(one.director)).toEqual(['accepted']);
    expect(await mine(one.both)).toEqual(['accepted', 'fresh']);
    expect(await mine(two.both)).toEqual(['others']);
    expect(await mine(two.director)).toEqual([]);
    expect(await mine(one.both, 'statuses: [AWAITING_DIRECTOR, REJECTED]')).toEqual(['accepted']);
    // They placed them, or approved them before.
    expect(await mine(one.creator)).toEqual([]);
    expect(await mine({ ...one.responsable, roles: ['RESPONSABLE', 'DIRECTOR'] })).toEqual(['fresh']);
    const others = (viewer: Viewer) => list(viewer, 'orders(filter: { isAwaitingMyApproval: false })');
    expect(await others(one.responsable)).toEqual(['accepted', 'confirmed', 'rejected']);
    expect(await others(one.creator)).toEqual(['accepted', 'confirmed', 'fresh', 'rejected']);
    expect(await mine(admin)).toEqual([]);
    expect(await mine(aCustomer())).toEqual([]);
    for (const viewer of [sellerA, { ...one.director, agencyId: null }])
      expect(await mine(viewer)).toEqual(['FORBIDDEN']);
  });

  it('count open orders, for services only', async () => {
    const count = (viewer: Viewer, agencyId: string) =>
      rig.run(viewer, 'query ($id: ID!) { openOrdersOfAgency(agencyId: $id) }', { id: agencyId });
    const users = serviceViewer('users');
    expect((await count(users, one.id)).data).toEqual({ openOrdersOfAgency: 3 });
    expect((await count(users, two.id)).data).toEqual({ openOrdersOfAgency: 1 });
    for (const none of ['agy_none', '']) {
      expect((await count(users, none)).data).toEqual({ openOrdersOfAgency: 0 });
    }
    for (const viewer of [one.director, admin]) {
      expect((await count(viewer, one.id)).errors.map(({ code }) => code)).toEqual(['FORBIDDEN']);
    }
  });

  describe('among many orders of other agencies', () => {
    beforeAll(async () => {
      const order = await rig.ctx.db.orders.findById(ids.others).lean().exec();
      if (!order) throw new Error('the order is gone');
      const statuses = ['AWAITING_RESPONSABLE', 'AWAITING_DIRECTOR', 'CONFIRMED', 'REJECTED'] as const;
      const many = Array.from({ length: 800 }, (_, at) => ({
        ...order,
        _id: `many${at}`,
        number: `SO-0000-${at}`,
        // Every eighth order is of the agency that lists, and most of those are closed.
        agencyId: at % 8 === 0 ? one.id : `agency-many${at % 50}`,
        status: at % 8 === 0 && at % 80 !== 0 ? ('DELIVERED' as const) : statuses[at % 4],
        createdAt: new Date(Date.UTC(2020, 0, 1, 0, at)),
      }));
      await rig.ctx.db.orders.insertMany(many, { timestamps: false });
    });

    it.each([
      ['orders', 'creator', `orders ${REST}`, 'agencyId: 1, createdAt: -1'],
      [
        'orders by state',
        'creator',
        `orders(filter: { statuses: [CONFIRMED, REJECTED] }) ${REST}`,
        'agencyId: 1, status: 1',
      ],
      ['what waits', 'responsable', `orders(${MINE}) ${REST}`, 'agencyId: 1, status: 1'],
      ['what waits', 'director', `orders(${MINE}, last: 5) ${REST}`, 'agencyId: 1, status: 1'],
      [
        'what waits, oldest first',
        'both',
        `orders(${MINE}, sort: OLDEST_FIRST) ${REST}`,
        'agencyId: 1, status: 1',
      ],
      [
        'what waits in all agencies',
        'admin',
        `orders(filter: { statuses: [AWAITING_DIRECTOR] }) ${REST}`,
        'status: 1, createdAt: -1',
      ],
      ['agency orders', 'admin', `orders(filter: { kinds: [AGENCY] }) ${REST}`, 'kind: 1, createdAt: -1'],
      [
        'the hidden',
        'admin',
        `orders(filter: { isHidden: true }) ${REST}`,
        'createdAt: -1, _id: -1, deletedAt: 1',
      ],
    ] as const)('list %s for the %s by an index that also sorts', async (_what, who, field, index) => {
      const viewer = who === 'admin' ? admin : one[who];
      const plans = await plansOf(rig.orders, async () => {
        expect((await rig.run(viewer, `{ list: ${field} }`)).errors).toEqual([]);
      });
      expect(scansIn(plans)).toEqual([]);
      expect(plans.filter(({ sorted }) => sorted)).toEqual([]);
      const ofOrders = plans.filter(({ collection }) => collection === 'orders');
      expect(ofOrders.length).toBeGreaterThan(0);
      for (const { plan } of ofOrders) expect(plan).toContain(index);
    });

    it('are counted, and pending revisions swept, by an index', async () => {
      const plans = await plansOf(rig.orders, async () => {
        const query = `{ openOrdersOfAgency(agencyId: "${one.id}") }`;
        expect((await rig.run(serviceViewer('users'), query)).errors).toEqual([]);
        await recoverRevisions(rig.ctx);
      });
      expect(scansIn(plans)).toEqual([]);
      expect(plans.map(({ plan }) => plan).join()).toContain('pending.dueAt: 1');
    });
  });
});
