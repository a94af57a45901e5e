import { forbidden, refusal } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import type { MediaDocument } from './media.model.ts';
import { mayManage, maySee } from './owner.ts';

/**
 * The item for a mutation. Raises Refusal NOT_FOUND for an unknown item and one that the viewer may not see, and FORBIDDEN
 * for one that the viewer may see but not manage.
 */
export async function manageable(ctx: Ctx, id: string): Promise<MediaDocument> {
  const item = await ctx.db.media.findById(id).lean();
  if (!item || item.deletedAt !== null || !maySee(ctx.viewer, item)) {
    throw refusal('NOT_FOUND', 'There is no such media item.', ['id']);
  }
  if (!mayManage(ctx.viewer, item)) throw forbidden('This media item is not yours.');
  return item;
}
