import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ask } from '../testing/client.ts';
import { exchange } from '../testing/exchange.ts';
import { MODES, type Rig, startRig } from '../testing/rig.ts';
import { BODIES } from './malformed/bodies.ts';
import { GOOD, type Malformed } from './malformed/bytes.ts';
import { DOCUMENTS } from './malformed/documents.ts';
import { FORMS } from './malformed/forms.ts';
import { HEADERS } from './malformed/headers.ts';
import { LINES } from './malformed/lines.ts';
import { TYPES } from './malformed/types.ts';

const TABLE: readonly Malformed[] = [...BODIES, ...DOCUMENTS, ...TYPES, ...FORMS, ...HEADERS, ...LINES];
// Hints about internals: stacks, files, libraries, services, databases. The names of two headers are public.
const INTERNALS =
  /\bat [\w.]+ ?\(|\.[cm]?[jt]s\b|node_modules|file:|\/srv|\/work|fastify|apollo|busboy|object-path|graphql-(?:js|upload)|mongo|redis|ECONN|HPE_|ERR_|FST_|subgraph|"(?:service|stacktrace|exception)"/i;
const PUBLIC = /x-apollo-operation-name|apollo-require-preflight/gi;

function heapAfterCollection(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed;
}

describe('the table of malformed requests', () => {
  it('names each of them once', () => {
    expect(new Set(TABLE.map(([what]) => what)).size).toBe(TABLE.length);
    expect(TABLE.length).toBeGreaterThanOrEqual(200);
  });
});

describe.each(MODES)('malformed requests, %s', (mode) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig({ mode });
  });
  afterAll(() => rig.stop());

  it.each(TABLE.map((row) => [row[0], row] as const))('%s', async (_what, [, bytes, status, code]) => {
    const answer = await exchange(rig.url, bytes);
    if (status === 'closed') {
      expect(answer).toBeNull();
    } else {
      expect(answer).toMatchObject({ status });
      expect(answer?.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
      const body = JSON.parse(answer?.body ?? '');
      if (code === null) {
        expect(body.errors).toBeUndefined();
        expect(body.data).toEqual(expect.any(Object));
      } else {
        const { errors, ...rest } = body;
        expect(rest).toEqual({});
        expect(errors.length).toBeLessThanOrEqual(5);
        expect(errors[0]).toMatchObject({ message: expect.any(String), extensions: { code } });
        expect(answer?.headers['content-type']).toMatch(
          /^application\/(graphql-response\+)?json; charset=utf-8$/,
        );
        expect(answer?.body.replaceAll(PUBLIC, '')).not.toMatch(INTERNALS);
      }
    }
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    // The process is alive and well.
    expect((await ask(rig.url, GOOD)).body).toEqual({ data: { user: { name: 'Ada' } } });
  });

  it('leave nothing in memory', async () => {
    const send = async () => {
      for (const [, bytes] of TABLE) await exchange(rig.url, bytes);
    };
    await send();
    const before = heapAfterCollection();
    await send();
    expect(heapAfterCollection() - before).toBeLessThan(20_000_000);
  }, 240_000);

  it('have called no resolvers', () => {
    expect(rig.seen.started).toBe(0);
  });
});
