import {
  allOf,
  type Connection,
  haveWords,
  InputProblems,
  isDuplicate,
  type PageArgs,
  readPage,
  refusal,
} from '@souk/subgraph';
import { searchOf } from '@souk/text/words.ts';
import type { QueryFilter } from 'mongoose';
import type { Ctx } from '../context.ts';
import type { MediaTagFilter, MediaTagSort } from '../generated/resolvers.ts';
import { manageable } from '../library/manageable.ts';
import type { MediaDocument } from '../library/media.model.ts';
import { ownerOf } from '../library/owner.ts';
import type { MediaTagDocument } from './tag.model.ts';
import { checkTags, ensureTags, keysOf, MAX_TAGS, normalise } from './tag-names.ts';

const SORTS = {
  NAME: { field: 'nameKey', direction: 1 },
  NEWEST_FIRST: { field: 'createdAt', direction: -1 },
  OLDEST_FIRST: { field: 'createdAt', direction: 1 },
} as const;

const seesAll = ({ viewer }: Ctx) => viewer.kind === 'admin' || viewer.kind === 'service';

/** The names of the tags on the viewer's items: the tags of others may say what is theirs to know. */
async function ownNames(ctx: Ctx): Promise<string[]> {
  const self = ownerOf(ctx.viewer);
  return self ? ctx.db.media.distinct('tags', { ...self, deletedAt: null }) : [];
}

/** A page of the tags that the viewer may see. */
export async function listTags(
  ctx: Ctx,
  { filter, sort, ...page }: PageArgs & { filter?: MediaTagFilter | null; sort: MediaTagSort },
): Promise<Connection<MediaTagDocument>> {
  const conditions: QueryFilter<MediaTagDocument>[] = [];
  if (filter?.search?.trim()) conditions.push(haveWords(searchOf(filter.search, 'name'), 'beginning'));
  if (!seesAll(ctx)) conditions.push({ name: { $in: await ownNames(ctx) } });
  return readPage<MediaTagDocument>(
    { model: ctx.db.mediaTags, filter: allOf<MediaTagDocument>(conditions), sort: SORTS[sort] },
    page,
  );
}

/** One tag; null for an unknown id and for a tag that is on no item of the viewer. */
export async function findTag(ctx: Ctx, id: string): Promise<MediaTagDocument | null> {
  const tag = await ctx.db.mediaTags.findById(id).lean();
  if (!tag || seesAll(ctx)) return tag;
  const self = ownerOf(ctx.viewer);
  return self && (await ctx.db.media.exists({ ...self, tags: tag.name, deletedAt: null })) ? tag : null;
}

/** Adds tags to an item. Raises Refusal INVALID_INPUT, NOT_FOUND, and FORBIDDEN. */
export async function tagMedia(ctx: Ctx, id: string, names: readonly string[]): Promise<MediaDocument> {
  await manageable(ctx, id);
  const tags = readTags(names);
  await ensureTags(ctx, tags);
  return change(ctx, id, (before) => [...new Set([...before, ...tags])]);
}

/** Removes tags from an item. Raises Refusal INVALID_INPUT, NOT_FOUND, and FORBIDDEN. */
export async function untagMedia(ctx: Ctx, id: string, names: readonly string[]): Promise<MediaDocument> {
  await manageable(ctx, id);
  const gone = new Set(readTags(names));
  return change(ctx, id, (before) => before.filter((tag) => !gone.has(tag)));
}

function readTags(names: readonly string[]): string[] {
  const problems = new InputProblems();
  if (names.length === 0) problems.add('INVALID_INPUT', 'Name at least one tag.', ['input', 'tags']);
  const tags = checkTags(problems, ['input', 'tags'], names);
  problems.refuse();
  return tags;
}

function change(ctx: Ctx, id: string, next: (before: readonly string[]) => string[]): Promise<MediaDocument> {
  return ctx.transaction(async () => {
    const before = await manageable(ctx, id);
    const tags = next(before.tags);
    if (tags.length > MAX_TAGS)
      throw refusal('INVALID_INPUT', `A media item has at most ${MAX_TAGS} tags.`, ['input', 'tags']);
    const item = await ctx.db.media
      .findOneAndUpdate({ _id: id, deletedAt: null }, { $set: { tags } }, { returnDocument: 'after' })
      .lean();
    if (!item) throw refusal('NOT_FOUND', 'There is no such media item.', ['id']);
    return item;
  });
}

/** Renames a tag, on all items as well. Raises Refusal NOT_FOUND, INVALID_INPUT, and ALREADY_EXISTS. */
export async function renameTag(ctx: Ctx, id: string, given: string): Promise<MediaTagDocument> {
  const problems = new InputProblems();
  const [name = ''] = checkTags(problems, ['input', 'name'], [given]);
  problems.refuse();
  try {
    return await ctx.transaction(async () => {
      const before = await ctx.db.mediaTags
        .findOneAndUpdate({ _id: id }, { $set: { name, ...keysOf(name) } }, { returnDocument: 'before' })
        .lean();
      if (!before) throw noSuchTag();
      if (before.name !== name)
        await ctx.db.media.updateMany(
          { tags: before.name },
          { $set: { 'tags.$[tag]': name } },
          {
            arrayFilters: [{ tag: before.name }],
          },
        );
      return { ...before, name };
    });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    throw refusal('ALREADY_EXISTS', `There is a tag ${normalise(given)} already.`, ['input', 'name']);
  }
}

/** Deletes a tag, on all items as well. Raises Refusal NOT_FOUND. */
export function deleteTag(ctx: Ctx, id: string): Promise<string> {
  return ctx.transaction(async () => {
    const tag = await ctx.db.mediaTags.findOneAndDelete({ _id: id }).lean();
    if (!tag) throw noSuchTag();
    await ctx.db.media.updateMany({ tags: tag.name }, { $pull: { tags: tag.name } });
    return id;
  });
}

const noSuchTag = () => refusal('NOT_FOUND', 'There is no such tag.', ['id']);
