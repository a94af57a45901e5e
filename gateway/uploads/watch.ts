import { extractFiles } from '@souk/platform/execution';

/** Watches the files of a multipart request while subgraphs read them. */
export interface UploadWatch {
  /** The client's mistake with a file: too large, missing or cut off. Null when there is none. */
  fault(): string | null;
}

/**
 * Watches the files in the variables of an operation. They arrive while it runs, so that only their reader notices a
 * fault; this reports it to the client, regardless of how the reader handles it.
 */
export function watchUploads(operation: unknown, maxFileSize: number): UploadWatch {
  let fault: string | null = null;
  const note = (error: unknown) => {
    // Only the parser of the request sets a status on its errors. Errors of a reader stay private.
    if (!(error instanceof Error && 'status' in error)) return;
    const tooLarge = error.message.startsWith('File truncated');
    fault ??= tooLarge ? `A file is larger than ${maxFileSize} bytes.` : error.message;
  };
  const { files } = extractFiles({ operation });
  for (const { upload } of files) {
    upload.then((file) => {
      const { createReadStream } = file;
      file.createReadStream = (options) => {
        try {
          return createReadStream(options).once('error', note);
        } catch (error) {
          note(error);
          throw error;
        }
      };
    }, note);
  }
  return { fault: () => fault };
}
