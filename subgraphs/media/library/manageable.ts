import { forbidden, refusal } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import type { MediaDocument } from './media.model.ts';
import { mayManage, maySee } from './owner.ts';

/**
 * The item, for a mutation on it. One that the viewer may not know of is refused as NOT_FOUND, just like one that
 * does not exist; one that it may see but not manage raises FORBIDDEN.
 */
export async function manageable(ctx: Ctx, id: string): Promise<MediaDocument> {
  const item = await ctx.db.media.findById(id).lean();
  if (!item || item.deletedAt !== null || !maySee(ctx.viewer, item)) {
    throw refusal('NOT_FOUND', 'There is no such media item.', ['id']);
  }
  if (!mayManage(ctx.viewer, item)) throw forbidden('This media item is not yours.');
  return item;
}
