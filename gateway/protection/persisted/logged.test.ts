// A list that only logs other operations, and no list at all.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { PATHS, sendOver } from '../../testing/every-path.ts';
import { listing, manifestFile } from '../../testing/manifests.ts';
import { MODES, type Rig, startRig } from '../../testing/rig.ts';
import { hashOf } from './manifest.ts';

const ECHO = 'query Echo($value: JSON) {\n  echo(value: $value)\n}';
const variables = { value: 1 };
const answered = { data: { echo: 1 }, codes: [] };
const notFound = { data: null, codes: ['PERSISTED_QUERY_NOT_FOUND'] };

interface Line {
  msg: string;
  hash?: string;
}

describe.each(MODES)('a list that is not enforced, subgraphs %s', (mode) => {
  let rig: Rig;
  const lines: Line[] = [];
  const logged = () => lines.filter(({ msg }) => msg === 'an unlisted operation was executed');
  beforeAll(async () => {
    rig = await startRig({
      mode,
      log: pino({}, { write: (line: string) => void lines.push(JSON.parse(line)) }),
      env: {
        PERSISTED_QUERIES_MODE: 'log',
        PERSISTED_QUERIES_MANIFEST: manifestFile([listing(ECHO, 'echo-of-app-7')]),
      },
    });
  });
  beforeEach(() => {
    lines.length = 0;
  });
  afterAll(() => rig.stop());

  it.each(PATHS)('runs all operations over %s, and logs each unlisted one once', async (path) => {
    const unlisted = `query Over${path.replace('-', '')}($value: JSON) { echo(value: $value) }`;
    const send = (sent: Parameters<typeof sendOver>[2]) => sendOver(path, rig.url, { variables, ...sent });
    expect(await send({ id: 'echo-of-app-7' })).toEqual(answered);
    expect(await send({ query: ECHO })).toEqual(answered);
    expect(logged()).toEqual([]);
    expect(await send({ query: unlisted })).toEqual(answered);
    expect(await send({ query: unlisted })).toEqual(answered);
    expect(await send({ id: hashOf(unlisted) })).toEqual(notFound);
    expect(await send({ id: hashOf(unlisted), query: unlisted })).toEqual(answered);
    expect(await send({ id: hashOf(unlisted) })).toEqual(answered);
    expect(logged()).toEqual([
      expect.objectContaining({
        operation: `Over${path.replace('-', '')}`,
        hash: hashOf(unlisted),
      }),
    ]);
  });

  it('logs the client that sent it, up to a length', async () => {
    const query = 'query FromApp { echo(value: 1) }';
    await fetch(`${rig.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'apollographql-client-name': 'a'.repeat(500) },
      body: JSON.stringify({ query }),
    });
    expect(logged()).toEqual([expect.objectContaining({ operation: 'FromApp', client: 'a'.repeat(100) })]);
  });

  it('logs nothing about operations that do not run', async () => {
    expect((await sendOver('POST', rig.url, { query: '{ nothing }' })).codes).toEqual([
      'GRAPHQL_VALIDATION_FAILED',
    ]);
    expect(logged()).toEqual([]);
  });
});
