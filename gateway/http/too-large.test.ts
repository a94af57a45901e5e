import { once } from 'node:events';
import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, noClient, USER_CONTEXT_HEADER } from '@souk/platform';
import { signUserContext } from '@souk/platform/identity';
import { answerOf } from '../testing/client.ts';
import { INTERNAL_KEY, type Rig, startRig } from '../testing/rig.ts';

const MB = 1024 * 1024;
const TOO_LARGE = { errors: [{ message: 'The body is too large.', extensions: { code: 'BAD_REQUEST' } }] };
const json = { 'content-type': 'application/json' };

/** Sends a whole request over a connection of its own, and reads only once all of it is written. */
async function writeThenRead(url: string, head: readonly string[], body: readonly (Buffer | string)[]) {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port) });
  let failure: Error | null = null;
  socket.on('error', (error) => {
    failure = error;
  });
  await once(socket, 'connect');
  socket.pause();
  socket.write(`${['POST /graphql HTTP/1.1', 'Host: souk', ...head].join('\r\n')}\r\n\r\n`);
  for (const part of body) {
    if (!socket.destroyed && !socket.write(part)) await drained(socket);
  }
  const answer = await text(socket).catch(() => '');
  return { status: Number(answer.split(' ')[1]), answer, failure };
}

const drained = (socket: Socket) =>
  new Promise<void>((resolve) => {
    const go = () => {
      socket.off('drain', go).off('close', go);
      resolve();
    };
    socket.on('drain', go).on('close', go);
  });

const pieces = (size: number) =>
  Array.from({ length: Math.ceil(size / 65_536) }, () => Buffer.alloc(65_536, 'x'));
const chunked = (size: number) => [
  ...pieces(size).flatMap((piece) => [`${piece.length.toString(16)}\r\n`, piece, '\r\n']),
  '0\r\n\r\n',
];

/** Sends by Node's own client, which receives an answer while it writes. */
async function byNode(url: string, headers: Record<string, string | number>, size: number) {
  const sent = request(`${url}/graphql`, { method: 'POST', headers });
  sent.on('error', () => {});
  const answered = once(sent, 'response');
  sent.end(Buffer.alloc(size, 'x'));
  const [response] = await answered;
  return { status: response.statusCode as number, body: JSON.parse(await text(response)) };
}

describe('a body that is too large', () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig({
      mode: 'distributed',
      env: { UPLOAD_MAX_BYTES: String(MB), UPLOAD_MAX_FILES: '1' },
    });
  });
  afterAll(() => rig.stop());

  it.each([2, 20])(
    'of %d MB gets 413 however its client writes',
    async (size) => {
      const bytes = size * MB;
      for (let round = 0; round < 4; round += 1) {
        const counted = ['Content-Type: application/json', `Content-Length: ${bytes}`];
        const streamed = ['Content-Type: application/json', 'Transfer-Encoding: chunked'];
        for (const sent of [
          await writeThenRead(rig.url, counted, pieces(bytes)),
          await writeThenRead(rig.url, streamed, chunked(bytes)),
        ]) {
          expect(sent).toMatchObject({ status: 413, failure: null });
          expect(sent.answer).toContain('The body is too large.');
          expect(sent.answer).toMatch(/\r\nconnection: close\r\n/i);
        }
      }
      expect(await byNode(rig.url, { ...json, 'content-length': bytes }, bytes)).toEqual({
        status: 413,
        body: TOO_LARGE,
      });
      const streamed = await byNode(rig.url, { ...json, 'transfer-encoding': 'chunked' }, bytes);
      expect(streamed).toEqual({ status: 413, body: TOO_LARGE });
      const fetched = await fetch(`${rig.url}/graphql`, {
        method: 'POST',
        headers: json,
        body: 'x'.repeat(bytes),
      });
      expect(await answerOf(fetched)).toMatchObject({ status: 413, body: TOO_LARGE });
    },
    60_000,
  );

  it('gets 413 for a form that is larger than all files may be', async () => {
    const headers = { 'content-type': 'multipart/form-data; boundary=b', 'apollo-require-preflight': 'true' };
    const head = [
      ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
      `Content-Length: ${20 * MB}`,
    ];
    const sent = await writeThenRead(rig.url, head, pieces(20 * MB));
    expect(sent).toMatchObject({ status: 413, failure: null });
    expect(sent.answer).toContain('The form is too large.');
  });

  it.each([
    ['of another type', ['Content-Type: text/plain'], 415],
    [
      'with a token that does not hold',
      ['Content-Type: application/json', 'Authorization: Bearer a.b.c'],
      401,
    ],
  ])('%s gets its answer as well', async (_what, head, status) => {
    const whole = [...head, `Content-Length: ${20 * MB}`, 'Connection: close'];
    const sent = await writeThenRead(rig.url, whole, pieces(20 * MB));
    expect(sent).toMatchObject({ status, failure: null });
  });

  it('gets an answer from a subgraph too, with its key and without', async () => {
    const url = `http://127.0.0.1:${rig.ports.products}`;
    const head = ['Content-Type: application/json', `Content-Length: ${20 * MB}`];
    const signed = `${USER_CONTEXT_HEADER}: ${signUserContext(anonymous, 'r', noClient, INTERNAL_KEY)}`;
    expect(await writeThenRead(url, [...head, signed], pieces(20 * MB))).toMatchObject({
      status: 413,
      failure: null,
    });
    expect(await writeThenRead(url, head, pieces(20 * MB))).toMatchObject({ status: 401, failure: null });
  });

  it('gets 431 for headers that are too long, whatever follows them', async () => {
    const head = [`X-Long: ${'x'.repeat(200_000)}`, `Content-Length: ${4 * MB}`];
    const sent = await writeThenRead(rig.url, head, pieces(4 * MB));
    expect(sent).toMatchObject({ status: 431, failure: null });
  });
});
