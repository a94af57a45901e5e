import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { Partner } from '@souk/testing';
import Upload from 'graphql-upload/Upload.mjs';

interface Batch {
  input: { files: Upload[]; idempotencyKey: string };
}

/** A stand-in for `media`: which documents are valid, and what was uploaded. */
export class MediaPartner {
  readonly valid = new Set<string>();
  readonly asked: Record<string, unknown>[] = [];
  readonly uploads: { input: Record<string, unknown>; contents: string[] }[] = [];
  readonly deleted: unknown[] = [];
  refuseUploads = false;
  /** Called for each upload, which is answered once this is done. */
  onUpload: () => Promise<unknown> = async () => {};
  readonly partner: Partner = async (query, variables) => {
    if (query.includes('mediaValidations')) return this.#validate(variables);
    if (query.includes('deleteMedia')) {
      this.deleted.push(variables.id);
      return { deleteMedia: { deletedId: variables.id } };
    }
    return this.#upload(variables as unknown as Batch);
  };

  #validate(variables: Record<string, unknown>): Record<string, unknown> {
    this.asked.push(variables);
    const ids = variables.ids as string[];
    const mediaValidations = ids.map((id) => ({
      isValid: this.valid.has(id),
      problem: this.valid.has(id) ? null : 'Not yours.',
    }));
    return { mediaValidations };
  }

  async #upload({ input: { files, idempotencyKey: _, ...input } }: Batch): Promise<Record<string, unknown>> {
    const received = await Promise.all(files.map(({ promise }) => promise));
    const contents = await Promise.all(received.map((file) => text(file.createReadStream())));
    await this.onUpload();
    if (this.refuseUploads) {
      const error = { code: 'FILE_TYPE_NOT_ALLOWED', message: 'No.', field: ['input', 'files', '0'] };
      return { uploadMediaBatch: { mediaItems: null, userErrors: [error] } };
    }
    this.uploads.push({ input, contents });
    return {
      uploadMediaBatch: {
        mediaItems: contents.map((_, index) => ({ id: `med_new${index}` })),
        userErrors: [],
      },
    };
  }
}

/** A file as a multipart request provides it. */
export function fileOf(content: string): Upload {
  const upload = new Upload();
  upload.resolve({
    fieldName: '1',
    filename: 'register.pdf',
    mimetype: 'application/pdf',
    encoding: '7bit',
    createReadStream: () => Readable.from([Buffer.from(content)]),
  } as unknown as Parameters<Upload['resolve']>[0]);
  return upload;
}
