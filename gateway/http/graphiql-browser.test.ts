import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { findChromium, launchChromium } from '../testing/chromium.ts';
import { ask } from '../testing/client.ts';
import { type Rig, startRig } from '../testing/rig.ts';

const chromium = await findChromium();

if (chromium.file === null) {
  // biome-ignore lint/suspicious/noSkippedTests: what was not tried is counted and shown as that, with the reason.
  it.skip(`GraphiQL in a browser was not tried: ${chromium.missing}`, () => {});
} else {
  inBrowser(chromium.file);
}

function inBrowser(file: string): void {
  describe('GraphiQL in a browser without internet', () => {
    let rig: Rig;
    let browser: Browser;
    let page: Page;
    const complaints: string[] = [];
    const elsewhere: string[] = [];

    beforeAll(async () => {
      rig = await startRig();
      browser = await launchChromium(file);
      page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      page.on('pageerror', (error) => void complaints.push(String(error)));
      await page.route(
        (url) => url.origin !== rig.url && url.protocol.startsWith('http'),
        (route) => {
          elsewhere.push(route.request().url());
          return route.abort();
        },
      );
      await page.goto(`${rig.url}/graphiql`);
      await page.locator('.graphiql-query-editor .view-lines').waitFor();
    }, 120_000);
    afterAll(async () => {
      await browser?.close();
      await rig?.stop();
    });

    async function write(editor: string, text: string): Promise<void> {
      await page
        .locator(`${editor} .view-lines`)
        .first()
        .click({ position: { x: 20, y: 8 } });
      await page.keyboard.press('Control+A');
      await page.keyboard.press('Delete');
      await page.keyboard.insertText(text);
    }
    // The button is a menu as long as the editor takes to see that one operation has replaced several.
    const run = () => page.locator('.graphiql-execute-button:not([aria-haspopup])').click();
    const answer = (text: string) =>
      page.locator('.graphiql-response .view-lines').getByText(text).first().waitFor();

    it('answers a query across subgraphs', async () => {
      await write('.graphiql-query-editor', '{ user(id: "u1") { name } }');
      await run();
      await answer('"Ada"');
    });

    it('sends the headers that are written beside it', async () => {
      const { token } = await rig.signIn({ userId: 'u1' });
      await page.getByRole('button', { name: 'Headers' }).click();
      await write(
        '.graphiql-editor-tool .graphiql-editor:not(.hidden)',
        `{ "authorization": "Bearer ${token}" }`,
      );
      await write('.graphiql-query-editor', '{ caller { userId } }');
      await run();
      await answer('"u1"');
    });

    it('follows a subscription as that person, and stops', async () => {
      await write('.graphiql-query-editor', 'subscription { productChanged { name } }');
      const opened = page.waitForResponse((response) => response.url() === `${rig.url}/graphql`);
      await run();
      expect((await opened).headers()['content-type']).toBe('text/event-stream; charset=utf-8');
      const change = 'mutation ($id: ID!) { changeProduct(id: $id) { product { id } } }';
      await ask(rig.url, change, { variables: { id: 'p2' } });
      await answer('"Product p2"');
      await ask(rig.url, change, { variables: { id: 'p1' } });
      await answer('"Product p1"');
      await run();
    });

    it('shows the documentation of the schema', async () => {
      await page.getByRole('button', { name: /documentation explorer/i }).click();
      await page.locator('.graphiql-plugin').getByText('Query', { exact: true }).first().click();
      await page.locator('.graphiql-plugin').getByText('products').first().waitFor();
    });

    it('sends no requests to other servers, and nothing fails', () => {
      expect(elsewhere).toEqual([]);
      expect(complaints).toEqual([]);
    });
  });
}
