import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ask, formOf, rawConnection, upload } from '../testing/client.ts';
import { MODES, type Rig, startRig } from '../testing/rig.ts';
import { fileHead, trickle } from '../testing/trickle.ts';

const ONE = 'mutation ($file: Upload!) { upload(file: $file) { received { bytes } userErrors { code } } }';
const MANY = 'mutation ($files: [Upload!]!) { uploadBatch(files: $files) { received { bytes } } }';
const LIMITS = { UPLOAD_MAX_BYTES: '100000', UPLOAD_MAX_FILES: '2' };
const fileOf = (size: number) => new File([new Uint8Array(size)], 'a.bin');

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await sleep(10);
}

describe.each(MODES)('an upload beyond the limits, %s', (mode) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig({ mode, env: LIMITS });
  });
  afterAll(() => rig.stop());

  it('is accepted with a file of the maximum size, and refused with one byte more', async () => {
    const largest = await upload(rig.url, formOf(ONE, {}, { file: fileOf(100_000) }));
    expect(largest.body).toEqual({ data: { upload: { received: [{ bytes: 100_000 }], userErrors: [] } } });
    const tooLarge = await upload(rig.url, formOf(ONE, {}, { file: fileOf(100_001) }));
    expect([tooLarge.status, tooLarge.body]).toEqual([
      200,
      {
        data: null,
        errors: [
          {
            message: 'A file is larger than 100000 bytes.',
            extensions: { code: 'BAD_USER_INPUT' },
          },
        ],
      },
    ]);
  });

  it('is refused with one file too many, and no resolver runs', async () => {
    const started = rig.seen.started;
    const files = { 'files.0': fileOf(1), 'files.1': fileOf(1), 'files.2': fileOf(1) };
    const { status, body } = await upload(rig.url, formOf(MANY, { files: [null, null, null] }, files));
    expect([status, body]).toEqual([
      413,
      { errors: [{ message: '2 max file uploads exceeded.', extensions: { code: 'BAD_REQUEST' } }] },
    ]);
    expect(rig.seen.started).toBe(started);
  });

  it('is refused when a file of the map is missing', async () => {
    const { status, body } = await upload(rig.url, formOf(ONE, {}, { file: undefined }));
    expect([status, body.errors]).toEqual([
      200,
      [{ message: 'File missing in the request.', extensions: { code: 'BAD_USER_INPUT' } }],
    ]);
  });

  it('leaves no open resources when the client disconnects in the middle of a file', async () => {
    const { started, broken } = rig.seen;
    const sent = await trickle(rig.url, ONE, ['file']);
    sent.chunk(`${fileHead(0)}${'x'.repeat(50_000)}`);
    await until(() => rig.seen.started === started + 1);
    const before = broken.length;
    sent.connection.socket.destroy();
    await until(() => broken.length === before + 1);
    expect((await ask(rig.url, '{ user(id: "u1") { name } }')).status).toBe(200);
  });

  it('reads a file in several chunks to its end', async () => {
    const sent = await trickle(rig.url, ONE, ['file']);
    for (const piece of [fileHead(0), 'abc', 'def']) {
      sent.chunk(piece);
      await sleep(20);
    }
    sent.end();
    expect(await sent.connection.until('"bytes":6')).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    sent.connection.socket.destroy();
  });
});

describe('a form that cannot be read', () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig({ env: LIMITS });
  });
  afterAll(() => rig.stop());

  const send = async (fields: Record<string, string>, headers = { 'apollo-require-preflight': 'true' }) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    const { status, body } = await upload(rig.url, form, headers);
    return { status, codes: body.errors?.map(({ extensions }) => extensions.code) };
  };
  const operations = JSON.stringify({ query: ONE, variables: {} });

  it.each([
    ['operations are no JSON', { operations: '{', map: '{}' }],
    ['operations are no object', { operations: '7', map: '{}' }],
    ['operations are missing', { map: '{}' }],
    ['the map is no JSON', { operations, map: '{' }],
    ['the map is no object', { operations, map: '[]' }],
    ['the map holds no paths', { operations, map: '{"0":"variables.file"}' }],
    ['the map is missing', { operations }],
    ['there is nothing in it', {}],
  ])('is refused with 400 when %s', async (_what, fields) => {
    expect(await send(fields)).toEqual({ status: 400, codes: ['BAD_REQUEST'] });
    expect(rig.seen.started).toBe(0);
  });

  it('is refused with 400 when it has no boundary', async () => {
    const response = await fetch(`${rig.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data', 'apollo-require-preflight': 'true' },
      body: 'x',
    });
    expect([response.status, await response.json()]).toEqual([
      400,
      {
        errors: [
          {
            message: 'A multipart request needs a boundary of 1 to 70 characters.',
            extensions: { code: 'BAD_REQUEST' },
          },
        ],
      },
    ]);
  });

  it('is refused with 400 when it is cut off', async () => {
    const response = await fetch(`${rig.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=x', 'apollo-require-preflight': 'true' },
      body: '--x\r\nContent-Disposition: form-data; name="operations"\r\n\r\n{}',
    });
    expect([response.status, await response.json()]).toEqual([
      400,
      { errors: [{ message: 'Unexpected end of form', extensions: { code: 'BAD_REQUEST' } }] },
    ]);
  });

  it.each(['multipart/form-data; boundary=x', 'Multipart/Form-Data; boundary=x'])(
    'is refused without a preflighted header before any of it is there (%s)',
    async (type) => {
      const connection = await rawConnection(rig.url);
      connection.send(
        `POST /graphql HTTP/1.1\r\nHost: souk\r\nContent-Type: ${type}\r\nContent-Length: 1000000\r\n\r\n`,
      );
      const answer = await connection.until('apollo-require-preflight');
      expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
      connection.socket.destroy();
    },
  );

  it('may not have a batch of operations', async () => {
    const batch = JSON.stringify([{ query: ONE, variables: {} }]);
    expect(await send({ operations: batch, map: '{}' })).toEqual({ status: 400, codes: ['BAD_REQUEST'] });
  });
});
