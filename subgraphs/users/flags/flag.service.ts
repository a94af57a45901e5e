import { isDuplicate, makeOnce, recordChange, refusal, searchTextOf } from '@souk/subgraph';
import { paragraphs } from '@souk/text/line.ts';
import { z } from 'zod';
import type { Ctx } from '../context.ts';
import type { CreateFeatureFlagInput, UpdateFeatureFlagInput } from '../generated/resolvers.ts';
import { optional, readAs } from '../registration/person.input.ts';
import { readDefinition, readFlagKey } from './definition.ts';
import { definitionOf, type FlagDocument } from './flag.model.ts';
import { announceFlags, sourceOf } from './open-flags.ts';

const described = z.object({ description: optional(paragraphs({ what: 'description', max: 500 })) });
const readDescription = (description: string | null | undefined) =>
  readAs(described, { description }).description ?? null;

const noFlag = () => refusal('NOT_FOUND', 'There is no such feature flag.', ['id']);

const shown = (flag: FlagDocument) => ({
  key: flag.key,
  description: flag.description,
  definition: definitionOf(flag),
});

/** Raises Refusal FLAGS_READ_ONLY while GrowthBook keeps the flags. */
function assertOwn(ctx: Ctx): void {
  if (sourceOf(ctx) === 'SOUK') return;
  throw refusal('FLAGS_READ_ONLY', 'GrowthBook keeps the feature flags. Change them there.');
}

// The caller reads what it wrote; the other processes follow.
async function changed(ctx: Ctx): Promise<void> {
  await ctx.runtime.flags.reload();
  await announceFlags(ctx);
}

/** Creates a flag, once per key. Raises Refusal FLAGS_READ_ONLY, INVALID_INPUT, ALREADY_EXISTS, IDEMPOTENCY_CONFLICT. */
export async function createFlag(ctx: Ctx, input: CreateFeatureFlagInput): Promise<FlagDocument> {
  assertOwn(ctx);
  const { idempotencyKey, ...given } = input;
  const call = { operation: 'createFeatureFlag', idempotencyKey, input: given };
  const gone = () => refusal('NOT_FOUND', 'The feature flag was deleted.', ['input', 'idempotencyKey']);
  const flag = await makeOnce(ctx, call, { model: ctx.db.featureFlags, prefix: 'flg', gone }, (id) =>
    create(ctx, id, given),
  );
  await changed(ctx);
  return flag;
}

async function create(
  ctx: Ctx,
  _id: string,
  given: Omit<CreateFeatureFlagInput, 'idempotencyKey'>,
): Promise<void> {
  const key = readFlagKey(given.key);
  const description = readDescription(given.description);
  const definition = readDefinition(given.definition);
  try {
    await ctx.transaction(async () => {
      const searchText = searchTextOf([key, description]);
      const made = await ctx.db.featureFlags.insertOne({
        ...{ _id, source: 'SOUK', key, description, definition, searchText },
      });
      await recordChange(ctx, {
        entity: 'FeatureFlag',
        id: _id,
        before: null,
        after: shown(made.toObject()),
      });
    });
  } catch (error) {
    if (!isDuplicate(error, 'key')) throw error;
    throw refusal('ALREADY_EXISTS', 'Another feature flag already has this key.', ['input', 'key']);
  }
}

/** Changes what is given. Raises Refusal FLAGS_READ_ONLY, NOT_FOUND, INVALID_INPUT, VERSION_CONFLICT. */
export async function updateFlag(ctx: Ctx, id: string, input: UpdateFeatureFlagInput): Promise<FlagDocument> {
  assertOwn(ctx);
  const set = {
    ...(input.definition == null ? {} : { definition: readDefinition(input.definition) }),
    ...(input.description === undefined ? {} : { description: readDescription(input.description) }),
  };
  const flag = await ctx.transaction(async () => {
    const before = await ctx.db.featureFlags.findOne({ _id: id, source: 'SOUK' }).lean();
    if (!before) throw noFlag();
    const searchText = searchTextOf([before.key, set.description ?? before.description]);
    const after = await ctx.db.featureFlags
      .findOneAndUpdate(
        { _id: id, version: input.version },
        { $set: { ...set, searchText }, $inc: { version: 1 } },
        { returnDocument: 'after' },
      )
      .lean();
    if (!after) {
      throw refusal(
        'VERSION_CONFLICT',
        'The feature flag was changed since you read it. Read it again and repeat your change.',
        ['input', 'version'],
      );
    }
    await recordChange(ctx, { entity: 'FeatureFlag', id, before: shown(before), after: shown(after) });
    return after;
  });
  await changed(ctx);
  return flag;
}

/** Deletes a flag, which is off from then on. Raises Refusal FLAGS_READ_ONLY, NOT_FOUND. */
export async function deleteFlag(ctx: Ctx, id: string): Promise<FlagDocument> {
  assertOwn(ctx);
  const flag = await ctx.transaction(async () => {
    const gone = await ctx.db.featureFlags.findOneAndDelete({ _id: id, source: 'SOUK' }).lean();
    if (!gone) throw noFlag();
    await recordChange(ctx, { entity: 'FeatureFlag', id, before: shown(gone), after: null });
    return gone;
  });
  await changed(ctx);
  return flag;
}
