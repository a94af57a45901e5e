import { recordOperatorChange, refusal, unauthenticated, withUploads } from '@souk/subgraph';
import type { AccountDocument } from '../accounts/account.model.ts';
import type { Ctx } from '../context.ts';
import { ownId } from '../profile/own-account.ts';
import { checkPicture, uploadPicture } from './picture.ts';

/** The input of `setAvatar`. */
export interface Picture {
  file?: unknown;
  mediaId?: string | null;
}

/** Sets the caller's picture. Raises Refusal INVALID_INPUT, and the refusals of an upload. */
export async function setAvatar(ctx: Ctx, { file, mediaId }: Picture): Promise<AccountDocument> {
  const id = ownId(ctx);
  if ((file == null) === (mediaId == null))
    throw refusal('INVALID_INPUT', 'Give either a file or the id of a media item.', ['input', 'file']);
  if (mediaId != null) {
    await checkPicture(ctx, id, mediaId);
    return change(ctx, id, mediaId);
  }
  const uploaded = await uploadPicture(ctx, id, file);
  return withUploads(ctx, [uploaded], () => change(ctx, id, uploaded));
}

/** Removes the caller's picture; without one it changes nothing. */
export const removeAvatar = (ctx: Ctx): Promise<AccountDocument> => change(ctx, ownId(ctx), null);

/** Stores the picture and publishes which file is in use now; the earlier one is in use no longer. */
function change(ctx: Ctx, id: string, avatarMediaId: string | null): Promise<AccountDocument> {
  return ctx.transaction(async () => {
    const before = await ctx.db.users
      .findOneAndUpdate(
        { _id: id, status: 'ACTIVE' },
        { $set: { avatarMediaId } },
        { returnDocument: 'before' },
      )
      .lean();
    if (!before) throw unauthenticated();
    const earlier = before.avatarMediaId ?? null;
    if (earlier !== avatarMediaId) {
      if (avatarMediaId !== null) await emitUsage(ctx, 'media.attached', id, avatarMediaId);
      if (earlier !== null) await emitUsage(ctx, 'media.detached', id, earlier);
    }
    if (earlier !== avatarMediaId)
      await recordOperatorChange(ctx, {
        ...{ entity: 'User', id },
        ...{ before: { avatarMediaId: earlier }, after: { avatarMediaId } },
      });
    return { ...before, avatarMediaId };
  });
}

const emitUsage = (
  ctx: Ctx,
  type: 'media.attached' | 'media.detached',
  entityId: string,
  mediaId: string,
): Promise<void> => ctx.emit(type, mediaId, { mediaId, service: 'users', entityType: 'User', entityId });
