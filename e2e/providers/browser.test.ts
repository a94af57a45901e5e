// A sign-in with a provider in a real browser: through the provider and back to the shop, with the session in a cookie.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { findChromium, launchChromium } from '@souk/gateway/testing/chromium.ts';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { ready, type ShopServer, serveShop } from '../harness/browser/shop-pages.ts';
import { openProviderScene, type ProviderScene, REFRESH_COOKIE, stranger } from './scene.ts';

const chromium = await findChromium();

if (chromium.file === null) {
  // biome-ignore lint/suspicious/noSkippedTests: what was not tried is counted and shown as that, with the reason.
  it.skip(`providers in a browser were not tried: ${chromium.missing}`, () => {});
} else {
  inBrowser(chromium.file);
}

const ME = '{ me { user { email } sessions { isCurrent } } }';

function inBrowser(file: string): void {
  let server: ShopServer;
  let scene: ProviderScene;
  let browser: Browser;
  let context: BrowserContext;
  let shop: string;

  beforeAll(async () => {
    server = await serveShop();
    // The same name as the gateway and the provider have here, so that all are one site.
    shop = server.origin.replace('localhost', '127.0.0.1');
    scene = await openProviderScene({ FRONTEND_ORIGINS: shop, CORS_ORIGIN: shop });
    browser = await launchChromium(file);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await scene?.stop();
    await server?.stop();
  });
  beforeEach(async () => {
    context = await browser.newContext();
  });
  afterEach(() => context.close());

  /** Opens the address by which a shop sends people to the provider, and waits for the shop's page. */
  async function throughProvider(page: Page): Promise<string[]> {
    const visited: string[] = [];
    page.on('request', (request) => {
      if (request.isNavigationRequest()) visited.push(request.url());
    });
    const returnTo = `${shop}/?gateway=${encodeURIComponent(scene.souk.url)}`;
    await page.goto(`${scene.souk.url}/auth/acme?returnTo=${encodeURIComponent(returnTo)}`);
    await page.waitForURL(`${shop}/**`);
    return visited;
  }
  const who = (page: Page) =>
    page.evaluate(async (query) => {
      const { body } = await globalThis.shop.run(query);
      return (body.data?.me as { user: { email: string } } | null)?.user.email ?? null;
    }, ME);
  // Ports share cookies: the provider's own are there as well.
  const cookies = async () => {
    const all = await context.cookies(scene.souk.url);
    return all.filter(({ name }) => name.startsWith('souk_'));
  };

  describe('a sign-in with a provider in a browser', () => {
    it('ends in the shop with the session in a cookie that no script sees, and outlives a reload', async () => {
      const person = stranger();
      scene.acme.person = person;
      const page = await context.newPage();
      const visited = await throughProvider(page);
      expect(visited.map((url) => new URL(url).origin)).toContain(new URL(scene.acme.issuer).origin);
      const [cookie, ...others] = await cookies();
      expect([cookie?.name, cookie?.httpOnly, cookie?.sameSite, others]).toEqual([
        REFRESH_COOKIE,
        true,
        'Lax',
        [],
      ]);
      expect(visited.filter((url) => url.includes(cookie?.value ?? 'no cookie'))).toEqual([]);
      expect(await page.evaluate('document.cookie')).not.toContain('souk_');

      await ready(page);
      expect(await page.evaluate(() => globalThis.shop.refresh())).toBe(true);
      expect(await who(page)).toBe(person.email);
      await page.reload();
      await ready(page);
      expect(await page.evaluate(() => globalThis.shop.refresh())).toBe(true);
      expect(await who(page)).toBe(person.email);

      await page.evaluate(() => globalThis.shop.signOut());
      expect(await cookies()).toEqual([]);
      expect(await page.evaluate(() => globalThis.shop.refresh())).toBe(false);
    });

    it('returns with the reason and without a session when the person declines', async () => {
      scene.acme.faults.declines = true;
      const page = await context.newPage();
      await throughProvider(page);
      scene.acme.faults.declines = false;
      expect(new URL(page.url()).searchParams.get('error')).toBe('PROVIDER_DENIED');
      expect(await cookies()).toEqual([]);
    });
  });
}
