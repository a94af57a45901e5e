import { documentsOf, idsOf, type Person, type PersonalData } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { eraseUploads } from '../direct-upload/cancel.ts';
import { removeExport } from '../exports/export.service.ts';
import { eraseFiles, filesOf } from './erase-files.ts';

const WITH_FILE = 'It is deleted together with the file.';

/** What media holds of a person: their files, and those of their business. */
export const personalData: PersonalData<Ctx> = {
  collections: {
    media: {
      holds: 'the files that the person or the business of the person uploaded',
      exported: documentsOf('Your files. Their content is in the folder files.', (ctx: Ctx) => ctx.db.media, {
        whose: (person: Person) => ({ ownerId: { $in: idsOf(person) }, deletedAt: null }),
        row: (file) => ({
          id: file._id,
          filename: file.filename,
          purpose: file.purpose,
          visibility: file.visibility,
          mimeType: file.mimeType,
          bytes: file.bytes,
          width: file.width,
          height: file.height,
          altText: file.altText,
          tags: file.tags,
          version: file.currentVersion,
          uploadedAt: file.createdAt,
        }),
      }),
      erased: eraseFiles,
      audited: filesOf,
    },
    mediaVersions: {
      holds: 'earlier versions of these files, with the notes that they were uploaded with',
      exported: 'The current version of each file is exported.',
      erased: `${WITH_FILE} The notes of files that stay are erased with their names.`,
    },
    mediaSizes: {
      holds: 'smaller sizes of pictures',
      exported: 'They are made of the exported files.',
      erased: WITH_FILE,
    },
    dataExports: {
      holds: 'archives of what the market holds of the person',
      exported: documentsOf('Archives like this one that you requested.', (ctx: Ctx) => ctx.db.dataExports, {
        whose: ({ userId }) => ({ userId, isRemoved: { $ne: true } }),
        row: ({ _id, status, bytes, readyAt, expiresAt, createdAt }) => ({
          id: _id,
          status,
          bytes,
          readyAt,
          expiresAt,
          requestedAt: createdAt,
        }),
      }),
      erased: async (ctx, { userId }) => {
        let isDone = true;
        for (const one of await ctx.db.dataExports.find({ userId }).lean())
          isDone = (await removeExport(ctx, one)) && isDone;
        return isDone ? 'DONE' : 'LATER';
      },
    },
    mediaUploads: {
      holds: 'the names of files that were announced, and what arrived of those that are not confirmed',
      exported: documentsOf(
        'Files that you announced and have not confirmed.',
        (ctx: Ctx) => ctx.db.mediaUploads,
        {
          whose: (person: Person) => ({
            ownerId: { $in: idsOf(person) },
            status: { $ne: 'CONFIRMED' as const },
          }),
          row: ({ _id, filename, purpose, contentType, bytes, status, createdAt }) => ({
            id: _id,
            filename,
            purpose,
            contentType,
            bytes,
            status,
            announcedAt: createdAt,
          }),
        },
      ),
      erased: eraseUploads,
    },
    mediaTags: {
      none: 'Words that items have as tags, without who used them; the tags of a file are exported with it.',
    },
    mediaUsages: { none: 'Where a file is used, by ids.' },
    requests: { none: 'First answers of repeatable mutations, which the kernel deletes.' },
  },
};
