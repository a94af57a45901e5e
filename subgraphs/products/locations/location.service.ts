import { InputProblems, makeOnce, refusal } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import type { CreateStockLocationInput, UpdateStockLocationInput } from '../generated/resolvers.ts';
import { eligibilitiesOf } from '../seller-eligibility/eligibility.service.ts';
import { implicitMain, locationsOf, managedLocation } from './location.loader.ts';
import { type LocationDocument, mainLocationId } from './location.model.ts';

const MAX_LOCATIONS = 20;
const NAME = { min: 1, max: 80 };

/**
 * Adds a location, once per idempotency key. Raises Refusal INVALID_INPUT, NOT_FOUND for the seller, ALREADY_EXISTS for a name
 * in use, INVALID_STATE for too many, and IDEMPOTENCY_CONFLICT.
 */
export async function createLocation(ctx: Ctx, input: CreateStockLocationInput): Promise<LocationDocument> {
  const { idempotencyKey, ...given } = input;
  const call = { operation: 'createStockLocation', idempotencyKey, input: given };
  return makeOnce(ctx, call, { model: ctx.db.stockLocations, prefix: 'loc' }, async (id) => {
    const sellerId = await sellerFor(ctx, input.sellerId);
    const name = readName(input.name);
    await ctx.transaction(async () => {
      const others = await lockedLocations(ctx, sellerId);
      if (others.length >= MAX_LOCATIONS)
        throw refusal('INVALID_STATE', `A seller has at most ${MAX_LOCATIONS} locations.`);
      requireFreeName(others, name);
      const position = 1 + Math.max(...others.map((one) => one.position));
      await ctx.db.stockLocations.insertOne({ _id: id, sellerId, name, position, isMain: false });
    });
  });
}

/** Renames a location. Raises Refusal NOT_FOUND, INVALID_INPUT, ALREADY_EXISTS and VERSION_CONFLICT. */
export async function updateLocation(
  ctx: Ctx,
  id: string,
  { version, name: given }: UpdateStockLocationInput,
): Promise<LocationDocument> {
  const { sellerId } = await requireLocation(ctx, id);
  const name = readName(given);
  return ctx.transaction(async () => {
    const all = await lockedLocations(ctx, sellerId);
    requireFreeName(
      all.filter(({ _id }) => _id !== id),
      name,
    );
    const changed = await ctx.db.stockLocations
      .findOneAndUpdate(
        { _id: id, version, successorId: null },
        { $set: { name }, $inc: { version: 1 } },
        { returnDocument: 'after' },
      )
      .lean();
    if (changed) return changed;
    throw refusal(
      'VERSION_CONFLICT',
      'The location was changed since you read it. Read it again and repeat your change.',
      ['input', 'version'],
    );
  });
}

/** Sets the order of preference. Raises Refusal INVALID_INPUT unless it names all locations of one seller once. */
export async function setLocationOrder(
  ctx: Ctx,
  locationIds: readonly string[],
): Promise<LocationDocument[]> {
  const field = ['input', 'locationIds'];
  const [first] = locationIds;
  if (first === undefined) throw refusal('INVALID_INPUT', 'Name all locations of the seller.', field);
  const { sellerId } = await requireLocation(ctx, first, [...field, '0']);
  await ctx.transaction(async () => {
    const all = await lockedLocations(ctx, sellerId);
    const known = new Set(all.map(({ _id }) => _id));
    const named = new Set(locationIds);
    if (named.size !== locationIds.length || named.size !== known.size || !named.isSubsetOf(known))
      throw refusal('INVALID_INPUT', 'Name all locations of the seller, each once.', field);
    for (const [position, _id] of locationIds.entries())
      await ctx.db.stockLocations.updateOne({ _id }, { $set: { position } });
  });
  return locationsOf(ctx, sellerId);
}

/** A location that the viewer may change and that is not deleted. Raises Refusal NOT_FOUND. */
export async function requireLocation(
  ctx: Ctx,
  id: string,
  field: string[] = ['id'],
): Promise<LocationDocument> {
  const location = await managedLocation(ctx, id);
  if (location && location.deletedAt === null) return location;
  throw refusal('NOT_FOUND', 'There is no such location.', field);
}

/**
 * The locations of a seller that are not deleted, the main one stored now if it was not. Changes of one seller's locations all write to the
 * main one, so that of two concurrent ones the later is repeated.
 */
export async function lockedLocations(ctx: Ctx, sellerId: string): Promise<LocationDocument[]> {
  const { _id, createdAt, updatedAt, usedAt, ...main } = implicitMain(sellerId);
  await ctx.db.stockLocations.updateOne(
    { _id: mainLocationId(sellerId) },
    { $set: { usedAt: new Date() }, $setOnInsert: main },
    { upsert: true },
  );
  return ctx.db.stockLocations.find({ sellerId, deletedAt: null }).sort({ position: 1, _id: 1 }).lean();
}

/** The seller that an operation on stock is about: the caller's own, or the one that an admin names. */
export async function sellerFor(ctx: Ctx, named: string | null | undefined): Promise<string> {
  const field = ['input', 'sellerId'];
  const own = ctx.viewer.kind === 'seller' ? ctx.viewer.sellerId : null;
  if (own !== null && named != null && named !== own)
    throw refusal('INVALID_INPUT', 'Sellers can only name themselves.', field);
  if (own !== null) return own;
  if (named == null) throw refusal('INVALID_INPUT', 'Name the seller.', field);
  if ((await eligibilitiesOf(ctx, [named])).has(named)) return named;
  throw refusal('NOT_FOUND', 'There is no such seller.', field);
}

function readName(given: string): string {
  const problems = new InputProblems();
  const name = problems.readText(['input', 'name'], given, NAME);
  problems.refuse();
  return name;
}

function requireFreeName(others: readonly LocationDocument[], name: string): void {
  if (others.every((other) => other.name.toLowerCase() !== name.toLowerCase())) return;
  throw refusal('ALREADY_EXISTS', 'Another location already has this name.', ['input', 'name']);
}
