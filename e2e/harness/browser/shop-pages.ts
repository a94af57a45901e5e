import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';

/** The client in the page, as `evaluate` reaches it: see `shop-client.js`. */
export interface BrowserShop {
  accessToken: string | null;
  run(query: string, variables?: object): Promise<BrowserAnswer>;
  send(
    query: string,
    variables?: object,
    accessToken?: string | null,
    headers?: Record<string, string>,
  ): Promise<BrowserAnswer>;
  /** The codes of `userErrors`; empty when it succeeded. */
  signIn(email: string, password: string, role?: string): Promise<string[]>;
  refresh(): Promise<boolean>;
  refreshAtOnce(): Promise<string[]>;
  signOut(): Promise<BrowserAnswer>;
}

/** What the page receives. */
export interface BrowserAnswer {
  status: number;
  body: {
    data?: Record<string, unknown> | null;
    errors?: { message: string; extensions: { code: string; reason?: string } }[];
    extensions?: { authentication?: { code: string } };
  };
}

declare global {
  /** The client of the page that a test has opened. */
  var shop: BrowserShop;
}

/** A web shop on an origin of its own. */
export interface ShopServer {
  /** `http://localhost:…`: another origin than the gateway, but the same site, so that cookies go along. */
  readonly origin: string;
  stop(): Promise<void>;
}

const CLIENT = readFileSync(join(import.meta.dirname, 'shop-client.js'), 'utf8');
const PAGE = `<!doctype html><meta charset="utf-8"><title>Shop</title><link rel="icon" href="data:,">
<script type="module">
${CLIENT}
globalThis.shop = new Shop(new URLSearchParams(location.search).get('gateway') ?? location.origin);
</script><p>Shop</p>`;

/** Serves the page of a web shop. Start it before Souk: its origin belongs into CORS_ORIGIN. */
export async function serveShop(): Promise<ShopServer> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(PAGE);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The URL of a gateway under the name that shares its site with {@link serveShop}. */
export const localUrl = (url: string): string => url.replace('127.0.0.1', 'localhost');

/** Opens the shop in a tab; `globalThis.shop` is its client. */
export async function openShop(
  context: BrowserContext,
  { origin }: Pick<ShopServer, 'origin'>,
  gateway: string,
): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${origin}/?gateway=${encodeURIComponent(localUrl(gateway))}`);
  return ready(page);
}

/** Opens a shop in a tab that has the origin of the gateway itself. */
export async function openOwnShop(context: BrowserContext, gateway: string): Promise<Page> {
  const page = await context.newPage();
  const url = `${localUrl(gateway)}/shop`;
  await page.route(url, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: PAGE }));
  await page.goto(url);
  return ready(page);
}

/** Waits until the client of a page is there, as after a reload. */
export async function ready(page: Page): Promise<Page> {
  await page.waitForFunction(() => globalThis.shop !== undefined);
  return page;
}
