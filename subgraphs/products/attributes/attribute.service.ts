import { InputProblems, isDuplicate, makeOnce, refusal } from '@souk/subgraph';
import { slugCandidates } from '@souk/text/slug.ts';
import type { Ctx } from '../context.ts';
import type {
  AttributeChoiceInput,
  CreateAttributeInput,
  UpdateAttributeInput,
} from '../generated/resolvers.ts';
import { nameKeysOf } from '../shared/search-keys.ts';
import { checkSlug } from '../shared/slugs.ts';
import type { AttributeDocument } from './attribute.model.ts';
import { readAttributeChoices } from './attribute-choices.ts';

const NAME = { min: 1, max: 60 };
const UNIT = { min: 1, max: 20 };

/**
 * Creates an attribute, once per idempotency key, with a slug from its name unless one is given. Raises Refusal
 * INVALID_INPUT, ALREADY_EXISTS for a given slug in use, and IDEMPOTENCY_CONFLICT.
 */
export async function createAttribute(ctx: Ctx, input: CreateAttributeInput): Promise<AttributeDocument> {
  const { idempotencyKey, ...given } = input;
  const call = { operation: 'createAttribute', idempotencyKey, input: given };
  const gone = () => refusal('NOT_FOUND', 'The attribute was deleted since.', ['input', 'idempotencyKey']);
  return makeOnce(ctx, call, { model: ctx.db.attributes, prefix: 'atr', gone }, (id) =>
    create(ctx, id, input),
  );
}

async function create(ctx: Ctx, _id: string, input: CreateAttributeInput): Promise<void> {
  const problems = new InputProblems();
  const name = problems.readText(['input', 'name'], input.name, NAME);
  const given = input.slug ?? null;
  if (given !== null) checkSlug(problems, ['input', 'slug'], given);
  const { kind } = input;
  const attribute = {
    _id,
    name,
    ...nameKeysOf(name),
    kind,
    unit: readUnit(problems, kind, input.unit),
    isMultiple: readMultiple(problems, kind, input.isMultiple ?? false),
    choices: readAttributeChoices(problems, ['input', 'choices'], kind, input.choices ?? [], []),
    assignments: [],
    version: 1,
  };
  problems.refuse();
  for (const slug of given === null ? slugCandidates(name, 'attribute') : [given]) {
    try {
      await ctx.transaction(() => ctx.db.attributes.insertOne({ ...attribute, slug }));
      return;
    } catch (error) {
      if (!isDuplicate(error, 'slug')) throw error;
    }
  }
  throw refusal(
    'ALREADY_EXISTS',
    `Another attribute has the slug "${given}". Choose another one, or omit it to get one from the name.`,
    ['input', 'slug'],
  );
}

/**
 * Changes the given fields; the kind stays. Raises Refusal NOT_FOUND, INVALID_INPUT, VERSION_CONFLICT, and INVALID_STATE
 * when a choice would be removed that a product has.
 */
export async function updateAttribute(
  ctx: Ctx,
  id: string,
  input: UpdateAttributeInput,
): Promise<AttributeDocument> {
  const before = await existingAttribute(ctx, id);
  if (before.version !== input.version) throw changedSince();
  const problems = new InputProblems();
  const changes: Partial<AttributeDocument> = {};
  if (input.name != null) {
    const name = problems.readText(['input', 'name'], input.name, NAME);
    Object.assign(changes, { name, ...nameKeysOf(name) });
  }
  if (input.unit !== undefined) changes.unit = readUnit(problems, before.kind, input.unit);
  if (input.choices != null) {
    const field = ['input', 'choices'];
    changes.choices = readAttributeChoices(problems, field, before.kind, input.choices, before.choices);
  }
  problems.refuse();
  return ctx.transaction(async () => {
    await requireUnused(ctx, before, changes.choices ?? before.choices);
    const filter = { _id: id, version: input.version };
    const update = { $set: changes, $inc: { version: 1 } };
    const after = await ctx.db.attributes
      .findOneAndUpdate(filter, update, { returnDocument: 'after' })
      .lean();
    if (!after) throw changedSince();
    return after;
  });
}

async function requireUnused(
  ctx: Ctx,
  { _id, name, choices }: AttributeDocument,
  kept: readonly AttributeChoiceInput[],
): Promise<void> {
  const removed = choices.filter(({ slug }) => !kept.some((choice) => choice.slug === slug));
  for (const { slug, label } of removed) {
    if (!(await isUsed(ctx, { attributeId: _id, value: slug }))) continue;
    const message = `Products have ${name} ${label}. Keep this choice, or change these products first.`;
    throw refusal('INVALID_STATE', message, ['input', 'choices']);
  }
}

/** Whether a product or variant that is not deleted has such a value, also where its category hides it. */
async function isUsed(ctx: Ctx, value: { attributeId: string; value?: string }): Promise<boolean> {
  const attributes = { $elemMatch: value };
  if (await ctx.db.products.exists({ attributes })) return true;
  return (await ctx.db.variants.exists({ attributes, deletedAt: null })) !== null;
}

/** Deletes an attribute that no product has. Raises Refusal NOT_FOUND, and INVALID_STATE while one does. */
export async function deleteAttribute(ctx: Ctx, id: string): Promise<string> {
  const { name } = await existingAttribute(ctx, id);
  await ctx.transaction(async () => {
    if (await isUsed(ctx, { attributeId: id })) {
      const message = `Products have a value of ${name}. Take it off its categories with unassignAttribute: then it is hidden.`;
      throw refusal('INVALID_STATE', message, ['id']);
    }
    await ctx.db.attributes.deleteOne({ _id: id });
  });
  return id;
}

/** An attribute by id. Raises Refusal NOT_FOUND. */
export async function existingAttribute(ctx: Ctx, id: string): Promise<AttributeDocument> {
  const attribute = await ctx.db.attributes.findById(id).lean();
  if (!attribute) throw refusal('NOT_FOUND', 'There is no such attribute.', ['id']);
  return attribute;
}

function readUnit(
  problems: InputProblems,
  kind: AttributeDocument['kind'],
  unit: string | null | undefined,
): string | null {
  if (unit == null) return null;
  if (kind !== 'NUMBER')
    problems.add('INVALID_INPUT', 'Only NUMBER attributes have a unit.', ['input', 'unit']);
  return problems.readText(['input', 'unit'], unit, UNIT);
}

function readMultiple(
  problems: InputProblems,
  kind: AttributeDocument['kind'],
  isMultiple: boolean,
): boolean {
  if (isMultiple && kind !== 'CHOICE' && kind !== 'COLOR') {
    const message = 'Only CHOICE and COLOR attributes take several values.';
    problems.add('INVALID_INPUT', message, ['input', 'isMultiple']);
  }
  return isMultiple;
}

const changedSince = () =>
  refusal(
    'VERSION_CONFLICT',
    'The attribute was changed since you read it. Read it again and repeat your change.',
    ['input', 'version'],
  );
