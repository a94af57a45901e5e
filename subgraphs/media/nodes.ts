import { node } from '@souk/subgraph';
import type { Ctx } from './context.ts';
import { ownUpload } from './direct-upload/uploads.ts';
import { ownExport } from './exports/export.service.ts';
import { findMedia } from './library/media.service.ts';
import { findTag } from './tags/tag.service.ts';

/** What `Query.node` finds in media: what `media` shows, and one's own exports and uploads. */
export const nodes = {
  DataExport: node<Ctx>('signed-in', (ctx, id) => ownExport(ctx, id)),
  MediaTag: node<Ctx>('signed-in', (ctx, id) => findTag(ctx, id)),
  Media: node<Ctx>('anyone', findMedia),
  MediaUpload: node<Ctx>('signed-in', (ctx, id) => ownUpload(ctx, id)),
};
