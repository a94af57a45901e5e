import type { Consumers } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { forgetPicture, markPicture } from './lost-pictures.ts';

/** Consumes what becomes of pictures: damaged ones are not shown to shoppers, and deleted ones leave all that shows them. */
export const mediaConsumers: Consumers<Ctx> = {
  'media.processing_failed': (ctx, { payload }) => markPicture(ctx, payload.mediaId, true),
  'media.processed': (ctx, { payload }) => markPicture(ctx, payload.mediaId, false),
  'media.deleted': (ctx, { payload }) => forgetPicture(ctx, payload.mediaId, payload.ownerId),
};
