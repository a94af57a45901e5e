import { mediaModel } from './library/media.model.ts';
import { mediaVersionModel } from './library/version.model.ts';
import { mediaSizeModel } from './processing/size.model.ts';
import { mediaUsageModel } from './usage/usage.model.ts';

/** The collections of this subgraph, as `ctx.db` names them. */
export const models = {
  media: mediaModel,
  mediaVersions: mediaVersionModel,
  mediaSizes: mediaSizeModel,
  mediaUsages: mediaUsageModel,
};
