// A new supergraph with an enforced list: operations that still fit run, and the others are logged.
import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { sendOver, urlOf } from '../../testing/every-path.ts';
import { listing, manifestFile } from '../../testing/manifests.ts';
import { MODES, type Rig, startRig } from '../../testing/rig.ts';
import { hashOf } from './manifest.ts';

const PAGE = 'query Page { product(id: "p1") { name } }';
const ECHO = 'query Echo { echo(value: 1) }';

describe.each(MODES)('a list under a new supergraph, subgraphs %s', (mode) => {
  let rig: Rig;
  const lines: { msg: string; fault?: string; operations?: number }[] = [];
  const logged = (message: string) => lines.filter(({ msg }) => msg === message);
  beforeAll(async () => {
    rig = await startRig({
      mode,
      log: pino({}, { write: (line: string) => void lines.push(JSON.parse(line)) }),
      env: {
        SUPERGRAPH_POLL_MS: '20',
        CDN_PURGE_URL: 'http://127.0.0.1:9/purge',
        PERSISTED_QUERIES_MODE: 'enforce',
        PERSISTED_QUERIES_MANIFEST: manifestFile([listing(PAGE), listing(ECHO)]),
      },
    });
  });
  afterAll(() => rig.stop());

  it('is validated and planned again, with the hints of the new one', async () => {
    const page = () =>
      fetch(urlOf(rig.url, { id: hashOf(PAGE) }), { headers: { 'apollo-require-preflight': 'true' } });
    const cached = async () => (await page()).headers.get('cdn-cache-control');
    while (logged('listed operations are planned').length < 1) await sleep(5);
    expect(await cached()).toBe('public, max-age=60');
    expect((await sendOver('POST', rig.url, { id: hashOf(ECHO) })).data).toEqual({ echo: 1 });

    const before = readFileSync(rig.supergraph, 'utf8');
    const after = before
      .replace('@cacheControl(maxAge: 60)', '@cacheControl(maxAge: 5)')
      .replace(/ {2}"""[^"]*"""\n {2}echo\(.*/, '');
    expect(after.length).toBeLessThan(before.length - 10);
    writeFileSync(rig.supergraph, after);
    while (logged('listed operations are planned').length < 2) await sleep(5);
    expect(logged('listed operations are planned').map(({ operations }) => operations)).toEqual([2, 1]);
    expect(logged('a listed operation does not fit the new supergraph').map(({ fault }) => fault)).toEqual([
      `Echo (${hashOf(ECHO)}): Cannot query field "echo" on type "Query".`,
    ]);
    expect(await cached()).toBe('public, max-age=5');
    expect((await sendOver('POST', rig.url, { id: hashOf(PAGE) })).data).toEqual({
      product: { name: 'Product p1' },
    });
    expect((await sendOver('POST', rig.url, { id: hashOf(ECHO) })).codes).toEqual([
      'GRAPHQL_VALIDATION_FAILED',
    ]);
    expect((await sendOver('POST', rig.url, { query: '{ __typename }' })).codes).toEqual([
      'PERSISTED_QUERY_NOT_IN_LIST',
    ]);
  });
});
