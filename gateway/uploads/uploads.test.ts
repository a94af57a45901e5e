import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ask, formOf, upload } from '../testing/client.ts';
import { MODES, type Rig, startRig } from '../testing/rig.ts';
import { fileHead, trickle } from '../testing/trickle.ts';

const ONE =
  'mutation ($file: Upload!, $label: String) { result: upload(file: $file, label: $label) { received { filename mimetype label bytes sha256 } userErrors { code } } }';
const MANY =
  'mutation ($files: [Upload!]!) { result: uploadBatch(files: $files) { received { filename bytes sha256 } } }';
const DEEP =
  'mutation ($input: UploadInput!) { result: uploadNested(input: $input) { received { label filename sha256 } } }';

interface Received {
  result: { received: { filename: string; bytes: number; sha256: string; label?: string }[] };
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const fileOf = (bytes: Uint8Array<ArrayBuffer>, name = 'cup.jpg', type = 'image/jpeg') =>
  new File([bytes], name, { type });

describe.each(MODES)('an upload, %s', (mode) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig({ mode });
  });
  afterAll(() => rig.stop());

  it('reaches its resolver byte for byte, with name, type and the other variables', async () => {
    const bytes = randomBytes(300_007);
    const { status, headers, body } = await upload(
      rig.url,
      formOf(ONE, { label: 'front' }, { file: fileOf(bytes, 'Krug "groß"; 1.jpg') }),
    );
    expect(headers.get('x-request-id')).toHaveLength(36);
    expect([status, body]).toEqual([
      200,
      {
        data: {
          result: {
            received: [
              {
                filename: expect.stringMatching(/^Krug (%22|")groß(%22|"); 1\.jpg$/),
                mimetype: 'image/jpeg',
                label: 'front',
                bytes: 300_007,
                sha256: sha256(bytes),
              },
            ],
            userErrors: [],
          },
        },
      },
    ]);
  });

  it('may be of several files, in their order', async () => {
    const all = [randomBytes(70_000), new Uint8Array(0), randomBytes(1)];
    const files = Object.fromEntries(all.map((bytes, at) => [`files.${at}`, fileOf(bytes, `${at}.bin`)]));
    const { body } = await upload<Received>(rig.url, formOf(MANY, { files: [null, null, null] }, files));
    expect(body).toEqual({
      data: {
        result: {
          received: all.map((bytes, at) => ({
            filename: `${at}.bin`,
            bytes: bytes.length,
            sha256: sha256(bytes),
          })),
        },
      },
    });
  });

  it('may be nested in an input', async () => {
    const [a, b] = [randomBytes(10_000), randomBytes(20_000)];
    const variables = {
      input: {
        items: [
          { label: 'a', file: null },
          { label: 'b', file: null },
        ],
      },
    };
    const files = { 'input.items.0.file': fileOf(a, 'a.png'), 'input.items.1.file': fileOf(b, 'b.png') };
    const { body } = await upload<Received>(rig.url, formOf(DEEP, variables, files));
    expect(body).toEqual({
      data: {
        result: {
          received: [
            { label: 'a', filename: 'a.png', sha256: sha256(a) },
            { label: 'b', filename: 'b.png', sha256: sha256(b) },
          ],
        },
      },
    });
  });

  it('of 20 MB is not held in memory', async () => {
    const size = 20 * 1024 * 1024;
    const bytes = new Uint8Array(size).fill(7);
    const form = formOf(ONE, {}, { file: fileOf(bytes) });
    let most = 0;
    const watch = setInterval(() => {
      const { heapUsed } = process.memoryUsage();
      most = Math.max(most, heapUsed);
    }, 5);
    const before = process.memoryUsage().heapUsed;
    const { body } = await upload<Received>(rig.url, form);
    clearInterval(watch);
    expect(body.data?.result.received).toEqual([
      expect.objectContaining({ bytes: size, sha256: sha256(bytes) }),
    ]);
    expect(most - before).toBeLessThan(size);
  });

  it('with a file that nobody reads is answered and drained, and the next request is served', async () => {
    const ignore = 'mutation ($file: Upload!) { ignoreFile(file: $file) }';
    const unread = await upload(rig.url, formOf(ignore, {}, { file: fileOf(randomBytes(5_000_000)) }));
    expect(unread.body).toEqual({ data: { ignoreFile: 'ignored' } });
    const unknown = 'mutation ($file: Upload!) { nosuch(file: $file) }';
    const invalid = await upload(rig.url, formOf(unknown, {}, { file: fileOf(randomBytes(5_000_000)) }));
    expect([invalid.status, invalid.body.errors?.map(({ extensions }) => extensions.code)]).toEqual([
      400,
      ['GRAPHQL_VALIDATION_FAILED'],
    ]);
    expect((await ask(rig.url, '{ user(id: "u1") { name } }')).body).toEqual({
      data: { user: { name: 'Ada' } },
    });
  });

  it('with a file that nobody reads does not block its connection, whatever its size', async () => {
    const sent = await trickle(rig.url, 'mutation ($file: Upload!) { ignoreFile(file: $file) }', ['file']);
    sent.chunk(`${fileHead(0)}x`);
    await sent.connection.until('"ignored"');
    for (let piece = 0; piece < 1500; piece += 1) sent.chunk('x'.repeat(2_000));
    sent.end();
    sent.connection.send('GET /health HTTP/1.1\r\nHost: souk\r\n\r\n');
    expect(await sent.connection.until('"dependencies"')).toContain('"status":"healthy"');
    sent.connection.socket.destroy();
  });

  it('may have a file that is not in the map, which is ignored', async () => {
    const form = formOf(ONE, {}, { file: fileOf(randomBytes(10)) });
    form.set('7', fileOf(randomBytes(100_000)));
    const { body } = await upload<Received>(rig.url, form);
    expect(body.data?.result.received.map(({ bytes }) => bytes)).toEqual([10]);
  });

  it('may be a form without files', async () => {
    const { body } = await upload(rig.url, formOf('{ user(id: "u1") { name } }', {}, {}));
    expect(body).toEqual({ data: { user: { name: 'Ada' } } });
  });
});
