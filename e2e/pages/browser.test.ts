// The pages that people meet first, in a real browser without internet.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { findChromium, launchChromium } from '@souk/gateway/testing/chromium.ts';
import type { Browser, Page } from 'playwright-core';
import { type Actor, customer, PASSWORD } from '../harness/actors.ts';
import { startSouk, type TestSouk } from '../harness/souk.ts';

const chromium = await findChromium();

if (chromium.file === null) {
  // biome-ignore lint/suspicious/noSkippedTests: what was not tried is counted and shown as that, with the reason.
  it.skip(`the pages in a browser were not tried: ${chromium.missing}`, () => {});
} else {
  inBrowser(chromium.file);
}

function inBrowser(file: string): void {
  let souk: TestSouk;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    souk = await startSouk();
    browser = await launchChromium(file);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await souk?.stop();
  });
  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.route(
      (url) => url.origin !== souk.url && url.protocol.startsWith('http'),
      (route) => route.abort(),
    );
  });
  afterEach(() => page.close());

  describe('GraphiQL', () => {
    let shopper: Actor;
    beforeAll(async () => {
      shopper = await customer(souk);
    });

    const open = async () => {
      await page.goto(`${souk.url}/graphiql`);
      await page.locator('.graphiql-query-editor .view-lines').waitFor();
    };
    const signIn = async () => {
      await page.getByText('Sign in', { exact: true }).first().click();
      await page.locator('#account [name=email]').fill(shopper.email);
      await page.locator('#account [name=password]').fill(PASSWORD);
      await page.locator('#account form button').click();
    };
    const who = (text: string) => page.locator('#account .who').getByText(text).waitFor();
    const runFirst = async (tab: string) => {
      await page.locator('.graphiql-tab-button', { hasText: tab }).click();
      await page.locator('.graphiql-execute-button').click();
      await page.getByRole('menuitem', { name: tab }).click();
    };
    const answer = (text: string) =>
      page.locator('.graphiql-response .view-lines').getByText(text).first().waitFor();

    it('has a tab for each kind of person', async () => {
      await open();
      const tabs = await page.locator('.graphiql-tab-button').allTextContents();
      expect(tabs).toEqual(['Anyone', 'Customer', 'Seller', 'Staff', 'Admin']);
    });

    it('sends the token of who signed in above, also after a reload', async () => {
      await open();
      await signIn();
      await who(`Signed in as ${shopper.email}`);
      await runFirst('Customer');
      await answer(`"${shopper.email}"`);
      // GraphiQL stores which tab is open half a second later, and opens one more when it does not know.
      await page.waitForTimeout(1_500);
      await page.reload();
      await who(`Signed in as ${shopper.email}`);
      await runFirst('Customer');
      await answer(`"${shopper.email}"`);
    });

    it('says why a sign-in is refused', async () => {
      await open();
      await page.getByText('Sign in', { exact: true }).first().click();
      await page.locator('#account [name=email]').fill(shopper.email);
      await page.locator('#account [name=password]').fill('not-the-password-1');
      await page.locator('#account form button').click();
      await who('password is wrong');
      expect(await page.evaluate(() => localStorage.getItem('souk:account'))).toBeNull();
    });

    it('gets new tokens by itself before they end, and asks to sign in again when the session has ended', async () => {
      await open();
      await signIn();
      await who(`Signed in as ${shopper.email}`);
      const kept = () => page.evaluate(() => JSON.parse(localStorage.getItem('souk:account') ?? 'null'));
      const first = (await kept()) as { accessToken: string };
      await page.evaluate(() => {
        const account = JSON.parse(localStorage.getItem('souk:account') ?? '{}');
        localStorage.setItem(
          'souk:account',
          JSON.stringify({ ...account, expiresAt: new Date().toISOString() }),
        );
      });
      await runFirst('Customer');
      await answer(`"${shopper.email}"`);
      const second = (await kept()) as { accessToken: string };
      expect(second.accessToken).not.toBe(first.accessToken);

      await souk.client(second.accessToken).ok('mutation { signOutEverywhere { userErrors { code } } }');
      await runFirst('Anyone');
      await who('The session has ended. Sign in again.');
      expect(await kept()).toBeNull();
    });

    it('keeps the headers that were written in a tab over a reload', async () => {
      await open();
      await page.getByRole('button', { name: 'Headers' }).click();
      await page.locator('.graphiql-editor-tool .graphiql-editor:not(.hidden) .view-lines').first().click();
      await page.keyboard.insertText('{ "x-of-mine": "kept" }');
      await page.waitForFunction(() => localStorage.getItem('graphiql:tabState')?.includes('x-of-mine'));
      await page.reload();
      await page.getByRole('button', { name: 'Headers' }).click();
      await page.locator('.graphiql-editor-tool').getByText('x-of-mine').first().waitFor();
    });
  });

  describe('Sandbox without internet', () => {
    it('says that it cannot be loaded, and leads to GraphiQL', async () => {
      await page.goto(`${souk.url}/graphql`);
      await page.locator('#state').getByText('could not be loaded').waitFor();
      await page.locator('main').getByRole('link', { name: 'GraphiQL' }).click();
      await page.locator('.graphiql-query-editor').waitFor();
    });
  });

  describe('the documentation', () => {
    it('shows results as one types, and goes to the best at Enter', async () => {
      await page.goto(`${souk.url}/api/docs`);
      await page.keyboard.press('/');
      await page.keyboard.type('placeorder');
      await page.locator('.results').getByText('placeOrder', { exact: true }).waitFor();
      await page.keyboard.press('Enter');
      await page.waitForURL('**/api/docs/mutation/placeOrder');
      await page.getByText('Customers').waitFor();
    });

    it('comes back to the page when the search is emptied', async () => {
      await page.goto(`${souk.url}/api/docs/errors`);
      await page.locator('.search input').fill('cart');
      await page.locator('.results').waitFor();
      await page.locator('.search input').fill('');
      await page.getByRole('heading', { name: 'Error codes' }).waitFor();
    });

    it.each([
      '/',
      '/api/docs',
      '/api/docs/mutation/uploadMedia',
      '/api/docs/types/Order',
      '/api/docs/errors',
    ])('fits the width of a phone: %s', async (path) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto(`${souk.url}${path}`);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    });
  });
}
