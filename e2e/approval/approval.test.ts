// Promise: an agency's order is confirmed once two people of the agency, neither of whom placed it, have accepted it one
// after the other. Until then its stock is held, and a rejection releases all of it. Everybody concerned gets one mail,
// other agencies never see the order, and of concurrent decisions one wins.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openShop } from '../cart/open-shop.ts';
import { type Actor, admin, customer, type seller, staff } from '../harness/actors.ts';
import { type Listing, listing } from '../harness/shop.ts';
import { startSouk, type TestSouk } from '../harness/souk.ts';
import { settled } from '../mails/settled.ts';
import { type Agency, act, agencyWithStaff, decide, inputOf, placed, stockOf } from './ordering.ts';

const STOCK = 500;

// However busy the machine is, what is asked for is waited for.
const PATIENT = { CHECKOUT_WAIT_MS: '60000', MUTATION_DEADLINE_MS: '90000', FETCH_DEADLINE_MS: '30000' };

let souk: TestSouk;
let root: Actor;
let shop: Awaited<ReturnType<typeof seller>>;
let goods: Listing;
let own: Agency;
let other: Agency;

beforeAll(async () => {
  souk = await startSouk({ env: { REQUIRE_EMAIL_VERIFICATION: 'false', ...PATIENT } });
  root = await admin(souk);
  shop = await openShop(souk, root);
  goods = await listing(shop, { stock: STOCK, price: '12.50' });
  own = await agencyWithStaff(souk, root);
  other = await agencyWithStaff(souk, root);
}, 240_000);
afterAll(() => souk.stop());

const mailsAbout = async (number: string) => {
  await settled(souk);
  const names = new Map(
    Object.entries({ ...own, seller: shop }).flatMap(([name, who]) =>
      typeof who === 'object' && 'email' in who ? [[who.email, name]] : [],
    ),
  );
  const mails = souk.inbox.mails().filter(({ subject }) => subject.includes(number));
  return mails
    .map(
      ({ subject, to }) => `${subject.replace(number, '#')}: ${to.map((one) => names.get(one)).toSorted()}`,
    )
    .toSorted();
};

describe('an order of an agency', () => {
  it('waits with its stock held, is accepted twice, and is confirmed with an invoice to pay', async () => {
    const [onHand] = await stockOf(souk, goods);
    const input = inputOf(goods, 120);
    const { order } = await act(own.creator, 'create', { input });
    expect(order).toMatchObject({
      ...{ status: 'AWAITING_RESPONSABLE', agency: { id: own.id, name: expect.any(String) } },
      ...{ createdBy: { id: own.creator.userId, displayName: 'Test RESPONSABLE' }, approvals: [] },
      payments: [{ method: 'INVOICE', status: 'PENDING', amount: { amount: '1500.00' } }],
      checkout: { status: 'WAITING_APPROVAL' },
    });
    const { id = '', number = '' } = order ?? {};
    expect((await act(own.creator, 'create', { input })).order?.id).toBe(id);
    expect(await stockOf(souk, goods)).toEqual([onHand, 120]);

    const first = await decide(own.responsable, 'approve', id, { comment: 'For the fair' });
    expect(first.order?.status).toBe('AWAITING_DIRECTOR');
    const second = await decide(own.director, 'approve', id);
    expect(second).toMatchObject({
      code: null,
      order: {
        ...{ status: 'CONFIRMED', checkout: { status: 'COMPLETED' } },
        approvals: [
          {
            stage: 'RESPONSABLE',
            decision: 'APPROVED',
            comment: 'For the fair',
            decidedBy: { id: own.responsable.userId },
          },
          { stage: 'DIRECTOR', decision: 'APPROVED', comment: null, decidedBy: { id: own.director.userId } },
        ],
        payments: [{ method: 'INVOICE', status: 'PENDING', captured: { amount: '0.00' } }],
      },
    });
    expect(await stockOf(souk, goods)).toEqual([onHand - 120, 0]);
    expect(await souk.payments.ledger(id)).toEqual([]);
    expect(await souk.db('orders').collection('ledgerEntries').countDocuments({ orderId: id })).toBe(0);
    expect(await mailsAbout(number)).toEqual([
      'New order #: seller',
      'Order # waits for your decision as director: both,director',
      'Order # waits for your decision: both,creator,responsable',
      'Your order # is confirmed: creator',
      'Your order # was approved: creator',
    ]);
  });

  it('takes each decision in order, once, and from two people who did not place it', async () => {
    const { id } = await placed(own.creator, goods, 1);
    const codes = [
      await decide(own.director, 'approve', id),
      await decide(own.creator, 'approve', id),
      await decide(own.both, 'approve', id),
      await decide(own.responsable, 'approve', id),
      await decide(own.both, 'approve', id),
      await decide(own.director, 'approve', id),
      await decide(own.director, 'approve', id),
      await decide(root, 'reject', id, { reason: 'Late' }),
    ].map(({ code }) => code);
    expect(codes).toEqual([
      ...['INVALID_STATE', 'SAME_PERSON', null, 'INVALID_STATE', 'SAME_PERSON'],
      ...[null, 'INVALID_STATE', 'INVALID_STATE'],
    ]);
  });

  it('is hidden from other agencies, customers, sellers and anonymous callers', async () => {
    const { id } = await placed(own.creator, goods, 1);
    for (const [by, what] of [
      [other.responsable, 'approve'],
      [other.director, 'approve'],
      [other.both, 'reject'],
    ] as const) {
      const reason = what === 'reject' ? { reason: 'no' } : {};
      expect((await decide(by, what, id, reason)).code).toBe('NOT_FOUND');
    }
    const query = 'query ($id: ID!) { order(id: $id) { id } }';
    expect((await other.director.client.run(query, { id })).data).toEqual({ order: null });
    expect((await own.director.client.run(query, { id })).data).toEqual({ order: { id } });
    const input = inputOf(goods, 1);
    for (const by of [await customer(souk), shop]) {
      expect((await act(by, 'create', { input })).code).toBe('FORBIDDEN');
      expect((await decide(by, 'approve', id)).code).toBe('FORBIDDEN');
      expect((await decide(by, 'reject', id, { reason: 'no' })).code).toBe('FORBIDDEN');
    }
    const stranger = { client: souk.client() };
    expect((await decide(stranger, 'approve', id)).code).toBe('UNAUTHENTICATED');
    await decide(own.responsable, 'reject', id, { reason: 'Over' });
  });

  it.each(['responsable', 'director'] as const)(
    'rejected by its %s stays rejected: the stock is free, the invoice void, the creator notified',
    async (who) => {
      const before = await stockOf(souk, goods);
      const { id, number } = await placed(own.creator, goods, 30);
      expect((await stockOf(souk, goods))[1]).toBe(before[1] + 30);
      if (who === 'director') await decide(own.responsable, 'approve', id);
      const { order } = await decide(own[who], 'reject', id, { reason: 'Not this year' });
      expect(order).toMatchObject({
        ...{ status: 'REJECTED', failureReason: 'Not this year', checkout: { status: 'ROLLED_BACK' } },
        payments: [{ method: 'INVOICE', status: 'CANCELLED', captured: { amount: '0.00' } }],
      });
      expect(await stockOf(souk, goods)).toEqual(before);
      expect((await decide(own[who], 'reject', id, { reason: 'Again' })).code).toBe('INVALID_STATE');
      expect(await souk.payments.ledger(id)).toEqual([]);
      expect(await souk.db('orders').collection('ledgerEntries').countDocuments({ orderId: id })).toBe(0);
      const told = (await mailsAbout(number)).filter((mail) => mail.includes('rejected'));
      expect(told).toEqual(['Your order # was rejected: creator']);
    },
  );

  it('accepts one of ten concurrent acceptances', async () => {
    const rivals = await Promise.all(
      Array.from({ length: 10 }, () => staff(souk, { role: 'RESPONSABLE', agencyId: own.id, by: root })),
    );
    const { id } = await placed(own.creator, goods, 2);
    const codes = (await Promise.all(rivals.map((by) => decide(by, 'approve', id)))).map(({ code }) => code);
    expect(codes.filter((code) => code === null)).toHaveLength(1);
    expect(codes.filter((code) => code === 'INVALID_STATE')).toHaveLength(9);
    const [yes, no] = await Promise.all([
      decide(own.director, 'approve', id),
      decide(root, 'reject', id, { reason: 'Too late?' }),
    ]);
    expect([yes.code, no.code].toSorted()).toEqual(['INVALID_STATE', null]);
    expect((yes.order ?? no.order)?.status).toBe(yes.order ? 'CONFIRMED' : 'REJECTED');
  });
});
