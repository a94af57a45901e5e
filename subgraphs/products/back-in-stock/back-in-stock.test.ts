// Who waits for a sold out variant is notified once it can be bought again: once, in the order of asking, and never about what left.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { viewerOf } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { correct, createLocation } from '../locations/testing/locations.ts';
import { waitingFor } from '../testing/back-in-stock.ts';
import { ownContext } from '../testing/own-context.ts';
import { codeOf, linesOf, release, reserve } from '../testing/reserving.ts';
import { admin, ana, ben, customer, type Made, openShop, type Shop } from '../testing/shop.ts';
import { notifyDue } from './notify-due.ts';

const shopper = (name: string) => viewerOf('customer', { userId: `usr_${name}` });
const COUNT = `query ($id: ID!) { _entities(representations: [{ __typename: "ProductVariant", id: $id }]) {
  ... on ProductVariant { backInStockRequestCount } } }`;
const OWN = `query ($id: ID!) { _entities(representations: [{ __typename: "User", id: $id }]) { ... on User {
  backInStockRequests { totalCount nodes { id status variant { id } } } } } }`;
const DELETE = `mutation ($id: ID!) { deleteBackInStockRequest(id: $id) {
  deletedId variant { id } userErrors { code field } } }`;

describe('a request about a sold out variant', () => {
  let shop: Shop;
  let ctx: Ctx;
  let close: () => Promise<void>;
  let steps: ReturnType<typeof waitingFor>;
  beforeAll(async () => {
    shop = await openShop();
    ({ ctx, close } = await ownContext(shop));
    steps = waitingFor(shop);
  });
  afterAll(async () => {
    await close();
    await shop.stop();
  });

  const soldOut = (input: Record<string, unknown> = {}) => shop.sell({ initialStock: 0, ...input });
  const toldOf = async (variantId: string) => {
    const ids = new Set((await steps.requests({ variantId })).map(({ _id }) => _id as string));
    return (await steps.told('available')).filter(({ requestId }) => ids.has(requestId));
  };
  const act = (field: string, id: string) =>
    shop.mutate(ana, field, `mutation ($id: ID!) { ${field}(id: $id) { userErrors { code message } } }`, {
      id,
    });
  const requestOf = async ({ variantId }: Made, viewer = customer) =>
    (await steps.wait(variantId, viewer)).backInStockRequest?.id ?? '';

  it('waits once per person, however often and at once it is made', async () => {
    const { variantId } = await soldOut();
    const made = await Promise.all(Array.from({ length: 8 }, () => steps.wait(variantId)));
    const ids = new Set(made.map(({ backInStockRequest }) => backInStockRequest?.id));
    expect([ids.size, made.flatMap(({ userErrors }) => userErrors)]).toEqual([1, []]);
    expect(await steps.requests({ variantId })).toHaveLength(1);
  });

  it('is refused for what is in stock, not for sale, or unknown', async () => {
    const stocked = await shop.sell({ initialStock: 1 });
    const draft = await soldOut({ isPublished: false });
    const archived = await soldOut();
    await act('archiveProduct', archived.id);
    const codes = await Promise.all(
      [stocked.variantId, draft.variantId, archived.variantId, 'var_none'].map(async (id) =>
        codeOf(await steps.wait(id)),
      ),
    );
    expect(codes).toEqual(['INVALID_STATE', 'PRODUCT_UNAVAILABLE', 'PRODUCT_UNAVAILABLE', 'NOT_FOUND']);
    for (const viewer of [ana, admin])
      await expect(steps.wait(stocked.variantId, viewer)).rejects.toThrow('FORBIDDEN');
  });

  it('is counted for the seller and admins, and shown to its person alone, who may delete it', async () => {
    const { variantId } = await soldOut();
    const id = await requestOf({ id: '', variantId });
    await steps.wait(variantId, shopper('second'));
    const counts = [];
    for (const viewer of [ana, admin, ben, customer])
      counts.push((await shop.run(viewer, COUNT, { id: variantId })).data);
    const counted = (backInStockRequestCount: number | null) => ({
      _entities: [{ backInStockRequestCount }],
    });
    expect(counts).toEqual([counted(2), counted(2), counted(null), counted(null)]);
    const own = await shop.run<{ _entities: [{ backInStockRequests: { nodes: object[] } | null }] }>(
      customer,
      OWN,
      { id: customer.userId },
    );
    expect(own.data._entities[0].backInStockRequests?.nodes).toContainEqual({
      id,
      status: 'WAITING',
      variant: { id: variantId },
    });
    for (const viewer of [shopper('second'), admin, ana])
      expect((await shop.run(viewer, OWN, { id: customer.userId })).data).toEqual({
        _entities: [{ backInStockRequests: null }],
      });
    const stranger = await shop.mutate(shopper('second'), 'deleteBackInStockRequest', DELETE, { id });
    expect(codeOf(stranger)).toBe('NOT_FOUND');
    expect(await shop.mutate(customer, 'deleteBackInStockRequest', DELETE, { id })).toEqual({
      deletedId: id,
      variant: { id: variantId },
      userErrors: [],
    });
    await correct(shop, variantId, 1);
    await notifyDue(ctx);
    expect((await toldOf(variantId)).map(({ userId }) => userId)).toEqual(['usr_second']);
  });

  it('is answered by one event at the refill, and by none at later ones', async () => {
    const { variantId } = await soldOut({ name: 'Red lamp' });
    await steps.wait(variantId);
    await correct(shop, variantId, 2);
    await Promise.all([notifyDue(ctx), notifyDue(ctx), notifyDue(ctx)]);
    expect(await toldOf(variantId)).toMatchObject([{ userId: customer.userId, name: 'Red lamp', to: null }]);
    expect(await steps.requests({ variantId })).toMatchObject([{ status: 'NOTIFIED', isOpen: false }]);
    await correct(shop, variantId, -2);
    await correct(shop, variantId, 2);
    await notifyDue(ctx);
    expect(await toldOf(variantId)).toHaveLength(1);
    await correct(shop, variantId, -2);
    expect((await steps.wait(variantId)).userErrors).toEqual([]);
    await correct(shop, variantId, 2);
    await notifyDue(ctx);
    expect(await toldOf(variantId)).toHaveLength(2);
  });

  it('is answered whatever makes units available, and not by units that are reserved', async () => {
    const { variantId } = await shop.sell({ initialStock: 1 });
    await reserve(shop, 'holds-the-last', linesOf([variantId, 1]));
    await steps.wait(variantId);
    await notifyDue(ctx);
    expect(await toldOf(variantId)).toEqual([]);
    await release(shop, 'holds-the-last');
    await notifyDue(ctx);
    expect(await toldOf(variantId)).toHaveLength(1);
    const elsewhere = await soldOut();
    await steps.wait(elsewhere.variantId);
    await correct(shop, elsewhere.variantId, 1, await createLocation(shop, 'Far away'));
    await notifyDue(ctx);
    expect(await toldOf(elsewhere.variantId)).toHaveLength(1);
  });

  it('goes on waiting when the units are gone before its turn', async () => {
    const { variantId } = await soldOut();
    await steps.wait(variantId);
    await correct(shop, variantId, 1);
    await reserve(shop, 'faster', linesOf([variantId, 1]));
    await notifyDue(ctx);
    expect(await steps.requests({ variantId })).toMatchObject([{ status: 'WAITING' }]);
    await release(shop, 'faster');
    await notifyDue(ctx);
    expect(await toldOf(variantId)).toHaveLength(1);
  });

  it('is not missed by a refill at the same moment', async () => {
    for (let round = 0; round < 15; round += 1) {
      const { variantId } = await soldOut();
      const [made] = await Promise.all([steps.wait(variantId), correct(shop, variantId, 1)]);
      await notifyDue(ctx);
      const isRefused = codeOf(made) === 'INVALID_STATE';
      expect(await toldOf(variantId)).toHaveLength(isRefused ? 0 : 1);
    }
  });

  it('stays silent while the product is off sale, and is answered when it returns', async () => {
    const made = await soldOut();
    await steps.wait(made.variantId);
    await act('unpublishProduct', made.id);
    await correct(shop, made.variantId, 3);
    await notifyDue(ctx);
    expect(await toldOf(made.variantId)).toEqual([]);
    await act('publishProduct', made.id);
    await notifyDue(ctx, new Date(Date.now() + 6 * 60_000));
    expect(await toldOf(made.variantId)).toHaveLength(1);
  });

  it('is deleted in silence when the product is archived or deleted', async () => {
    const archived = await soldOut();
    await steps.wait(archived.variantId);
    await act('archiveProduct', archived.id);
    await notifyDue(ctx);
    expect(await steps.requests({ variantId: archived.variantId })).toEqual([]);
    const deleted = await soldOut();
    await steps.wait(deleted.variantId);
    await act('unpublishProduct', deleted.id);
    await act('deleteProduct', deleted.id);
    expect(await steps.requests({ variantId: deleted.variantId })).toEqual([]);
    const variants = shop.mongo.db(shop.dbName).collection('variants');
    expect(await variants.countDocuments({ productId: archived.id, awaitedAt: { $exists: true } })).toBe(0);
  });

  it('is one of 450, which two processes notify once each, page by page and by turn', async () => {
    const { variantId } = await soldOut();
    const at = new Date();
    const crowd = Array.from({ length: 450 }, (_, index) => ({
      _id: `bis_${String(index).padStart(5, '0')}`,
      ...{ variantId, holder: `usr_c${index}`, byEmail: false, status: 'WAITING', isOpen: true },
      ...{ confirmationDueAt: null, confirmationSentAt: null, confirmationCount: 0, tokenHashes: [] },
      ...{ notifiedAt: null, purgeAt: new Date(at.getTime() + 1e9), createdAt: at, updatedAt: at },
    }));
    await ctx.db.backInStockRequests.collection.insertMany(crowd as never[]);
    await ctx.db.variants.updateOne({ _id: variantId }, { $set: { awaitedAt: at } });
    await correct(shop, variantId, 1);
    await Promise.all([notifyDue(ctx), notifyDue(ctx)]);
    const told = (await toldOf(variantId)).map(({ userId }) => userId);
    expect(told).toHaveLength(450);
    expect(new Set(told).size).toBe(450);
    expect(told.slice(0, 3)).toEqual(['usr_c0', 'usr_c1', 'usr_c2']);
    const variant = await ctx.db.variants.findById(variantId).lean();
    expect([variant?.awaitedAt, variant?.noticeDueAt]).toEqual([undefined, undefined]);
  });
});
