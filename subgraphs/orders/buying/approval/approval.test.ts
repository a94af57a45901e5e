import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, serviceViewer, type Viewer } from '@souk/subgraph';
import {
  agencyOrderInput,
  aMember,
  anAgency,
  approve,
  callOrderMutation,
  placedAgencyOrder,
  reject,
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
  it('reserves stock, is approved at both stages, and is confirmed with a pending invoice', async () => {
    const { id: agencyId, creator, responsable, director } = anAgency(rig);
    const before = rig.shop.stockOf(lamp.variantId);
    const input = agencyOrderInput(150, lamp);
    const { order, code } = await callOrderMutation(rig, creator, 'placeAgencyOrder', { input });
    expect([code, order?.checkout]).toEqual([null, { status: 'WAITING_APPROVAL' }]);
    expect(order).toMatchObject({
      ...{ status: 'AWAITING_RESPONSABLE', agency: { id: agencyId }, customer: null, paymentDueAt: null },
      ...{ createdBy: { id: creator.userId }, approvals: [], revision: 0 },
      payments: [{ method: 'INVOICE', status: 'PENDING', amount: { amount: '2998.50' } }],
    });
    const id = order?.id ?? '';
    expect(rig.shop.heldOf(lamp.variantId)).toBe(150);
    const again = await callOrderMutation(rig, creator, 'placeAgencyOrder', { input });
    expect(again.order?.id).toBe(id);

    const first = await approve(rig, responsable, id, { comment: ' Needed ' });
    expect(first.order).toMatchObject({ status: 'AWAITING_DIRECTOR' });
    const second = await approve(rig, director, id);
    expect([second.code, second.order?.checkout]).toEqual([null, { status: 'COMPLETED' }]);
    expect(second.order).toMatchObject({
      status: 'CONFIRMED',
      approvals: [
        {
          stage: 'RESPONSABLE',
          decision: 'APPROVED',
          comment: 'Needed',
          decidedBy: { id: responsable.userId },
        },
        { stage: 'DIRECTOR', decision: 'APPROVED', comment: null, decidedBy: { id: director.userId } },
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

  it('refuses the creator, a second approval by the same person, and a director before a responsable', async () => {
    const { creator, responsable, director, both } = anAgency(rig);
    const { id } = await placedAgencyOrder(rig, creator, 1, lamp);
    const code = async (by: Viewer, of = id) => (await approve(rig, by, of)).code;
    expect(await code(director)).toBe('INVALID_STATE');
    expect(await code(creator)).toBe('SAME_PERSON');
    expect(await code(both)).toBeNull();
    expect(await code(both)).toBe('SAME_PERSON');
    expect(await code(responsable)).toBe('INVALID_STATE');
    expect((await approve(rig, director, id)).order?.status).toBe('CONFIRMED');
    for (const late of [
      await approve(rig, director, id),
      await approve(rig, responsable, id),
      await reject(rig, admin, id),
    ]) {
      expect(late).toMatchObject({ order: null, code: 'INVALID_STATE' });
    }
    const own = await placedAgencyOrder(rig, both, 1, lamp);
    await approve(rig, responsable, own.id);
    expect(await code(both, own.id)).toBe('SAME_PERSON');
  });

  it('is decided on as it was seen: nothing happens to a revision that the approver did not see', async () => {
    const { creator, responsable, director } = anAgency(rig);
    const seen = await placedAgencyOrder(rig, creator, 2, lamp);
    const { id, version } = seen;
    const input = { version, lines: [{ variantId: lamp.variantId, quantity: 9 }] };
    expect((await callOrderMutation(rig, creator, 'updateOrder', { id, input })).order?.revision).toBe(1);
    const before = await rig.ctx.db.orders.findById(id).lean().exec();
    const stale = { revision: seen.revision };
    for (const refused of [
      await approve(rig, responsable, id, stale),
      await reject(rig, responsable, id, stale),
      await reject(rig, admin, id, stale),
      await approve(rig, responsable, id, { revision: 2 }),
    ]) {
      expect(refused).toMatchObject({ order: null, code: 'VERSION_CONFLICT' });
    }
    expect(await rig.ctx.db.orders.findById(id).lean().exec()).toEqual(before);
    expect((await approve(rig, responsable, id, { revision: 1 })).code).toBeNull();
    expect((await approve(rig, director, id, stale)).code).toBe('VERSION_CONFLICT');
    const approved = await approve(rig, director, id, { revision: 1 });
    expect(approved.order).toMatchObject({ status: 'CONFIRMED', items: [{ quantity: 9 }] });
  });

  it('is not found by other agencies, and refuses callers without the role', async () => {
    const { creator } = anAgency(rig);
    const { id } = await placedAgencyOrder(rig, creator, 1, lamp);
    const other = anAgency(rig);
    expect((await approve(rig, other.responsable, id)).code).toBe('NOT_FOUND');
    expect((await approve(rig, other.director, id)).code).toBe('NOT_FOUND');
    expect((await reject(rig, other.both, id)).code).toBe('NOT_FOUND');
    const seen = await rig.run(other.director, `{ order(id: "${id}") { id } }`);
    expect(seen.data).toEqual({ order: null });
    const input = agencyOrderInput(1, lamp);
    for (const viewer of [aCustomer(), sellerA, admin, anonymous, serviceViewer('users')]) {
      const expected = viewer === anonymous ? 'UNAUTHENTICATED' : 'FORBIDDEN';
      const variables = {
        placeAgencyOrder: { input },
        approveOrder: { id, input: { revision: 0 } },
        rejectOrder: { id, input: { revision: 0, reason: 'no' } },
      };
      for (const field of ['placeAgencyOrder', 'approveOrder', 'rejectOrder'] as const) {
        if (field === 'rejectOrder' && viewer === admin) continue;
        expect([field, (await callOrderMutation(rig, viewer, field, variables[field])).code]).toEqual([
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
    if (status === 'AWAITING_DIRECTOR') await approve(rig, agency.responsable, id);
    const by = who === 'admin' ? admin : agency[who];
    expect((await reject(rig, by, id, { reason: '  ' })).code).toBe('INVALID_INPUT');
    const wrong = status === 'AWAITING_DIRECTOR' ? agency.responsable : agency.director;
    expect((await reject(rig, wrong, id)).code).toBe('INVALID_STATE');
    const { order, code } = await reject(rig, by, id);
    expect(code).toBeNull();
    expect(order).toMatchObject({
      ...{ status: 'REJECTED', failureReason: 'Too dear' },
      payments: [{ status: 'CANCELLED', captured: { amount: '0.00' } }],
    });
    expect(order?.approvals.at(-1)).toMatchObject({
      ...{ stage: status.slice('AWAITING_'.length), decision: 'REJECTED', comment: 'Too dear' },
      decidedBy: { id: by.userId },
    });
    expect(rig.shop.holds.get(id)?.state).toBe('RELEASED');
    expect((await reject(rig, by, id)).code).toBe('INVALID_STATE');
    expect((await eventsOf(id)).filter((type) => type === 'order.rejected')).toHaveLength(1);
    expect(await rig.ctx.db.ledgerEntries.countDocuments({ orderId: id })).toBe(0);
  });

  it('is approved by exactly one of ten concurrent callers at each stage', async () => {
    const { id: agencyId, creator } = anAgency(rig);
    const { id } = await placedAgencyOrder(rig, creator, 2, lamp);
    for (const role of ['RESPONSABLE', 'DIRECTOR']) {
      const rivals = Array.from({ length: 10 }, () => aMember(rig, agencyId, role));
      const answers = await Promise.all(rivals.map((by) => approve(rig, by, id)));
      const codes = answers.map(({ code }) => code);
      expect(codes.filter((code) => code === null)).toHaveLength(1);
      expect(codes.filter((code) => code === 'INVALID_STATE')).toHaveLength(9);
    }
    const order = await rig.ctx.db.orders.findById(id).lean().exec();
    expect([order?.status, order?.approvals.length]).toEqual(['CONFIRMED', 2]);
    expect((await eventsOf(id)).filter((type) => type.startsWith('order.accepted'))).toHaveLength(2);
  });

  it('is either approved or rejected when both are tried concurrently', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { creator, responsable, director } = anAgency(rig);
      const { id } = await placedAgencyOrder(rig, creator, 2, lamp);
      await approve(rig, responsable, id);
      const [yes, no] = await Promise.all([approve(rig, director, id), reject(rig, admin, id)]);
      const order = await rig.ctx.db.orders.findById(id).lean().exec();
      const isApproved = order?.status === 'CONFIRMED';
      expect([yes.code, no.code]).toEqual(isApproved ? [null, 'INVALID_STATE'] : ['INVALID_STATE', null]);
      expect(order?.status).toBe(isApproved ? 'CONFIRMED' : 'REJECTED');
      expect(order?.approvals).toHaveLength(2);
      expect(rig.shop.holds.get(id)?.state).toBe(isApproved ? 'COMMITTED' : 'RELEASED');
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
