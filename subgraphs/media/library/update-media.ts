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
 * Changes the texts of an item; what is omitted stays. Raises Refusal NOT_FOUND, VERSION_CONFLICT, INVALID_INPUT with every
 * problem, and FORBIDDEN.
 */
export async function updateMedia(ctx: Ctx, id: string, input: UpdateMediaInput): Promise<MediaDocument> {
  const before = await manageable(ctx, id);
  const { version } = input;
  if (before.version !== version) throw changedSince();
  const changes = check(input, before.mimeType);
  const words = wordsOfMedia({ ...before, ...changes });
  return ctx.transaction(async () => {
    const item = await ctx.db.media
      .findOneAndUpdate(
        { _id: id, deletedAt: null, version },
        { $set: { ...changes, words }, $inc: { version: 1 } },
        { returnDocument: 'after' },
      )
      .lean();
    if (!item) throw changedSince();
    const { ownerType, ownerId } = item;
    await ctx.emit('media.updated', id, { mediaId: id, ownerType, ownerId });
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

const changedSince = () =>
  refusal(
    'VERSION_CONFLICT',
    'The media item was changed since you read it. Read it again and repeat your change.',
    ['input', 'version'],
  );
