import { defineSubgraph } from '@souk/subgraph';
import { config } from './config.ts';
import { models } from './context.ts';
import { seedDemo } from './demo/seed-demo.ts';
import { sweepUploads } from './direct-upload/cancel.ts';
import { directUploadResolvers } from './direct-upload/direct-upload.resolvers.ts';
import { uploadRoutes } from './direct-upload/upload.routes.ts';
import { exportResolvers } from './exports/export.resolvers.ts';
import { exportRoutes } from './exports/export.routes.ts';
import { EXPORT_JOB } from './exports/export.service.ts';
import { makeExport, sweepExports } from './exports/make-export.ts';
import { mediaResolvers } from './library/media.resolvers.ts';
import { textsOfMedia } from './migrations/0001-texts-of-media.ts';
import { wordsOfMediaItems } from './migrations/0002-words-of-media.ts';
import { formatsOfSizes } from './migrations/0003-formats-of-sizes.ts';
import { mediaVersions } from './migrations/0004-versions-of-media.ts';
import { usedMedia } from './migrations/0005-used-media.ts';
import { tagsOfMedia } from './migrations/0006-tags-of-media.ts';
import { nodes } from './nodes.ts';
import { personalData } from './privacy/personal-data.ts';
import { BEST_FORMAT_JOB, makeBestFormat } from './processing/best-format.service.ts';
import { sweepPlaceholders } from './processing/placeholder.service.ts';
import { processedResolvers } from './processing/processed.resolvers.ts';
import { processingResolvers } from './processing/processing.resolvers.ts';
import { MAX_ATTEMPTS, PROCESS_JOB, processMedia, sweepProcessing } from './processing/processing.service.ts';
import { sweepRewriting } from './processing/rewrite.service.ts';
import { deleteUnused } from './removal/clean-up.service.ts';
import { removalResolvers } from './removal/removal.resolvers.ts';
import { sweepDeleted } from './removal/removal.service.ts';
import { mediaRoutes } from './serving/routes.ts';
import { openStore, tendStore } from './storage/store.ts';
import { tagResolvers } from './tags/tag.resolvers.ts';
import { uploadResolvers } from './upload/upload.resolvers.ts';
import { usageResolvers } from './usage/usage.resolvers.ts';
import { attachMedia, detachMedia } from './usage/usage.service.ts';
import { validationResolvers } from './validation/validation.resolvers.ts';
import { versionResolvers } from './versions/versions.resolvers.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const EXPORTS_MS = 10_000;

/** Files: pictures and documents, their sizes, the references to them, and the routes that serve them. */
export const media = defineSubgraph({
  name: 'media',
  folder: import.meta.dirname,
  models,
  config,
  resolvers: [
    uploadResolvers,
    mediaResolvers,
    processingResolvers,
    processedResolvers,
    usageResolvers,
    tagResolvers,
    versionResolvers,
    removalResolvers,
    validationResolvers,
    exportResolvers,
    directUploadResolvers,
  ],
  nodes,
  personalData,
  migrations: [textsOfMedia, wordsOfMediaItems, formatsOfSizes, mediaVersions, usedMedia, tagsOfMedia],
  consumers: {
    'media.attached': (ctx, { payload }) => attachMedia(ctx, payload),
    'media.detached': (ctx, { payload }) => detachMedia(ctx, payload),
  },
  jobs: {
    [PROCESS_JOB]: {
      run: (ctx, { mediaId }) => processMedia(ctx, String(mediaId)),
      attempts: MAX_ATTEMPTS,
    },
    [BEST_FORMAT_JOB]: { run: (ctx, { mediaId }) => makeBestFormat(ctx, String(mediaId)) },
    [EXPORT_JOB]: { run: (ctx, { id }) => makeExport(ctx, String(id)) },
  },
  sweeps: {
    'sweep-processing': { run: (ctx) => sweepProcessing(ctx), everyMs: MINUTE },
    'sweep-rewriting': { run: sweepRewriting, everyMs: MINUTE },
    'sweep-placeholders': { run: sweepPlaceholders, everyMs: MINUTE },
    'sweep-exports': {
      run: sweepExports,
      everyMs: EXPORTS_MS,
      due: [{ collection: 'dataExports', field: 'dueAt' }],
    },
    'sweep-uploads': {
      run: sweepUploads,
      everyMs: MINUTE,
      due: [{ collection: 'mediaUploads', field: 'dueAt' }],
    },
    'clean-up-unused': {
      run: async (ctx) => {
        await deleteUnused(ctx);
      },
      everyMs: DAY,
    },
    'sweep-deleted': { run: sweepDeleted, everyMs: 5 * MINUTE },
    // What a killed process left, such as half an archive, must not wait for the next start.
    'tend-spool': { run: tendStore, everyMs: 60 * MINUTE },
  },
  routes(app, contextOf) {
    mediaRoutes(app, contextOf);
    exportRoutes(app, contextOf);
    uploadRoutes(app, contextOf);
  },
  health: async (ctx) => ({ storage: await ctx.runtime.storage.available() }),
  start: openStore,
  seedDemo,
});
