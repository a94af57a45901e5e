import { createHash } from 'node:crypto';
import type { FileUpload } from 'graphql-upload/processRequest.mjs';

/** What arrived of a file, read to its end. */
export async function received(file: Promise<FileUpload>) {
  const { filename, mimetype, createReadStream } = await file;
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream()) {
    hash.update(chunk as Buffer);
    bytes += (chunk as Buffer).length;
  }
  return { filename, mimetype, bytes, sha256: hash.digest('hex') };
}
