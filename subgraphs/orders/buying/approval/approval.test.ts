import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, serviceViewer } from '@souk/subgraph';
import {
  agencyOrderInput,
  aMember,
  anAgency,
  callOrderMutation,
  DOCUMENTS,
  placedAgencyOrder,
} from '../../testing/agencies.ts';
import { eur, type Rig, startRig } from '../../testing/rig.ts';
import { aCustomer, admin, sellerA, twoProducts } from '../../testing/shop.ts';

describe('an agency order', () => {
  const [lamp, rug] = twoProducts() as [ReturnType<typeof twoProducts>[0], ReturnType<typeof twoProducts>[0]];
  let rig: Rig;
  beforeAll(async () => {
    lamp.onHand = 20_000;
    rig = await startRig([lamp, rug], { CHECKOUT_WAIT_MS: '60000' });
  });
  afterAll(() => rig.stop());

  const eventsOf = async (orderId: string) =>
    (await rig.orders.events()).filter(({ aggregateId }) => aggregateId === orderId).map(({ type }) => type);
  const accept1 = (by: Parameters<typeof callOrderMutation>[1], id: string, comment?: string) =>
    callOrderMutation(rig, by, 'acceptOrderByResponsable', { id, comment });
  const accept2 = (by: Parameters<typeof callOrderMutation>[1], id: string) =>
    callOrderMutation(rig, by, 'acceptOrderByDirector', { id });
  const reject = (by: Parameters<typeof callOrderMutation>[1], id: string, reason = 'Too dear') =>
    callOrderMutation(rig, by, 'rejectOrder', { id, reason });

  it('reserves stock, is accepted by both stages, and is confirmed with a pending invoice', async () => {
    const { id: agencyId, creator, responsable, director } = anAgency(rig);
    const before = rig.shop.stockOf(lamp.variantId);
    const input = agencyOrderInput(150, lamp);
    const { order, code } = await callOrderMutation(rig, creator, 'placeAgencyOrder', { input });
    expect([code, order?.checkout]).toEqual([null, { status: 'WAITING_APPROVAL' }]);
    expect(order).toMatchObject({
      ...{ status: 'AWAITING_RESPONSABLE', agency: { id: agencyId }, customer: null, holdUntil: null },
      ...{ createdBy: { id: creator.userId }, approvals: [], revision: 0 },
      payments: [{ method: 'INVOICE', status: 'PENDING', amount: { amount: '2998.50' } }],
    });
    const id = order?.id ?? '';
    expect(rig.shop.heldOf(lamp.variantId)).toBe(150);
    const again = await callOrderMutation(rig, creator, 'placeAgencyOrder', { input });
    expect(again.order?.id).toBe(id);

    const first = await accept1(responsable, id, ' Needed ');
    expect(first.order).toMatchObject({ status: 'AWAITING_DIRECTOR' });
    const second = await accept2(director, id);
    expect([second.code, second.order?.checkout]).toEqual([null, { status: 'COMPLETED' }]);
    expect(second.order).toMatchObject({
      status: 'CONFIRMED',
      approvals: [
        { stage: 'RESPONSABLE', decision: 'ACCEPTED', comment: 'Needed', by: { id: responsable.userId } },
        { stage: 'DIRECTOR', decision: 'ACCEPTED', comment: null, by: { id: director.userId } },
      ],
      payments: [{ status: 'PENDING', captured: { amount: '0.00' } }],
    });
    expect(rig.shop.heldOf(lamp.variantId)).toBe(0);
    expect(rig.shop.stockOf(lamp.variantId)).toBe(before - 150);
    expect(await rig.moneyOf(id)).toEqual({ liveCharges: 0, heldMinor: 0, netMinor: 0 });
    expect(await eventsOf(id)).toEqual([
      ...['order.created', 'order.approval_requested', 'order.accepted_by_responsable'],
      ...['order.accepted_by_director', 'order.confirmed'],
    ]);
  });

  it('refuses the creator, a second acceptance by the same person, and a director before a responsable', async () => {
    const { creator, responsable, director, both } = anAgency(rig);
    const { id } = await placedAgencyOrder(rig, creator, 1, lamp);
    expect((await accept2(director, id)).code).toBe('INVALID_STATE');
    expect((await accept1(creator, id)).code).toBe('SAME_PERSON');
    expect((await accept1(director, id)).code).toBe('FORBIDDEN');
    expect((await accept1(both, id)).code).toBeNull();
    expect((await accept1(both, id)).code).toBe('INVALID_STATE');
    expect((await accept1(responsable, id)).code).toBe('INVALID_STATE');
    expect((await accept2(both, id)).code).toBe('SAME_PERSON');
    expect((await accept2(responsable, id)).code).toBe('FORBIDDEN');
    expect((await accept2(director, id)).order?.status).toBe('CONFIRMED');
    for (const late of [
      await accept2(director, id),
      await accept1(responsable, id),
      await reject(admin, id),
    ]) {
      expect(late).toMatchObject({ order: null, code: 'INVALID_STATE' });
    }
    const own = await placedAgencyOrder(rig, both, 1, lamp);
    await accept1(responsable, own.id);
    expect((await accept2(both, own.id)).code).toBe('SAME_PERSON');
  });

  it('is not found by other agencies, and refuses callers without the role', async () => {
    const { creator } = anAgency(rig);
    const { id } = await placedAgencyOrder(rig, creator, 1, lamp);
    const other = anAgency(rig);
    expect((await accept1(other.responsable, id)).code).toBe('NOT_FOUND');
    expect((await accept2(other.director, id)).code).toBe('NOT_FOUND');
    expect((await reject(other.both, id)).code).toBe('NOT_FOUND');
    const seen = await rig.run(other.director, `{ order(id: "${id}") { id } }`);
    expect(seen.data).toEqual({ order: null });
    const input = agencyOrderInput(1, lamp);
    for (const viewer of [aCustomer(), sellerA, admin, anonymous, serviceViewer('users')]) {
      const expected = viewer === anonymous ? 'UNAUTHENTICATED' : 'FORBIDDEN';
      const variables = { id, reason: 'no', input };
      for (const field of Object.keys(DOCUMENTS) as (keyof typeof DOCUMENTS)[]) {
        if (field === 'updateOrder' || (field === 'rejectOrder' && viewer === admin)) continue;
        expect([field, (await callOrderMutation(rig, viewer, field, variables)).code]).toEqual([
          field,
          expected,
        ]);
      }
    }
    const blind = { ...creator, permissions: [] };
    expect((await callOrderMutation(rig, blind, 'placeAgencyOrder', { input })).code).toBe('FORBIDDEN');
    expect((await rig.run(blind, `{ order(id: "${id}") { id } }`)).data).toEqual({ order: null });
  });

  it.each([
    ['as a responsable', 'AWAITING_RESPONSABLE', 'responsable'],
    ['by a responsable who placed it', 'AWAITING_RESPONSABLE', 'creator'],
    ['by a director', 'AWAITING_DIRECTOR', 'director'],
    ['by an admin at the first stage', 'AWAITING_RESPONSABLE', 'admin'],
    ['by an admin at the second', 'AWAITING_DIRECTOR', 'admin'],
  ] as const)('is rejected %s: nothing is reserved or charged', async (_what, status, who) => {
    const agency = anAgency(rig);
    const { id } = await placedAgencyOrder(rig, agency.creator, 3, lamp, rug);
    if (status === 'AWAITING_DIRECTOR') await accept1(agency.responsable, id);
    const by = who === 'admin' ? admin : agency[who];
    expect((await reject(by, id, '  ')).code).toBe('INVALID_INPUT');
    const wrong = status === 'AWAITING_DIRECTOR' ? agency.responsable : agency.director;
    expect((await reject(wrong, id)).code).toBe('FORBIDDEN');
    const { order, code } = await reject(by, id);
    expect(code).toBeNull();
    expect(order).toMatchObject({
      ...{ status: 'REJECTED', failureReason: 'Too dear' },
      payments: [{ status: 'CANCELLED', captured: { amount: '0.00' } }],
    });
    expect(order?.approvals.at(-1)).toMatchObject({
      ...{ stage: status.slice('AWAITING_'.length), decision: 'REJECTED', comment: 'Too dear' },
      by: { id: by.userId },
    });
    expect(rig.shop.holds.get(id)?.state).toBe('RELEASED');
    expect((await reject(by, id)).code).toBe('INVALID_STATE');
    expect((await eventsOf(id)).filter((type) => type === 'order.rejected')).toHaveLength(1);
    expect(await rig.ctx.db.ledgerEntries.countDocuments({ orderId: id })).toBe(0);
  });

  it('is accepted by exactly one of ten concurrent callers at each stage', async () => {
    const { id: agencyId, creator } = anAgency(rig);
    const { id } = await placedAgencyOrder(rig, creator, 2, lamp);
    for (const [role, field] of [
      ['RESPONSABLE', 'acceptOrderByResponsable'],
      ['DIRECTOR', 'acceptOrderByDirector'],
    ] as const) {
      const rivals = Array.from({ length: 10 }, () => aMember(rig, agencyId, role));
      const answers = await Promise.all(rivals.map((by) => callOrderMutation(rig, by, field, { id })));
      const codes = answers.map(({ code }) => code);
      expect(codes.filter((code) => code === null)).toHaveLength(1);
      expect(codes.filter((code) => code === 'INVALID_STATE')).toHaveLength(9);
    }
    const order = await rig.ctx.db.orders.findById(id).lean().exec();
    expect([order?.status, order?.approvals.length]).toEqual(['CONFIRMED', 2]);
    expect((await eventsOf(id)).filter((type) => type.startsWith('order.accepted'))).toHaveLength(2);
  });

  it('is either accepted or rejected when both are tried concurrently', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { creator, responsable, director } = anAgency(rig);
      const { id } = await placedAgencyOrder(rig, creator, 2, lamp);
      await accept1(responsable, id);
      const [yes, no] = await Promise.all([accept2(director, id), reject(admin, id)]);
      const order = await rig.ctx.db.orders.findById(id).lean().exec();
      const isAccepted = order?.status === 'CONFIRMED';
      expect([yes.code, no.code]).toEqual(isAccepted ? [null, 'INVALID_STATE'] : ['INVALID_STATE', null]);
      expect(order?.status).toBe(isAccepted ? 'CONFIRMED' : 'REJECTED');
      expect(order?.approvals).toHaveLength(2);
      expect(rig.shop.holds.get(id)?.state).toBe(isAccepted ? 'COMMITTED' : 'RELEASED');
    }
  });

  it('is refused before it is stored for too many units, too little stock, a closed agency or a blocked account', async () => {
    const { id: agencyId, creator } = anAgency(rig);
    const held = rig.shop.heldOf(lamp.variantId);
    const tried = (input: object) => callOrderMutation(rig, creator, 'placeAgencyOrder', { input });
    expect((await tried(agencyOrderInput(10_001, lamp))).code).toBe('INVALID_INPUT');
    expect((await tried(agencyOrderInput(0, lamp))).code).toBe('INVALID_INPUT');
    expect((await tried(agencyOrderInput(9_000, rug))).code).toBe('OUT_OF_STOCK');
    expect((await tried({ ...agencyOrderInput(1, lamp), expectedTotal: eur('1.00') })).code).toBe(
      'PRICE_CHANGED',
    );
    rig.shop.agencies.set(creator.userId, { id: agencyId, isActive: false });
    expect((await tried(agencyOrderInput(1, lamp))).code).toBe('AGENCY_INACTIVE');
    rig.shop.agencies.set(creator.userId, { id: 'another', isActive: true });
    expect((await tried(agencyOrderInput(1, lamp))).code).toBe('ACCOUNT_BLOCKED');
    rig.shop.agencies.set(creator.userId, { id: agencyId, isActive: true });
    rig.shop.blocked.add(creator.userId);
    expect((await tried(agencyOrderInput(1, lamp))).code).toBe('ACCOUNT_BLOCKED');
    expect(rig.shop.heldOf(lamp.variantId)).toBe(held);
    expect(await rig.ctx.db.orders.countDocuments({ agencyId })).toBe(0);
  });
});
