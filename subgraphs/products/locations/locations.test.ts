import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, type Viewer } from '@souk/subgraph';
import { codeOf, commit, linesOf, release, reserve, restock, revise } from '../testing/reserving.ts';
import { admin, ana, ben, customer, openShop, orders, type Shop, type UserErrors } from '../testing/shop.ts';
import { correct, createLocation, levels, MAIN, transfer } from './testing/locations.ts';

const ERRORS = 'userErrors { code field }';
const RENAME = `mutation ($id: ID!, $input: UpdateStockLocationInput!) {
  updateStockLocation(id: $id, input: $input) { stockLocation { name version isMain } ${ERRORS} } }`;
const ORDER = `mutation ($input: SetStockLocationOrderInput!) {
  setStockLocationOrder(input: $input) { stockLocations { id } ${ERRORS} } }`;
const DELETE = `mutation ($id: ID!, $input: DeleteStockLocationInput!) {
  deleteStockLocation(id: $id, input: $input) { deletedId seller { id } ${ERRORS} } }`;
const CREATE = `mutation ($input: CreateStockLocationInput!) {
  createStockLocation(input: $input) { stockLocation { id } ${ERRORS} } }`;
const ofAna = `{ _entities(representations: [{ __typename: "Seller", id: "sel_ana" }]) {
  ... on Seller { stockLocations { id name isMain } } } }`;

type Located = UserErrors & { stockLocation: { name: string; version: number } | null };

describe('stock locations', () => {
  let shop: Shop;
  let north: string;
  let south: string;
  beforeAll(async () => {
    shop = await openShop();
  });
  afterAll(() => shop.stop());

  const listed = async (viewer: Viewer) => {
    const { data } = await shop.run<{
      _entities: { stockLocations: { id: string; name: string }[] | null }[];
    }>(viewer, ofAna);
    return data._entities[0]?.stockLocations;
  };
  const prefer = (...locationIds: string[]) =>
    shop.mutate(ana, 'setStockLocationOrder', ORDER, { input: { locationIds } });
  const remove = (id: string, successorId?: string) =>
    shop.mutate<UserErrors & { deletedId: string | null }>(ana, 'deleteStockLocation', DELETE, {
      id,
      input: { successorId },
    });
  /** A product of ana with units at the three locations. */
  const spread = async (main: number, atNorth: number, atSouth: number) => {
    const { variantId } = await shop.sell({ initialStock: main });
    if (atNorth > 0) await correct(shop, variantId, atNorth, north);
    if (atSouth > 0) await correct(shop, variantId, atSouth, south);
    return variantId;
  };
  const held = async (variantId: string) =>
    Object.fromEntries(
      (await levels(shop, variantId)).map(({ at, onHand, reserved }) => [at, [onHand, reserved]]),
    );

  it('begin with a main one that is not stored, and cost a sale nothing', async () => {
    expect(await listed(ana)).toEqual([{ id: MAIN, name: 'Main location', isMain: true }]);
    expect(await listed(admin)).toHaveLength(1);
    for (const viewer of [anonymous, customer, ben]) expect(await listed(viewer)).toBeNull();
    const { variantId } = await shop.sell();
    const db = shop.mongo.db(shop.dbName);
    await db.command({ profile: 2 });
    await reserve(shop, 'plain', linesOf([variantId, 2]));
    await commit(shop, 'plain');
    await restock(shop, 'plain', 'back', linesOf([variantId, 1]));
    await db.command({ profile: 0 });
    const served = await db
      .collection('system.profile')
      .find({ ns: /\.(stockLocations|variants)$/ })
      .toArray();
    expect(served.filter(({ ns }) => String(ns).endsWith('stockLocations'))).toEqual([]);
    expect(served.map(({ op }) => op).toSorted()).toEqual(['command', 'command', 'command', 'query']);
    expect(await levels(shop, variantId)).toEqual([{ at: MAIN, onHand: 4, reserved: 0, available: 4 }]);
    expect(await db.collection('variants').countDocuments({ 'inventory.levels': { $exists: true } })).toBe(0);
    expect(
      await db.collection('reservations').findOne({ 'lines.allocations': { $exists: true } }),
    ).toBeNull();
  });

  it('are created once per key, with names of their own', async () => {
    north = await createLocation(shop, 'North');
    const input = { name: 'South', idempotencyKey: 'south' };
    const made = await shop.mutate<UserErrors & { stockLocation: { id: string } }>(
      ana,
      'createStockLocation',
      CREATE,
      { input },
    );
    const again = await shop.mutate<UserErrors & { stockLocation: { id: string } }>(
      ana,
      'createStockLocation',
      CREATE,
      { input },
    );
    south = made.stockLocation.id;
    expect(again.stockLocation.id).toBe(south);
    const refused = async (given: object, viewer = ana) =>
      (
        await shop.mutate(viewer, 'createStockLocation', CREATE, {
          input: { idempotencyKey: crypto.randomUUID(), ...given },
        })
      ).userErrors;
    expect(await refused({ name: 'north' })).toMatchObject([{ code: 'ALREADY_EXISTS' }]);
    expect(await refused({ name: ' ' })).toMatchObject([{ code: 'INVALID_INPUT' }]);
    expect(await refused({ name: 'X', sellerId: 'sel_ben' })).toMatchObject([
      { field: ['input', 'sellerId'] },
    ]);
    expect(await refused({ name: 'X' }, admin)).toMatchObject([{ field: ['input', 'sellerId'] }]);
    expect(await refused({ name: 'X', sellerId: 'sel_no' }, admin)).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await listed(ana))?.map(({ id }) => id)).toEqual([MAIN, north, south]);
  });

  it('are not more than 20, also when they are created at once', async () => {
    const made = await Promise.all(
      Array.from({ length: 22 }, (_, at) =>
        shop.mutate(ben, 'createStockLocation', CREATE, {
          input: { name: `Room ${at}`, idempotencyKey: `room-${at}` },
        }),
      ),
    );
    expect(made.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(19);
    expect(made.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(
      Array(3).fill('INVALID_STATE'),
    );
  });

  it('belong to the seller: others are refused', async () => {
    const { variantId } = await shop.sell();
    const operations: [string, Record<string, unknown>][] = [
      [CREATE, { input: { name: 'X', idempotencyKey: 'x' } }],
      [RENAME, { id: north, input: { version: 1, name: 'X' } }],
      [ORDER, { input: { locationIds: [MAIN, north, south] } }],
      [DELETE, { id: north, input: {} }],
    ];
    for (const [operation, variables] of operations) {
      expect(await shop.codes(anonymous, operation, variables)).toEqual(['UNAUTHENTICATED']);
      for (const viewer of [customer, orders])
        expect(await shop.codes(viewer, operation, variables)).toEqual(['FORBIDDEN']);
    }
    for (const [operation, variables] of operations.slice(1)) {
      const { data } = await shop.run<Record<string, UserErrors>>(ben, operation, variables);
      expect(Object.values(data)[0]?.userErrors[0]?.code).toBe('NOT_FOUND');
    }
    expect(codeOf(await correct(shop, variantId, 1, 'loc_ben'))).toBe('NOT_FOUND');
    expect(codeOf(await transfer(shop, variantId, 1, MAIN, 'loc_ben'))).toBe('NOT_FOUND');
    expect(await listed(ana)).toHaveLength(3);
    expect(await shop.stock(variantId)).toMatchObject({ onHand: 5 });
  });

  it('are renamed against a version, the main one as well', async () => {
    const rename = (id: string, version: number, name: string) =>
      shop.mutate<Located>(ana, 'updateStockLocation', RENAME, { id, input: { version, name } });
    expect(await rename(MAIN, 1, 'Shop')).toMatchObject({
      stockLocation: { name: 'Shop', version: 2, isMain: true },
    });
    expect(codeOf(await rename(MAIN, 1, 'Store'))).toBe('VERSION_CONFLICT');
    expect(codeOf(await rename(MAIN, 2, 'NORTH'))).toBe('ALREADY_EXISTS');
    expect(codeOf(await rename('loc_no', 1, 'X'))).toBe('NOT_FOUND');
  });

  it('are counted, corrected and moved one by one, and the sums follow', async () => {
    const variantId = await spread(5, 3, 0);
    expect(await shop.stock(variantId)).toEqual({ onHand: 8, reserved: 0, available: 8 });
    expect(codeOf(await correct(shop, variantId, -4, north))).toBe('OUT_OF_STOCK');
    expect(codeOf(await transfer(shop, variantId, 4, north, south))).toBe('OUT_OF_STOCK');
    expect(codeOf(await transfer(shop, variantId, 1, north, north))).toBe('INVALID_INPUT');
    const key = 'moved-once';
    for (let time = 0; time < 2; time += 1)
      expect(codeOf(await transfer(shop, variantId, 2, north, south, key))).toBeUndefined();
    expect(await held(variantId)).toEqual({ [MAIN]: [5, 0], [north]: [1, 0], [south]: [2, 0] });
    const set = `mutation ($input: SetInventoryInput!) { setInventory(input: $input) { ${ERRORS} } }`;
    const count = (onHand: number, locationId?: string) =>
      shop.mutate(ana, 'setInventory', set, {
        input: { variantId, onHand, locationId, reason: 'count', idempotencyKey: crypto.randomUUID() },
      });
    await count(9, south);
    await count(1);
    expect(await held(variantId)).toEqual({ [MAIN]: [1, 0], [north]: [1, 0], [south]: [9, 0] });
    expect(await shop.stock(variantId)).toEqual({ onHand: 11, reserved: 0, available: 11 });
    const { data } = await shop.run<{
      inventoryTransactions: { nodes: { kind: string; quantity: number }[] };
    }>(
      ana,
      `query ($id: ID) { inventoryTransactions(filter: { variantId: $id }, sort: OLDEST_FIRST) {
        nodes { kind quantity location { name } after { onHand } } } }`,
      { id: variantId },
    );
    const moved = (kind: string, quantity: number, name: string, onHand: number) => ({
      kind,
      quantity,
      location: { name },
      after: { onHand },
    });
    // Both sides of a transfer have one time.
    const nodes = data.inventoryTransactions.nodes.toSorted((a, b) =>
      a.kind === 'TRANSFER' && b.kind === 'TRANSFER' ? a.quantity - b.quantity : 0,
    );
    expect(nodes).toEqual([
      moved('INITIAL', 5, 'Shop', 5),
      moved('ADJUSTMENT', 3, 'North', 8),
      moved('TRANSFER', -2, 'North', 8),
      moved('TRANSFER', 2, 'South', 8),
      moved('ADJUSTMENT', 7, 'South', 15),
      moved('ADJUSTMENT', -4, 'Shop', 11),
    ]);
  });

  it('give an order its units from the fewest of them, by preference, and take them back where they were', async () => {
    const variantId = await spread(2, 3, 4);
    await prefer(north, MAIN, south);
    await reserve(shop, 'one-place', linesOf([variantId, 2]));
    expect(await held(variantId)).toMatchObject({ [north]: [3, 2] });
    await reserve(shop, 'split', linesOf([variantId, 6]));
    expect(await held(variantId)).toEqual({ [MAIN]: [2, 2], [north]: [3, 2], [south]: [4, 4] });
    expect(codeOf(await reserve(shop, 'more', linesOf([variantId, 2])))).toBe('OUT_OF_STOCK');
    await commit(shop, 'split');
    expect(await held(variantId)).toEqual({ [MAIN]: [0, 0], [north]: [3, 2], [south]: [0, 0] });
    await restock(shop, 'split', 'first', linesOf([variantId, 1]));
    await restock(shop, 'split', 'first', linesOf([variantId, 1]));
    await restock(shop, 'split', 'rest', linesOf([variantId, 5]));
    expect(await held(variantId)).toEqual({ [MAIN]: [2, 0], [north]: [3, 2], [south]: [4, 0] });
    expect(codeOf(await restock(shop, 'split', 'again', linesOf([variantId, 1])))).toBe('INVALID_INPUT');
    await release(shop, 'one-place');
    expect(await held(variantId)).toEqual({ [MAIN]: [2, 0], [north]: [3, 0], [south]: [4, 0] });
    await prefer(MAIN, north, south);
  });

  it('serve several items of an order from one place when one has them all', async () => {
    const first = await spread(5, 5, 0);
    const second = await spread(0, 5, 0);
    const { variantId: third } = await shop.sell();
    await reserve(shop, 'together', linesOf([first, 1], [second, 1]));
    expect(await held(first)).toEqual({ [MAIN]: [5, 0], [north]: [5, 1] });
    await reserve(shop, 'with-plain', linesOf([first, 1], [third, 1]));
    expect(await held(first)).toEqual({ [MAIN]: [5, 1], [north]: [5, 1] });
  });

  it('follow a revision of the order', async () => {
    const variantId = await spread(1, 3, 0);
    await reserve(shop, 'revised', linesOf([variantId, 1]));
    await revise(shop, 'revised', 1, linesOf([variantId, 4]));
    expect(await held(variantId)).toEqual({ [MAIN]: [1, 1], [north]: [3, 3] });
    const refused = await revise(shop, 'revised', 2, linesOf([variantId, 5]));
    expect(refused.shortages).toMatchObject([{ requested: 5, available: 4 }]);
    await revise(shop, 'revised', 3, linesOf([variantId, 2]));
    expect(await held(variantId)).toEqual({ [MAIN]: [1, 1], [north]: [3, 1] });
    await commit(shop, 'revised');
    expect(await held(variantId)).toEqual({ [MAIN]: [0, 0], [north]: [2, 0] });
  });

  it('settle what was reserved before the variant had several', async () => {
    const { variantId } = await shop.sell({ initialStock: 3 });
    await reserve(shop, 'early-commit', linesOf([variantId, 1]));
    await reserve(shop, 'early-release', linesOf([variantId, 1]));
    await correct(shop, variantId, 2, north);
    await commit(shop, 'early-commit');
    await release(shop, 'early-release');
    await restock(shop, 'early-commit', 'r', linesOf([variantId, 1]));
    expect(await held(variantId)).toEqual({ [MAIN]: [3, 0], [north]: [2, 0] });
  });

  it('hand their units to another when they are deleted, reserved ones included', async () => {
    const east = await createLocation(shop, 'East');
    const { variantId } = await shop.sell({ initialStock: 1 });
    await correct(shop, variantId, 4, east);
    await reserve(shop, 'deleted-held', linesOf([variantId, 2]));
    await reserve(shop, 'deleted-sold', linesOf([variantId, 2]));
    await commit(shop, 'deleted-sold');
    expect(codeOf(await remove(MAIN))).toBe('INVALID_STATE');
    expect(codeOf(await remove(east, east))).toBe('INVALID_INPUT');
    expect(await remove(east, south)).toMatchObject({
      deletedId: east,
      seller: { id: 'sel_ana' },
      userErrors: [],
    });
    expect(codeOf(await remove(east))).toBe('NOT_FOUND');
    expect(await held(variantId)).toEqual({ [MAIN]: [1, 0], [south]: [2, 2] });
    expect(codeOf(await correct(shop, variantId, 1, east))).toBe('NOT_FOUND');
    await commit(shop, 'deleted-held');
    await restock(shop, 'deleted-sold', 'r', linesOf([variantId, 2]));
    expect(await held(variantId)).toEqual({ [MAIN]: [1, 0], [south]: [2, 0] });
    expect((await listed(ana))?.map(({ id }) => id)).not.toContain(east);
  });
});
