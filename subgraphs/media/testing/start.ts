import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { type ServiceName, serviceViewer, type Viewer, viewerOf } from '@souk/subgraph';
import { type Partner, startTestSubgraph, type TestAnswer, type TestSubgraph } from '@souk/testing';
import Upload from 'graphql-upload/Upload.mjs';
import { media } from '../subgraph.ts';

/** The callers of tests. */
export const seller = viewerOf('seller', { userId: 'usr_1', sellerId: 'sel_1' });
export const otherSeller = viewerOf('seller', { userId: 'usr_2', sellerId: 'sel_2' });
export const customer = viewerOf('customer', { userId: 'usr_3' });
export const admin = viewerOf('admin', { userId: 'usr_9' });
export const products = serviceViewer('products');

/** A file to upload. */
export interface TestFile {
  name: string;
  content: Buffer;
}

/** The media subgraph under test, with its own folder. */
export interface TestMedia extends TestSubgraph {
  folder: string;
  /** Uploads through the executor, as the gateway does in one process. */
  upload(viewer: Viewer, file: TestFile, input: object): Promise<TestAnswer<UploadAnswer>>;
  /** Uploads and gives the id; raises an error when it was refused. */
  put(viewer: Viewer, file: TestFile, input: object): Promise<string>;
  /** The stored files, by their path below the folder, spooled ones included. */
  files(): Promise<string[]>;
}

/** The data of an upload. */
export interface UploadAnswer {
  uploadMedia: {
    media: Record<string, unknown> | null;
    userErrors: { code: string; field: string[] | null; message: string }[];
  };
}

const UPLOAD = `mutation ($input: UploadMediaInput!) {
  uploadMedia(input: $input) {
    media { id url filename mimeType bytes width height checksum altText tags purpose visibility processingStatus
      owner { __typename ... on User { id } ... on Seller { id } } usageCount unusedAt currentVersion }
    userErrors { code field message }
  }
}`;

/** An upload as resolvers receive it. */
export function asUpload({ name, content }: TestFile): Upload {
  const upload = new Upload();
  const file = {
    filename: name,
    mimetype: 'application/octet-stream',
    encoding: '7bit',
    createReadStream: () => Readable.from([content.subarray(0, 100), content.subarray(100)]),
  };
  upload.resolve(file as Parameters<typeof upload.resolve>[0]);
  return upload;
}

/** Starts the media subgraph on a fresh folder. */
export async function startMedia(
  options: {
    work?: boolean;
    env?: Record<string, string>;
    partners?: Partial<Record<ServiceName, Partner>>;
  } = {},
): Promise<TestMedia> {
  const folder = await mkdtemp(join(tmpdir(), 'souk-media-'));
  const env = { MEDIA_STORAGE_DIR: folder, PUBLIC_URL: 'http://souk.test', ...options.env };
  const started = await startTestSubgraph(media, { ...options, env, work: options.work ?? false });
  const upload: TestMedia['upload'] = (viewer, file, input) =>
    started.run<UploadAnswer>(viewer, UPLOAD, {
      input: { file: asUpload(file), idempotencyKey: randomUUID(), ...input },
    });
  return {
    ...started,
    folder,
    upload,
    async put(viewer, file, input) {
      const { data, errors } = await upload(viewer, file, input);
      const id = data?.uploadMedia?.media?.id;
      if (typeof id !== 'string') throw new Error(JSON.stringify({ data, errors }));
      return id;
    },
    async files() {
      const found = await readdir(folder, { recursive: true, withFileTypes: true });
      return found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    },
    async stop() {
      await started.stop();
      await rm(folder, { recursive: true });
    },
  };
}

const POLL_MS = 50;
const MAX_WAIT_MS = 30_000;

/** Waits until `read` returns something. */
export async function eventually<T>(read: () => Promise<T | null | false | undefined>): Promise<T> {
  const deadline = Date.now() + MAX_WAIT_MS;
  while (Date.now() < deadline) {
    const found = await read();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  throw new Error('it did not happen in time');
}
