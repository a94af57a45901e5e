import { randomBytes } from 'node:crypto';
import type { FileUpload } from 'graphql-upload/processRequest.mjs';
import Upload from 'graphql-upload/Upload.mjs';

interface FoundFile {
  path: string;
  upload: Promise<FileUpload>;
}

/** The files among an operation's variables, and the variables with nulls in their places. */
export function extractFiles(variables: Record<string, unknown> | undefined): {
  files: FoundFile[];
  variables: Record<string, unknown> | undefined;
} {
  const files: FoundFile[] = [];
  const visit = (value: unknown, path: string): unknown => {
    if (value instanceof Upload) {
      files.push({ path, upload: value.promise });
      return null;
    }
    if (value instanceof Promise) {
      files.push({ path, upload: value as Promise<FileUpload> });
      return null;
    }
    if (Array.isArray(value)) return value.map((item, index) => visit(item, `${path}.${index}`));
    if (isPlain(value)) {
      return Object.fromEntries(
        Object.entries(value).map(([key, item]) => [key, visit(item, `${path}.${key}`)]),
      );
    }
    return value;
  };
  if (!hasFile(variables)) return { files, variables };
  return { files, variables: visit(variables, 'variables') as Record<string, unknown> };
}

/**
 * The variables with each upload that a resolver received (a promise of a file) as an `Upload`, so that they can be sent
 * again; the same object when there are none.
 */
export function forwardUploads(variables: Record<string, unknown>): Record<string, unknown> {
  const visit = (value: unknown): unknown => {
    if (value instanceof Promise) {
      const upload = new Upload();
      (value as Promise<FileUpload>).then(upload.resolve, upload.reject);
      return upload;
    }
    if (Array.isArray(value)) return value.map(visit);
    if (isPlain(value)) {
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, visit(item)]));
    }
    return value;
  };
  return hasFile(variables) ? (visit(variables) as Record<string, unknown>) : variables;
}

/** Input objects; graphql-js and the gateway make them without a prototype. */
function isPlain(value: unknown): value is Record<string, unknown> {
  if (value === null || typeof value !== 'object') return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function hasFile(value: unknown): boolean {
  if (value instanceof Upload || value instanceof Promise) return true;
  if (value === null || typeof value !== 'object') return false;
  return Object.values(value).some(hasFile);
}

const quoted = (text: string) => text.replaceAll(/["\r\n]/g, (character) => encodeURIComponent(character));

/**
 * A multipart request (GraphQL multipart request specification) whose files are streamed through as they arrive:
 * nothing is kept in memory or on disk.
 */
export function multipartBody(operations: object, files: readonly FoundFile[]) {
  const boundary = `souk-${randomBytes(16).toString('hex')}`;
  const field = (name: string, value: string) =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  async function* body(): AsyncGenerator<Buffer> {
    const map = Object.fromEntries(files.map(({ path }, index) => [String(index), [path]]));
    yield Buffer.from(field('operations', JSON.stringify(operations)) + field('map', JSON.stringify(map)));
    for (const [index, file] of files.entries()) {
      const { filename, mimetype, createReadStream } = await file.upload;
      yield Buffer.from(
        `--${boundary}\r\nContent-Disposition: form-data; name="${index}"; filename="${quoted(filename)}"\r\n` +
          `Content-Type: ${mimetype}\r\n\r\n`,
      );
      yield* createReadStream();
      yield Buffer.from('\r\n');
    }
    yield Buffer.from(`--${boundary}--\r\n`);
  }
  return { contentType: `multipart/form-data; boundary=${boundary}`, body: body() };
}
