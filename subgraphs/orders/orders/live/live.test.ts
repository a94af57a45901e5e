import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Viewer, viewerOf } from '@souk/subgraph';
import { type Follower, follow } from '@souk/subgraph/testing/follower.ts';
import { type Rig, startRig } from '../../testing/rig.ts';

const ORDERS = 'subscription ($id: ID) { orderChanged(id: $id) { id status } }';
const READS = { permissions: ['order.read'] };
const ours = viewerOf('staff', { userId: 'ours', agencyId: 'agency1', ...READS });
const theirs = viewerOf('staff', { userId: 'theirs', agencyId: 'agency2', ...READS });
const root = viewerOf('admin', { userId: 'root' });

let rig: Rig;
const open: Follower[] = [];
beforeAll(async () => {
  rig = await startRig([]);
  const stored = [
    { _id: 'of1', agencyId: 'agency1', customerId: null, deletedAt: null },
    { _id: 'of2', agencyId: 'agency2', customerId: null, deletedAt: null },
    { _id: 'gone', agencyId: 'agency1', customerId: null, deletedAt: new Date() },
    { _id: 'retail', agencyId: null, customerId: 'cus1', deletedAt: null },
  ];
  await rig.orders.mongo
    .db(rig.orders.dbName)
    .collection<{ _id: string }>('orders')
    .insertMany(stored.map((order) => ({ ...order, number: order._id, status: 'PROCESSING' })));
});
afterEach(() => {
  for (const { leave } of open.splice(0)) leave();
});
afterAll(() => rig.stop());

async function begin(viewer: Viewer, id?: string): Promise<Follower> {
  const request = { query: ORDERS, variables: { id }, viewer, requestId: 'follow' };
  const follower = await follow(rig.orders.running.executor, request);
  open.push(follower);
  return follower;
}

/** Emits events of orders as changes do; `agencyId` is that of the event, which differs from the stored one. */
async function tell(id: string, agencyId: string | null, customerId = ''): Promise<void> {
  const total = { amountMinor: 0, currency: 'EUR' };
  const payload = { orderId: id, number: id, customerId, agencyId, status: '', total, lines: [] };
  await rig.ctx.transaction(() => rig.ctx.emit('order.updated', id, payload));
}

const shown = (id: string) => ({ data: { orderChanged: { id, status: 'PROCESSING' } } });

describe('orderChanged', () => {
  it('sends staff the orders of their agency, whatever the event says, and no deleted ones', async () => {
    const [us, them, everybody] = [await begin(ours), await begin(theirs), await begin(root)];
    await tell('gone', 'agency1');
    await tell('of2', 'agency1');
    await tell('retail', null, 'cus1');
    await tell('of1', 'agency1');
    await tell('of2', 'agency2');
    expect(await us.next()).toEqual(shown('of1'));
    expect(await them.next()).toEqual(shown('of2'));
    expect([await everybody.next(), await everybody.next()]).toEqual([shown('of2'), shown('retail')]);
  });

  it('sends a customer their own orders only', async () => {
    const { next } = await begin(viewerOf('customer', { userId: 'cus1' }));
    await tell('of1', 'agency1', 'cus1');
    await tell('retail', null, 'cus2');
    await tell('retail', null, 'cus1');
    expect(await next()).toEqual(shown('retail'));
  });

  it.each(['of2', 'gone', 'retail', 'missing'])(
    'refuses staff of another agency who follow %s',
    async (id) => {
      await expect(begin(ours, id)).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
    },
  );

  it('refuses staff without the permission to read orders', async () => {
    const nobody = viewerOf('staff', { userId: 'n', agencyId: 'agency1' });
    await expect(begin(nobody)).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
  });
});

describe('sellerOrderChanged', () => {
  it('refuses a seller account without a seller', async () => {
    const request = { query: 'subscription { sellerOrderChanged { id } }', requestId: 'r' };
    const viewer = viewerOf('seller', { userId: 's' });
    await expect(follow(rig.orders.running.executor, { ...request, viewer })).rejects.toMatchObject({
      extensions: { code: 'FORBIDDEN' },
    });
  });
});
