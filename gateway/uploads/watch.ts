import { extractFiles } from '@souk/platform/execution';

/** How the files of a multipart request fare while subgraphs read them. */
export interface UploadWatch {
  /** What the client did wrong with a file: too large, never sent, broken off. Null while all is well. */
  fault(): string | null;
}

/**
 * Watches the files among an operation's variables. They arrive while the operation runs, so what is wrong with them
 * shows only to whoever reads them; this tells the client, whatever the reader makes of it.
 */
export function watchUploads(operation: unknown, maxFileSize: number): UploadWatch {
  let fault: string | null = null;
  const note = (error: unknown) => {
    // Only the parser of the request puts a status on its errors; a reader's own stay private.
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
