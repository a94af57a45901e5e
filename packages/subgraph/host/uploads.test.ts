import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { anonymous } from '@souk/platform';
import { createHttpExecutor } from '@souk/platform/execution';
import { KEY, serveStall } from '../testing/served.ts';
import { ran } from '../testing/stall.ts';

type Served = Awaited<ReturnType<typeof serveStall>>;
let partner: Served;
let served: Served;
beforeAll(async () => {
  partner = await serveStall();
  served = await serveStall({ sellers: partner.running.executor });
});
afterAll(async () => {
  await served.stop();
  await partner.stop();
});
beforeEach(() => {
  ran.length = 0;
});

const as = { viewer: anonymous, requestId: 'req-1' };

describe('uploads', () => {
  const file = (bytes: Buffer, filename: string, mimetype = 'image/png') =>
    Promise.resolve({
      filename,
      mimetype,
      encoding: '7bit',
      createReadStream: () => Readable.from(chunksOf(bytes)),
    });
  function* chunksOf(bytes: Buffer) {
    for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
  }
  const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
  const RECEIVE = `mutation ($files: [Upload!]!) {
    receive(files: $files) { files { filename mimetype bytes sha256 } userErrors { code } }
  }`;

  it('are streamed through, several and large ones, byte for byte', async () => {
    const large = randomBytes(12 * 1024 * 1024 + 7);
    const [small, none] = [Buffer.from('--\r\n--boundary\r\n\r\n'), Buffer.alloc(0)];
    const files = [
      file(large, 'naïve 日本.png'),
      file(small, 'a "quoted"; name=x.txt', 'text/plain'),
      file(none, 'empty'),
    ];
    const answer = await served.executor.execute({ query: RECEIVE, variables: { files }, ...as });
    expect(JSON.parse(JSON.stringify(answer))).toEqual({
      data: {
        receive: {
          files: [
            { filename: 'naïve 日本.png', mimetype: 'image/png', bytes: large.length, sha256: sha256(large) },
            {
              filename: 'a %22quoted%22; name=x.txt',
              mimetype: 'text/plain',
              bytes: small.length,
              sha256: sha256(small),
            },
            { filename: 'empty', mimetype: 'image/png', bytes: 0, sha256: sha256(none) },
          ],
          userErrors: [],
        },
      },
    });
  });

  it('that no resolver reads do not keep the answer back', async () => {
    const answer = await served.executor.execute({
      query: 'mutation ($file: Upload!) { decline(file: $file) { files { bytes } userErrors { code } } }',
      variables: { file: file(randomBytes(12 * 1024 * 1024), 'big') },
      ...as,
    });
    expect(answer.data).toEqual({
      decline: { files: null, userErrors: [{ code: 'FILE_TYPE_NOT_ALLOWED' }] },
    });
    // The connection is fit for use afterwards.
    expect(await served.executor.execute({ query: '{ forAnyone }', ...as })).toEqual({
      data: { forAnyone: 'forAnyone' },
    });
  });

  it('that break off in the middle are answered SERVICE_UNAVAILABLE, and the subgraph goes on', async () => {
    const broken = Promise.resolve({
      filename: 'x',
      mimetype: 'image/png',
      createReadStream: () =>
        Readable.from(
          (function* () {
            yield randomBytes(100_000);
            throw new Error('the client went away');
          })(),
        ),
    });
    const failing = served.executor.execute({ query: RECEIVE, variables: { files: [broken] }, ...as });
    await expect(failing).rejects.toMatchObject({ extensions: { code: 'SERVICE_UNAVAILABLE' } });
    expect(await served.executor.execute({ query: '{ forAnyone }', ...as })).toEqual({
      data: { forAnyone: 'forAnyone' },
    });
  });

  it('with a forged context are refused before they are read', async () => {
    const forging = createHttpExecutor({ service: 'products', urls: [served.url], internalKey: `${KEY}!` });
    const variables = { files: [file(randomBytes(12 * 1024 * 1024), 'big')] };
    await expect(forging.execute({ query: RECEIVE, variables, ...as })).rejects.toMatchObject({
      extensions: { code: 'SERVICE_UNAVAILABLE' },
    });
    await forging.close();
    expect(ran).toEqual([]);
  });

  it('are forwarded from one service to another', async () => {
    const bytes = randomBytes(1_000_000);
    const answer = await served.executor.execute({
      query:
        'mutation ($file: Upload!) { forward(file: $file) { files { filename bytes sha256 } userErrors { code } } }',
      variables: { file: file(bytes, 'on.png') },
      ...as,
    });
    expect(JSON.parse(JSON.stringify(answer))).toEqual({
      data: {
        forward: {
          files: [{ filename: 'on.png', bytes: bytes.length, sha256: sha256(bytes) }],
          userErrors: [],
        },
      },
    });
  });
});
