import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Rig, startRig } from '../testing/rig.ts';

const PRODUCTION = { NODE_ENV: 'production', CORS_ORIGIN: 'https://shop.example' };

describe('GET /graphiql', () => {
  let rig: Rig;
  let html: string;
  beforeAll(async () => {
    rig = await startRig();
    html = await (await fetch(`${rig.url}/graphiql`)).text();
  });
  afterAll(() => rig.stop());

  const filesOf = (text: string) =>
    [...text.matchAll(/"(\/graphiql\/[^"]+)"/g)].map(([, path]) => path ?? '');

  it('is a page without inline scripts, which may load from this server only', async () => {
    const { status, headers } = await fetch(`${rig.url}/graphiql`);
    expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; worker-src 'self';/);
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval|blob:/);
    expect(html).not.toMatch(/<script>|https?:\/\/| on\w+="/);
  });

  it('consists of existing files, which are cached by their content', async () => {
    const [style = '', script = ''] = filesOf(html);
    const source = await (await fetch(`${rig.url}${script}`)).text();
    const workers = filesOf(source.slice(0, 1_000));
    expect([style, script, ...workers].map((path) => path.replace(/\.[0-9a-f]{12}\./, '.'))).toEqual([
      '/graphiql/graphiql.css',
      '/graphiql/graphiql.js',
      '/graphiql/editor-worker.js',
      '/graphiql/json-worker.js',
      '/graphiql/graphql-worker.js',
    ]);
    for (const path of [style, script, ...workers]) {
      const { status, headers } = await fetch(`${rig.url}${path}`, { method: 'HEAD' });
      expect([status, headers.get('cache-control')]).toEqual([200, 'public, max-age=3600']);
      expect(headers.get('content-type')).toMatch(/^text\/(css|javascript); charset=utf-8$/);
    }
  });

  it('has no other files', async () => {
    for (const path of ['/graphiql/package.json', '/graphiql/..%2fpackage.json', '/graphiql/graphiql.js']) {
      expect((await fetch(`${rig.url}${path}`)).status).toBe(404);
    }
  });
});

describe('production', () => {
  it('has no GraphiQL', async () => {
    const rig = await startRig({ env: PRODUCTION });
    for (const path of ['/graphiql', '/graphiql/graphiql.js']) {
      expect((await fetch(`${rig.url}${path}`)).status).toBe(404);
    }
    expect(
      await (await fetch(`${rig.url}/api/status`, { headers: { accept: 'text/html' } })).text(),
    ).not.toMatch(/graphiql|sandbox/i);
    await rig.stop();
  });
});
