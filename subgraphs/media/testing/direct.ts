import { randomUUID } from 'node:crypto';
import { anonymous, type Viewer } from '@souk/subgraph';
import type { TestServer } from './http.ts';
import type { TestMedia } from './start.ts';

/** An upload that a client sends by itself. */
export interface DirectUpload {
  id: string;
  status: string;
  url: string | null;
  method: string | null;
  headers: { name: string; value: string }[] | null;
}

/** The answer to a step of it. */
export interface DirectAnswer {
  upload: DirectUpload | null;
  media?: { id: string; filename: string; mimeType: string } | null;
  userErrors: { code: string; field: string[] | null }[];
}

const FIELDS = 'upload { id status url method headers { name value } } userErrors { code field }';

/** The steps of such an upload, as a viewer. */
export function directSteps(media: TestMedia, viewer: Viewer) {
  const run = async (field: string, query: string, variables: Record<string, unknown>) => {
    const { data, errors } = await media.run<Record<string, DirectAnswer>>(viewer, query, variables);
    const answer = data?.[field];
    if (!answer) throw new Error(JSON.stringify(errors));
    return answer;
  };
  return {
    announce: (input: { filename: string; contentType: string; bytes: number }) =>
      run(
        'createUpload',
        `mutation ($input: CreateUploadInput!) { createUpload(input: $input) { ${FIELDS} } }`,
        {
          input: { purpose: 'PRODUCT_IMAGE', idempotencyKey: randomUUID(), ...input },
        },
      ),
    confirm: (id: string) =>
      run(
        'confirmUpload',
        `mutation ($id: ID!) { confirmUpload(id: $id) { ${FIELDS} media { id filename mimeType } } }`,
        { id },
      ),
    cancel: (id: string) =>
      run('cancelUpload', `mutation ($id: ID!) { cancelUpload(id: $id) { ${FIELDS} } }`, { id }),
    /** Sends the bytes to the address that the upload names, at the server of a test when one is given. */
    async send(
      { url, method, headers }: DirectUpload,
      content: Buffer,
      server?: Pick<TestServer, 'url' | 'headersOf'>,
    ): Promise<number> {
      const { pathname, search } = new URL(url ?? '');
      const response = await fetch(server ? `${server.url}${pathname}${search}` : (url ?? ''), {
        method: method ?? 'PUT',
        body: new Uint8Array(content),
        headers: {
          ...server?.headersOf(anonymous),
          ...Object.fromEntries((headers ?? []).map(({ name, value }) => [name, value])),
        },
      });
      await response.body?.cancel();
      return response.status;
    },
  };
}
