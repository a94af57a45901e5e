import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createConnection } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, type Viewer } from '@souk/subgraph';
import { serveMedia, type TestServer } from '../testing/http.ts';
import { pixelBomb, plainPng, smallPdf } from '../testing/pictures.ts';
import { SECRET, smugglers } from '../testing/smuggled.ts';
import { customer, eventually, otherSeller, seller, startMedia, type TestMedia } from '../testing/start.ts';

interface Upload {
  id: string;
  status: string;
  url: string | null;
  method: string | null;
  headers: { name: string; value: string }[] | null;
  receivedBytes: number;
  isResumable: boolean;
}
interface Answer {
  upload: Upload | null;
  media?: { id: string; url: string; filename: string; mimeType: string } | null;
  userErrors: { code: string; field: string[] | null }[];
}

const FIELDS = 'id status url method headers { name value } receivedBytes isResumable';

describe('a file that its client sends by itself', () => {
  let media: TestMedia;
  let server: TestServer;
  let picture: Buffer;
  beforeAll(async () => {
    media = await startMedia();
    server = await serveMedia(media);
    picture = await plainPng(300, 300);
  });
  afterAll(async () => {
    await server.stop();
    await media.stop();
  });

  const ask = async (viewer: Viewer, field: string, query: string, variables: Record<string, unknown>) => {
    const { data, errors } = await media.run<Record<string, Answer>>(viewer, query, variables);
    const answer = data?.[field];
    if (!answer) throw new Error(JSON.stringify(errors));
    return answer;
  };
  const announce = (input: object = {}, viewer: Viewer = seller) =>
    ask(
      viewer,
      'createUpload',
      `mutation ($input: CreateUploadInput!) { createUpload(input: $input) { upload { ${FIELDS} } userErrors { code field } } }`,
      {
        input: {
          purpose: 'PRODUCT_IMAGE',
          filename: 'cup.png',
          contentType: 'image/png',
          bytes: picture.length,
          idempotencyKey: randomUUID(),
          ...input,
        },
      },
    );
  const announced = async (input: object = {}): Promise<Upload> => {
    const { upload, userErrors } = await announce(input);
    if (!upload) throw new Error(JSON.stringify(userErrors));
    return upload;
  };
  const end = (operation: 'confirmUpload' | 'cancelUpload', id: string, viewer: Viewer = seller) =>
    ask(
      viewer,
      operation,
      `mutation ($id: ID!) { ${operation}(id: $id) { upload { ${FIELDS} } ${operation === 'confirmUpload' ? 'media { id url filename mimeType }' : ''} userErrors { code field } } }`,
      { id },
    );
  const confirm = (id: string, viewer?: Viewer) => end('confirmUpload', id, viewer);
  const cancel = (id: string, viewer?: Viewer) => end('cancelUpload', id, viewer);
  const see = async (id: string, viewer: Viewer = seller) => {
    const query = `query ($id: ID!) { upload(id: $id) { ${FIELDS} } }`;
    return (await media.run<{ upload: Upload | null }>(viewer, query, { id })).data.upload;
  };
  /** The path of the signed address, at the test's server. */
  const pathOf = ({ url }: Upload) => {
    const { pathname, search } = new URL(url ?? '');
    return `${pathname}${search}`;
  };
  const put = (upload: Upload, content: Buffer, headers: Record<string, string> = {}) =>
    server.fetch(anonymous, pathOf(upload), {
      method: 'PUT',
      body: new Uint8Array(content),
      headers: { 'content-type': 'image/png', ...headers },
    });
  const patch = (upload: Upload, offset: number, piece: Buffer) =>
    server.fetch(anonymous, pathOf(upload), {
      method: 'PATCH',
      body: new Uint8Array(piece),
      headers: { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset) },
    });
  const offset = async (upload: Upload) =>
    (await server.fetch(anonymous, pathOf(upload), { method: 'HEAD' })).headers.get('upload-offset');
  const documents = () =>
    media.mongo.db(media.dbName).collection<{ _id: string; dueAt: Date }>('mediaUploads');
  const arrived = async (id: string) =>
    (await media.files()).filter((path) => path.replaceAll('-', '_').includes(id));
  const sweepNow = async (id: string) => {
    await documents().updateOne({ _id: id }, { $set: { dueAt: new Date(0) } });
    await media.running.work();
    await media.running.sweep('sweep-uploads');
  };

  it('is stored once it is confirmed, and cannot be read before', async () => {
    const upload = await announced();
    expect(upload).toMatchObject({
      status: 'OPEN',
      method: 'PUT',
      headers: [{ name: 'Content-Type', value: 'image/png' }],
      receivedBytes: 0,
      isResumable: true,
    });
    expect((await put(upload, picture)).status).toBe(201);
    expect(await see(upload.id)).toMatchObject({ status: 'OPEN', receivedBytes: picture.length });
    const [incoming = ''] = (await media.files()).filter((path) => path.includes('incoming/upl'));
    expect(incoming).toContain(upload.id.replace('_', '-'));
    const { media: stored, upload: after } = await confirm(upload.id);
    expect(after).toMatchObject({ status: 'CONFIRMED', url: null, method: null, headers: null });
    expect(stored).toMatchObject({ filename: 'cup.png', mimeType: 'image/png' });
    expect((await server.fetch(anonymous, `/media/${stored?.id}`)).status).toBe(200);
    expect((await media.files()).filter((path) => path.includes(incoming))).toEqual([]);
    expect((await put(upload, picture)).status).toBe(410);
  });

  it('is stored once, however often it is confirmed', async () => {
    const upload = await announced();
    await put(upload, picture);
    const answers = await Promise.all(Array.from({ length: 8 }, () => confirm(upload.id)));
    const ids = new Set(answers.flatMap(({ media: item }) => item?.id ?? []));
    expect(ids.size).toBe(1);
    expect((await confirm(upload.id)).media?.id).toBe([...ids][0]);
    const told = (await media.events()).filter(({ aggregateId }) => aggregateId === [...ids][0]);
    expect(told).toHaveLength(1);
  });

  it('is announced once for one idempotency key', async () => {
    const input = { idempotencyKey: randomUUID() };
    const first = await announced(input);
    expect((await announced(input)).id).toBe(first.id);
    const { userErrors } = await announce({ ...input, filename: 'other.png' });
    expect(userErrors).toMatchObject([{ code: 'IDEMPOTENCY_CONFLICT' }]);
  });

  it('is nobody else’s', async () => {
    const upload = await announced();
    await put(upload, picture);
    for (const viewer of [otherSeller, customer]) {
      expect(await see(upload.id, viewer)).toBeNull();
      for (const operation of [confirm, cancel]) {
        const { userErrors } = await operation(upload.id, viewer);
        expect(userErrors).toEqual([{ code: 'NOT_FOUND', field: ['id'] }]);
      }
    }
    expect(await see(upload.id)).toMatchObject({ status: 'OPEN' });
  });

  it.each([
    [
      'a type that the purpose does not accept',
      { contentType: 'text/html' },
      'FILE_TYPE_NOT_ALLOWED',
      'contentType',
    ],
    [
      'a drawing that can run scripts',
      { contentType: 'image/svg+xml' },
      'FILE_TYPE_NOT_ALLOWED',
      'contentType',
    ],
    ['a document among pictures', { contentType: 'application/pdf' }, 'FILE_TYPE_NOT_ALLOWED', 'contentType'],
    ['too many bytes', { bytes: 10 * 1024 * 1024 + 1 }, 'FILE_TOO_LARGE', 'bytes'],
    ['no bytes', { bytes: 0 }, 'INVALID_INPUT', 'bytes'],
    ['no name', { filename: '' }, 'INVALID_INPUT', 'filename'],
    [
      'a document for everybody',
      { purpose: 'SUPPLIER_FILE', visibility: 'PUBLIC' },
      'INVALID_INPUT',
      'visibility',
    ],
  ])('is not announced with %s', async (_what, input, code, field) => {
    const { upload, userErrors } = await announce(input);
    expect([upload, userErrors]).toEqual([null, [{ code, field: ['input', field] }]]);
  });

  it.each<[string, (upload: Upload) => Promise<Response>, number]>([
    ['another type', (upload) => put(upload, picture, { 'content-type': 'text/html' }), 415],
    ['more bytes', (upload) => put(upload, Buffer.concat([picture, Buffer.from('x')])), 413],
    ['fewer bytes', (upload) => put(upload, picture.subarray(1)), 413],
    ['an altered address', (upload) => put({ ...upload, url: `${upload.url}A` }, picture), 403],
    [
      'the address of another upload',
      async (upload) =>
        put({ ...upload, url: (upload.url ?? '').replace(upload.id, (await announced()).id) }, picture),
      403,
    ],
    ['a later beginning', (upload) => patch(upload, 5, picture.subarray(5)), 409],
    ['a piece beyond its end', (upload) => patch(upload, 0, Buffer.concat([picture, Buffer.from('x')])), 413],
  ])('is not accepted with %s', async (_what, send, status) => {
    const before = await media.files();
    const upload = await announced();
    expect((await send(upload)).status).toBe(status);
    expect((await confirm(upload.id)).userErrors).toEqual([{ code: 'INVALID_STATE', field: ['id'] }]);
    await cancel(upload.id);
    expect(await media.files()).toEqual(before);
  });

  it('comes in pieces, and says how far it is', async () => {
    const upload = await announced();
    expect(await offset(upload)).toBe('0');
    const first = await patch(upload, 0, picture.subarray(0, 100));
    expect([first.status, first.headers.get('upload-offset')]).toEqual([204, '100']);
    expect(await offset(upload)).toBe('100');
    expect(await see(upload.id)).toMatchObject({ receivedBytes: 100 });
    expect((await confirm(upload.id)).userErrors).toMatchObject([{ code: 'INVALID_STATE' }]);
    expect((await patch(upload, 100, picture.subarray(100))).status).toBe(204);
    expect((await confirm(upload.id)).media).not.toBeNull();
  });

  const breakOff = async (upload: Upload, method: string, headers: string) => {
    const { hostname, port } = new URL(server.url);
    const socket = createConnection(Number(port), hostname);
    await once(socket, 'connect');
    const context = Object.entries(server.headersOf(anonymous)).map(
      ([name, value]) => `${name}: ${value}\r\n`,
    );
    socket.write(
      `${method} ${pathOf(upload)} HTTP/1.1\r\nHost: x\r\n${context.join('')}Content-Length: ${picture.length}\r\n${headers}\r\n`,
    );
    socket.write(picture.subarray(0, 60));
    await eventually(async () => (await media.files()).some((path) => path.endsWith(upload.id)));
    socket.destroy();
  };

  it('leaves nothing when its client disconnects, and may be sent again', async () => {
    const before = await media.files();
    const upload = await announced();
    await breakOff(upload, 'PUT', 'Content-Type: image/png\r\n');
    await eventually(async () => (await media.files()).length === before.length);
    expect(await media.files()).toEqual(before);
    await eventually(async () => (await put(upload, picture)).status === 201);
    expect((await confirm(upload.id)).media).not.toBeNull();
  });

  it('goes on where a client that sends pieces was disconnected', async () => {
    const upload = await announced();
    await breakOff(upload, 'PATCH', 'Content-Type: application/offset+octet-stream\r\nUpload-Offset: 0\r\n');
    await eventually(async () => (await offset(upload)) === '60');
    await eventually(async () => (await patch(upload, 60, picture.subarray(60))).status === 204);
    expect((await confirm(upload.id)).media).not.toBeNull();
  });

  it('is gone when it is cancelled, also in pieces', async () => {
    const before = await media.files();
    const [whole, partial] = [await announced(), await announced()];
    await put(whole, picture);
    await patch(partial, 0, picture.subarray(0, 50));
    for (const { id } of [whole, partial]) {
      for (let time = 0; time < 2; time += 1) expect((await cancel(id)).upload?.status).toBe('CANCELLED');
      expect((await confirm(id)).userErrors).toMatchObject([{ code: 'INVALID_STATE' }]);
    }
    expect(await media.files()).toEqual(before);
  });

  it('is not cancelled once it is confirmed', async () => {
    const upload = await announced();
    await put(upload, picture);
    await confirm(upload.id);
    expect((await cancel(upload.id)).userErrors).toEqual([{ code: 'INVALID_STATE', field: ['id'] }]);
  });

  describe('when it is confirmed', () => {
    const send = async (content: Buffer, input: object = {}) => {
      const upload = await announced({ bytes: content.length, ...input });
      expect((await put(upload, content)).status).toBe(201);
      return { ...(await confirm(upload.id)), id: upload.id };
    };

    it.each<[string, () => Buffer | Promise<Buffer>, string]>([
      ['a page', () => Buffer.from('<!doctype html><script>alert(1)</script>'), 'FILE_TYPE_NOT_ALLOWED'],
      ['a drawing', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'FILE_TYPE_NOT_ALLOWED'],
      ['a document', () => smallPdf, 'FILE_TYPE_NOT_ALLOWED'],
      ['half a picture', () => picture.subarray(0, picture.length / 2), 'FILE_CORRUPT'],
      ['a header of 30000 × 30000 pixels', () => pixelBomb(30_000), 'FILE_TOO_LARGE'],
      ['a header of 100000 × 100000 pixels', () => pixelBomb(100_000), 'FILE_TOO_LARGE'],
    ])('is refused, also when repeated, as %s, and leaves nothing', async (_what, make, code) => {
      const before = await media.files();
      const { id, media: stored, userErrors } = await send(await make());
      expect([stored, userErrors]).toEqual([null, [{ code, field: ['id'] }]]);
      expect((await confirm(id)).userErrors).toEqual(userErrors);
      expect(await see(id)).toMatchObject({ status: 'REFUSED' });
      expect(await media.files()).toEqual(before);
    });

    it('loses what is hidden in it', async () => {
      const [sample] = await smugglers();
      const { media: stored } = await send(sample?.content ?? picture, { contentType: 'image/png' });
      const served = await server.fetch(anonymous, `/media/${stored?.id}`);
      expect(Buffer.from(await served.arrayBuffer()).includes(SECRET)).toBe(false);
    });
  });

  it('is swept when nobody confirms it, and forgotten later', async () => {
    const upload = await announced();
    await put(upload, picture);
    expect(await arrived(upload.id)).toHaveLength(1);
    await sweepNow(upload.id);
    expect(await see(upload.id)).toMatchObject({ status: 'EXPIRED', url: null });
    expect(await arrived(upload.id)).toEqual([]);
    await sweepNow(upload.id);
    await sweepNow(upload.id);
    expect(await see(upload.id)).toBeNull();
    expect(await documents().countDocuments({ _id: upload.id })).toBe(0);
  });
});
