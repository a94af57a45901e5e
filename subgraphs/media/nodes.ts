import { node } from '@souk/subgraph';
import type { Ctx } from './context.ts';
import { findMedia } from './library/media.service.ts';

/** What `Query.node` finds in media: what `media` shows. */
export const nodes = {
  Media: node<Ctx>('anyone', findMedia),
};
