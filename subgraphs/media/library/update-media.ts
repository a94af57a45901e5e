import { InputProblems, refusal } from '@souk/subgraph';
import { cleanFilename } from '../content/file-types.ts';
import type { Ctx } from '../context.ts';
import type { UpdateMediaInput } from '../generated/resolvers.ts';
import { manageable } from './manageable.ts';
import { MAX_ALT_TEXT, type MediaDocument } from './media.model.ts';
import { wordsOfMedia } from './media-words.ts';

const MAX_FILENAME = 150;

type Changes = Partial<Pick<MediaDocument, 'altText' | 'filename'>>;

/**
 * Changes the texts of an item; what is omitted stays. Raises Refusal NOT_FOUND and INVALID_INPUT with every problem, and
 * FORBIDDEN.
 */
export async function updateMedia(ctx: Ctx, id: string, input: UpdateMediaInput): Promise<MediaDocument> {
  const { mimeType } = await manageable(ctx, id);
  const changes = check(input, mimeType);
  return ctx.transaction(async () => {
    const before = await ctx.db.media.findById(id).lean();
    if (!before || before.deletedAt !== null) throw gone();
    const after = { ...before, ...changes };
    if (after.altText === before.altText && after.filename === before.filename) return before;
    const item = await ctx.db.media
      .findOneAndUpdate(
        { _id: id, deletedAt: null },
        { $set: { ...changes, words: wordsOfMedia(after) } },
        { returnDocument: 'after' },
      )
      .lean();
    if (!item) throw gone();
    await ctx.emit('media.updated', id, {
      mediaId: id,
      ownerType: item.ownerType,
      ownerId: item.ownerId,
    });
    return item;
  });
}

function check({ altText, filename }: UpdateMediaInput, mimeType: string): Changes {
  const problems = new InputProblems();
  const changes: Changes = {};
  if (altText !== undefined) {
    const text = problems.readText(['input', 'altText'], altText ?? '', { max: MAX_ALT_TEXT });
    changes.altText = text || null;
  }
  if (filename != null) {
    const text = problems.readText(['input', 'filename'], filename, { min: 1, max: MAX_FILENAME });
    changes.filename = cleanFilename(text, mimeType);
  }
  problems.refuse();
  return changes;
}

const gone = () => refusal('NOT_FOUND', 'There is no such media item.', ['id']);
