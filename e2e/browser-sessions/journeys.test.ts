// Sessions in cookie mode in a real browser: a shop on the gateway's own origin, and one on another.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { findChromium, launchChromium } from '@souk/gateway/testing/chromium.ts';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { customer, PASSWORD } from '../harness/actors.ts';
import {
  localUrl,
  openOwnShop,
  openShop,
  ready,
  type ShopServer,
  serveShop,
} from '../harness/browser/shop-pages.ts';
import { startSouk, type TestSouk } from '../harness/souk.ts';

const chromium = await findChromium();

if (chromium.file === null) {
  // biome-ignore lint/suspicious/noSkippedTests: what was not tried is counted and shown as that, with the reason.
  it.skip(`sessions in a browser were not tried: ${chromium.missing}`, () => {});
} else {
  inBrowser(chromium.file);
}

const LIFE_SECONDS = 4;
const EVERYBODY = '{ categories(first: 1) { nodes { id } } }';
const ME = '{ me { user { email } sessions { device isCurrent } } }';

function inBrowser(file: string): void {
  let souk: TestSouk;
  let server: ShopServer;
  let browser: Browser;
  let context: BrowserContext;
  let email: string;

  beforeAll(async () => {
    server = await serveShop();
    souk = await startSouk({
      env: {
        CORS_ORIGIN: server.origin,
        ACCESS_TOKEN_SECONDS: String(LIFE_SECONDS),
        REQUIRE_EMAIL_VERIFICATION: 'false',
      },
    });
    browser = await launchChromium(file);
    ({ email } = await customer(souk));
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await souk?.stop();
    await server?.stop();
  });
  beforeEach(async () => {
    context = await browser.newContext();
  });
  afterEach(() => context.close());

  const SHOPS: [string, () => Promise<Page>][] = [
    ['of the gateway', () => openOwnShop(context, souk.url)],
    ['of another port', () => openShop(context, server, souk.url)],
  ];
  const signIn = (page: Page) =>
    page.evaluate(
      ([name, password]) => globalThis.shop.signIn(name ?? '', password ?? ''),
      [email, PASSWORD],
    );
  const who = (page: Page) =>
    page.evaluate(async (query) => {
      const { status, body } = await globalThis.shop.run(query);
      const me = body.data?.me as { user: { email: string } } | null | undefined;
      return { status, email: me?.user.email ?? null };
    }, ME);
  const cookies = async () => {
    const all = await context.cookies(localUrl(souk.url));
    return all.map(({ name, httpOnly, sameSite, path, secure }) => ({
      name,
      httpOnly,
      sameSite,
      path,
      secure,
    }));
  };

  describe.each(SHOPS)('a shop on the origin %s', (_what, open) => {
    it('signs in with a cookie that its scripts cannot read, and is signed in after a reload', async () => {
      const page = await open();
      const bodies: string[] = [];
      page.on('response', async (response) => {
        if (response.url().endsWith('/graphql')) bodies.push(await response.text().catch(() => ''));
      });
      expect(await signIn(page)).toEqual([]);
      expect(await cookies()).toEqual([
        { name: 'souk_refresh', httpOnly: true, sameSite: 'Lax', path: '/', secure: false },
      ]);
      const secret = (await context.cookies(localUrl(souk.url)))[0]?.value ?? '';
      expect(secret).toMatch(/^ses_/);
      expect(await page.evaluate('document.cookie')).toBe('');
      expect(await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))).toBe(
        '[{},{}]',
      );
      expect(await who(page)).toEqual({ status: 200, email });
      await page.reload();
      await ready(page);
      expect(await who(page)).toEqual({ status: 200, email: null });
      expect(await page.evaluate(() => globalThis.shop.refresh())).toBe(true);
      expect(await who(page)).toEqual({ status: 200, email });
      expect(bodies.length).toBeGreaterThan(3);
      const fresh = (await context.cookies(localUrl(souk.url)))[0]?.value ?? '';
      expect(fresh).not.toBe(secret);
      for (const body of bodies) for (const token of [secret, fresh]) expect(body).not.toContain(token);
    });

    it('signs out in all tabs when one does, and leaves no cookie', async () => {
      const [one, two] = [await open(), await open()];
      await signIn(one);
      await two.evaluate(() => globalThis.shop.refresh());
      expect([(await who(one)).email, (await who(two)).email]).toEqual([email, email]);
      const stale = await two.evaluate(() => globalThis.shop.accessToken);
      await one.evaluate(() => globalThis.shop.signOut());
      await two.waitForFunction(() => globalThis.shop.accessToken === null);
      expect(await cookies()).toEqual([]);
      expect([(await who(one)).email, (await who(two)).email]).toEqual([null, null]);
      // A tab that missed the message is refused, and cannot refresh.
      const [refused, codes] = await two.evaluate(
        async ([query, token]) => [
          (await globalThis.shop.send(query ?? '', {}, token)).status,
          await globalThis.shop.refreshAtOnce(),
        ],
        [ME, stale],
      );
      expect([refused, codes]).toEqual([401, ['INVALID_TOKEN']]);
    });
  });

  describe('several tabs', () => {
    let tabs: Page[];
    beforeEach(async () => {
      tabs = await Promise.all(Array.from({ length: 4 }, () => openShop(context, server, souk.url)));
      if (tabs[0]) await signIn(tabs[0]);
    });

    it('that refresh at the same moment all stay signed in', async () => {
      for (let round = 0; round < 5; round += 1) {
        const codes = await Promise.all(
          tabs.map((tab) =>
            tab.evaluate(() =>
              Promise.all([globalThis.shop.refreshAtOnce(), globalThis.shop.refreshAtOnce()]),
            ),
          ),
        );
        expect(codes.flat(2)).toEqual([]);
      }
      for (const tab of tabs) expect((await who(tab)).email).toBe(email);
    });

    it('stay signed in while each is reloaded in the middle of its refresh', async () => {
      for (const tab of [...tabs, ...tabs]) {
        await tab.evaluate(() => void globalThis.shop.refreshAtOnce());
        await tab.reload();
        await ready(tab);
      }
      for (const tab of tabs) {
        expect(await tab.evaluate(() => globalThis.shop.refresh())).toBe(true);
        expect((await who(tab)).email).toBe(email);
      }
    });

    it('stay signed in when one slept past the life of its access token while another refreshed', async () => {
      const [awake, asleep] = tabs;
      if (!awake || !asleep) throw new Error('there are no tabs');
      await asleep.evaluate(() => globalThis.shop.refresh());
      const session = await context.newCDPSession(asleep);
      await session.send('Page.setWebLifecycleState', { state: 'frozen' });
      const expired = Date.now() + (LIFE_SECONDS + 1) * 1_000;
      let rotations = 0;
      while (Date.now() < expired) {
        // Past the seconds in which the newest token stays the same.
        const keys = await souk.redis.keys(`souk:${souk.namespace}family-retry:*`);
        if (keys.length > 0) await souk.redis.del(...keys);
        expect(await awake.evaluate(() => globalThis.shop.refreshAtOnce())).toEqual([]);
        rotations += 1;
        await sleep(1_000);
      }
      expect(rotations).toBeGreaterThan(2);
      await session.send('Page.setWebLifecycleState', { state: 'active' });
      expect(await who(asleep)).toEqual({ status: 200, email });
      expect(await who(awake)).toEqual({ status: 200, email });
    });
  });

  it('shows the session of the browser in the list of its owner', async () => {
    const page = await openShop(context, server, souk.url);
    await signIn(page);
    const { body } = await page.evaluate((query) => globalThis.shop.run(query), ME);
    expect(body.data).toMatchObject({
      me: { sessions: expect.arrayContaining([{ device: 'Chrome on Linux', isCurrent: true }]) },
    });
  });

  it('answers a page of an origin that may not nothing, and sets no cookie', async () => {
    const stranger = await serveShop();
    const page = await openShop(context, stranger, souk.url);
    const tried = await page.evaluate(
      ([name, password]) =>
        globalThis.shop.signIn(name ?? '', password ?? '').catch((error: Error) => error.name),
      [email, PASSWORD],
    );
    expect(tried).toBe('TypeError');
    expect(await cookies()).toEqual([]);
    await stranger.stop();
  });

  it('shows everybody’s part to a page whose access token has expired, and a person’s after a refresh', async () => {
    const page = await openShop(context, server, souk.url);
    await signIn(page);
    await sleep((LIFE_SECONDS + 1) * 1_000);
    const send = (query: string) =>
      page.evaluate((text) => globalThis.shop.send(text, {}, globalThis.shop.accessToken), query);
    expect(await send(EVERYBODY)).toMatchObject({
      status: 200,
      body: {
        data: { categories: expect.anything() },
        extensions: { authentication: { code: 'TOKEN_EXPIRED' } },
      },
    });
    expect(await send(ME)).toMatchObject({
      status: 401,
      body: { errors: [{ extensions: { code: 'UNAUTHENTICATED', reason: 'TOKEN_EXPIRED' } }] },
    });
    const again = await page.evaluate((query) => globalThis.shop.run(query), EVERYBODY);
    expect([again.status, again.body.extensions]).toEqual([200, undefined]);
    expect(await who(page)).toEqual({ status: 200, email });
  });
}
