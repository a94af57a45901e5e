import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Rig, startRig } from '../testing/rig.ts';

const AMINA = {
  role: 'CUSTOMER',
  label: 'Amina <the first>',
  email: 'amina@souk.example',
  password: 'a-password-1',
} as const;
const BROWSER = { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } };

describe('GET /', () => {
  let rig: Rig;
  let html: string;
  beforeAll(async () => {
    rig = await startRig({ welcome: { accounts: [AMINA], inbox: '/dev/mail' } });
    html = await (await fetch(rig.url, BROWSER)).text();
  });
  afterAll(() => rig.stop());

  it('shows browsers a description and links', () => {
    for (const path of [
      '/graphiql',
      '/graphql',
      '/api/docs',
      '/api/docs/schema.graphql',
      '/api/status',
      '/dev/mail',
    ]) {
      expect(html).toContain(`<li><a href="${path}">`);
    }
    expect(html).toContain('{ products(first: 3)');
  });

  it('lists the demo accounts, escaped', () => {
    expect(html).toContain('<td>Amina &lt;the first&gt;</td><td><code>amina@souk.example</code></td>');
  });

  it('has a policy that allows no scripts', async () => {
    const { headers } = await fetch(rig.url, BROWSER);
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(html).not.toMatch(/<script| style="| on\w+="/);
  });

  it.each([undefined, '*/*', 'application/json'])('answers JSON to Accept: %s', async (accept) => {
    const response = await fetch(rig.url, { headers: accept ? { accept } : {} });
    expect(response.headers.get('vary')).toContain('Accept');
    expect(await response.json()).toMatchObject({ name: 'Souk', graphql: '/graphql', docs: '/api/docs' });
  });
});

describe('production', () => {
  it('shows neither accounts nor mails nor Sandbox', async () => {
    const rig = await startRig({
      env: { NODE_ENV: 'production', CORS_ORIGIN: 'https://shop.example' },
      welcome: { accounts: [AMINA], inbox: '/dev/mail' },
    });
    const html = await (await fetch(rig.url, BROWSER)).text();
    expect(html).toContain('/api/status');
    expect(html).not.toMatch(/amina|\/dev\/mail|graphiql|Sandbox/i);
    await rig.stop();
  });
});

describe('Sandbox', () => {
  it('links to alternatives without scripts and without internet', async () => {
    const rig = await startRig();
    const html = await (await fetch(`${rig.url}/graphql`, BROWSER)).text();
    expect(html).toContain('<noscript>');
    expect(html).toContain('<a href="/graphiql">GraphiQL</a> is served by this gateway');
    await rig.stop();
  });
});

describe('the pages that mails about orders link to', () => {
  it.each([
    ['/orders/ord_1', 'order(id: &quot;ord_1&quot;)'],
    ['/studio/orders/sor_1', 'sellerOrder(id: &quot;sor_1&quot;)'],
  ])('%s says how to see the order', async (path, query) => {
    const rig = await startRig();
    const response = await fetch(`${rig.url}${path}`, BROWSER);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain(query);
    for (const odd of ['%22%3E%3Cscript%3E', 'a'.repeat(65), '..%2F..']) {
      expect((await fetch(`${rig.url}${path.replace(/[^/]+$/, odd)}`)).status).toBe(404);
    }
    await rig.stop();
  });
});
