import { InputProblems, isDuplicate, refusal } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { followUpNow, planFollowUp } from '../follow-ups/follow-up.service.ts';
import type { MergeTagsInput, UpdateTagInput } from '../generated/resolvers.ts';
import { nameKeysOf } from '../shared/search-keys.ts';
import type { TagDocument } from './tag.model.ts';
import { checkTagName } from './tag.service.ts';

/** A tag after a change, and the id of the one that was merged into it. */
export interface ChangedTag {
  tag: TagDocument;
  deletedId: string | null;
}

/**
 * Renames a tag; where another tag has the name already, it is merged into that one. Raises Refusal NOT_FOUND,
 * VERSION_CONFLICT and INVALID_INPUT.
 */
export async function updateTag(
  ctx: Ctx,
  id: string,
  { version, name }: UpdateTagInput,
): Promise<ChangedTag> {
  const problems = new InputProblems();
  const wanted = checkTagName(problems, ['input', 'name'], name);
  problems.refuse();
  for (;;) {
    try {
      return await rename(ctx, id, version, wanted);
    } catch (error) {
      // A product was given a tag of this name meanwhile; the next attempt finds it.
      if (!isDuplicate(error, 'name')) throw error;
    }
  }
}

async function rename(ctx: Ctx, id: string, version: number, name: string): Promise<ChangedTag> {
  const { changed, followUps } = await ctx.transaction(async () => {
    const before = await requireTag(ctx, id, ['id']);
    if (before.version !== version) throw changedSince();
    const holder = await ctx.db.tags.findOne({ name, _id: { $ne: id } }, { _id: 1 }).lean();
    if (holder) return replace(ctx, id, holder._id);
    if (before.name === name) return { changed: { tag: before, deletedId: null }, followUps: [] };
    await ctx.db.tags.updateOne(
      { _id: id, version },
      { $set: { name, ...nameKeysOf(name) }, $inc: { version: 1 } },
    );
    await ctx.emit('tag.updated', id, { tagId: id });
    return { changed: { tag: await requireTag(ctx, id, ['id']), deletedId: null }, followUps: [] };
  });
  await followUpNow(ctx, followUps);
  return changed;
}

/** Merges a tag into another one, which its products get in its place. Raises Refusal NOT_FOUND and INVALID_INPUT. */
export async function mergeTags(ctx: Ctx, { sourceId, targetId }: MergeTagsInput): Promise<ChangedTag> {
  if (sourceId === targetId)
    throw refusal('INVALID_INPUT', 'Name two different tags.', ['input', 'targetId']);
  const { changed, followUps } = await ctx.transaction(async () => {
    await requireTag(ctx, sourceId, ['input', 'sourceId']);
    await requireTag(ctx, targetId, ['input', 'targetId']);
    return replace(ctx, sourceId, targetId);
  });
  await followUpNow(ctx, followUps);
  return changed;
}

async function replace(
  ctx: Ctx,
  sourceId: string,
  targetId: string,
): Promise<{ changed: ChangedTag; followUps: string[] }> {
  await ctx.db.tags.deleteOne({ _id: sourceId });
  // It writes to the target on purpose: a concurrent merge or deletion of it conflicts.
  await ctx.db.tags.updateOne({ _id: targetId }, { $inc: { version: 1 } });
  await ctx.emit('tag.deleted', sourceId, { tagId: sourceId, targetId });
  await ctx.emit('tag.updated', targetId, { tagId: targetId });
  const followUps = [await planFollowUp(ctx, { kind: 'TAG', sourceId, targetId })];
  const tag = await requireTag(ctx, targetId, ['input', 'targetId']);
  return { changed: { tag, deletedId: sourceId }, followUps };
}

/** Deletes a tag and takes it off its products. Raises Refusal NOT_FOUND. */
export async function deleteTag(ctx: Ctx, id: string): Promise<string> {
  const followUp = await ctx.transaction(async () => {
    const { deletedCount } = await ctx.db.tags.deleteOne({ _id: id });
    if (deletedCount === 0) throw refusal('NOT_FOUND', 'There is no such tag.', ['id']);
    await ctx.emit('tag.deleted', id, { tagId: id, targetId: null });
    return planFollowUp(ctx, { kind: 'TAG', sourceId: id });
  });
  await followUpNow(ctx, [followUp]);
  return id;
}

async function requireTag(ctx: Ctx, id: string, field: string[]): Promise<TagDocument> {
  const tag = await ctx.db.tags.findById(id).lean();
  if (!tag) throw refusal('NOT_FOUND', 'There is no such tag.', field);
  return tag;
}

const changedSince = () =>
  refusal(
    'VERSION_CONFLICT',
    'The tag was changed since you read it. Read it again and repeat your change.',
    ['input', 'version'],
  );
