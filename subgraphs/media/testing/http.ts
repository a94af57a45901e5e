import { randomUUID } from 'node:crypto';
import { noClient, serveSubgraph, signUserContext, USER_CONTEXT_HEADER, type Viewer } from '@souk/subgraph';
import type { TestFile, TestMedia, UploadAnswer } from './start.ts';

const KEY = 'a key for tests that is long enough to pass';

/** The media subgraph over real HTTP. */
export interface TestServer {
  url: string;
  /** A request with the signed context of a viewer. */
  fetch(viewer: Viewer, path: string, init?: RequestInit): Promise<Response>;
  /** Uploads by a multipart request (GraphQL multipart request specification). */
  upload(viewer: Viewer, file: TestFile, input: object): Promise<UploadAnswer['uploadMedia']>;
  headersOf(viewer: Viewer): Record<string, string>;
  stop(): Promise<void>;
}

const UPLOAD = `mutation ($input: UploadMediaInput!) {
  uploadMedia(input: $input) {
    media { id url mimeType bytes filename } userErrors { code field message }
  }
}`;

/** The two parts of a multipart request that come before the file. */
export function uploadParts(input: object): { operations: string; map: string } {
  return {
    operations: JSON.stringify({
      query: UPLOAD,
      variables: { input: { file: null, idempotencyKey: randomUUID(), ...input } },
    }),
    map: JSON.stringify({ 0: ['variables.input.file'] }),
  };
}

/** Serves a started media subgraph on a free port. */
export async function serveMedia(media: TestMedia, uploadLimitBytes?: number): Promise<TestServer> {
  const server = await serveSubgraph(media.running, {
    host: '127.0.0.1',
    port: 0,
    internalKey: KEY,
    uploadLimitBytes,
  });
  const headersOf = (viewer: Viewer) => ({
    [USER_CONTEXT_HEADER]: signUserContext(viewer, 'test', noClient, KEY),
  });
  const ask: TestServer['fetch'] = (viewer, path, init) =>
    fetch(`${server.url}${path}`, {
      redirect: 'manual',
      ...init,
      headers: { ...headersOf(viewer), ...(init?.headers as Record<string, string>) },
    });
  return {
    url: server.url,
    headersOf,
    fetch: ask,
    async upload(viewer, file, input) {
      const body = new FormData();
      const { operations, map } = uploadParts(input);
      body.set('operations', operations);
      body.set('map', map);
      body.set('0', new File([new Uint8Array(file.content)], file.name));
      const response = await ask(viewer, '/graphql', { method: 'POST', body });
      const answer = (await response.json()) as { data: UploadAnswer | null; errors?: object[] };
      if (!answer.data) throw new Error(JSON.stringify(answer));
      return answer.data.uploadMedia;
    },
    stop: server.stop,
  };
}
