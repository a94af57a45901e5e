import { type Db, idempotentRequests, type Ctx as SubgraphCtx } from '@souk/subgraph';
import type { Config } from './config.ts';
import { mediaUploadModel } from './direct-upload/media-upload.model.ts';
import { dataExportModel } from './exports/export.model.ts';
import { mediaModel } from './library/media.model.ts';
import { mediaVersionModel } from './library/version.model.ts';
import { mediaSizeModel } from './processing/size.model.ts';
import type { Store } from './storage/store.ts';
import { mediaTagModel } from './tags/tag.model.ts';
import { mediaUsageModel } from './usage/usage.model.ts';

/** The collections of this subgraph, as `ctx.db` names them. */
export const models = {
  media: mediaModel,
  mediaVersions: mediaVersionModel,
  mediaSizes: mediaSizeModel,
  mediaTags: mediaTagModel,
  mediaUsages: mediaUsageModel,
  dataExports: dataExportModel,
  mediaUploads: mediaUploadModel,
  requests: idempotentRequests,
};

/** The context of every resolver, service, consumer, job and sweep of `media`. */
export type Ctx = SubgraphCtx<Db<typeof models>, Config, Store>;
