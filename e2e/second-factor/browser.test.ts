// Passkeys and an authenticator app in a real browser, with the virtual authenticator of Chromium.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findChromium, launchChromium } from '@souk/gateway/testing/chromium.ts';
import { totpCodeAt } from '@souk/users/second-factor/totp.ts';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { type Actor, customer, PASSWORD } from '../harness/actors.ts';
import { startSouk, type TestSouk } from '../harness/souk.ts';

const SHOP = 'http://localhost:5173';
const PAGE = '<!doctype html><title>Shop</title><body>Shop</body>';
const STEP_MS = 30_000;
// The build for pages without a bundler.
const UMD = readFileSync(
  join(import.meta.dirname, '../../node_modules/@simplewebauthn/browser/dist/bundle/index.umd.min.js'),
  'utf8',
);

const chromium = await findChromium();

if (chromium.file === null) {
  // biome-ignore lint/suspicious/noSkippedTests: what was not tried is counted and shown as that, with the reason.
  it.skip(`second factors in a browser were not tried: ${chromium.missing}`, () => {});
} else {
  inBrowser(chromium.file);
}

interface Answer {
  tokens?: { accessToken: string } | null;
  pendingSignIn?: { token: string; methods: string[] } | null;
  options?: unknown;
  secret?: string | null;
  recoveryCodes?: string[] | null;
  userErrors: { code: string }[];
}

const TOKENS = 'tokens { accessToken }';
const operation = (name: string, fields: string) => {
  const input = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return `mutation ($input: ${input}!) { payload: ${name}(input: $input) { ${fields} userErrors { code } } }`;
};

function inBrowser(file: string): void {
  let souk: TestSouk;
  let browser: Browser;
  let page: Page;
  let devtools: CDPSession;
  beforeAll(async () => {
    souk = await startSouk({ env: { PASSKEY_RP_ID: 'localhost', PASSKEY_ORIGINS: SHOP, CORS_ORIGIN: SHOP } });
    browser = await launchChromium(file);
    page = await browser.newPage();
    await page.route(`${SHOP}/**`, async (route) => {
      if (!route.request().url().endsWith('/graphql')) {
        return route.fulfill({ contentType: 'text/html', body: PAGE });
      }
      return route.fulfill({ response: await route.fetch({ url: `${souk.url}/graphql` }) });
    });
    await page.goto(`${SHOP}/`);
    await page.addScriptTag({ content: UMD });
    devtools = await page.context().newCDPSession(page);
    await devtools.send('WebAuthn.enable');
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await souk?.stop();
  });

  const ask = async (name: string, fields: string, input: object, token?: string): Promise<Answer> => {
    const { payload } = await souk.client(token).ok<{ payload: Answer }>(operation(name, fields), { input });
    return payload;
  };
  /** What the page's browser answers to options. */
  const inPage = (call: 'startRegistration' | 'startAuthentication', optionsJSON: unknown) =>
    page.evaluate(
      ([name, options]) => {
        const library = (
          globalThis as unknown as { SimpleWebAuthnBrowser: Record<string, (of: object) => Promise<unknown>> }
        ).SimpleWebAuthnBrowser;
        return library[name as string]?.({ optionsJSON: options });
      },
      [call, optionsJSON],
    );
  const authenticator = async (isUserVerified = true): Promise<string> => {
    const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified,
        automaticPresenceSimulation: true,
      },
    });
    return authenticatorId;
  };
  const signedIn = async ({ email }: Actor): Promise<string> => {
    const { tokens } = await ask('signIn', TOKENS, { email, password: PASSWORD });
    return tokens?.accessToken ?? '';
  };
  const registered = async (token: string) => {
    const { options } = await ask('startPasskeyRegistration', 'options', {}, token);
    const response = await inPage('startRegistration', options);
    return ask('finishPasskeyRegistration', 'recoveryCodes', { name: 'Laptop', response }, token);
  };
  const whoIs = async (token: string) =>
    (await souk.client(token).ok<{ me: { user: { email: string } } }>('{ me { user { email } } }')).me.user
      .email;

  describe('a passkey in Chromium', () => {
    it('is registered, signs in alone, completes a password, and proves again who it is', async () => {
      const id = await authenticator();
      const shopper = await customer(souk);
      const token = await signedIn(shopper);
      expect((await registered(token)).recoveryCodes).toHaveLength(10);

      const alone = await ask('startPasskeySignIn', 'options', {});
      const entered = await ask('signInWithPasskey', TOKENS, {
        response: await inPage('startAuthentication', alone.options),
      });
      const own = entered.tokens?.accessToken ?? '';
      expect(await whoIs(own)).toBe(shopper.email);

      const password = { email: shopper.email, password: PASSWORD };
      const pending = await ask('signIn', `${TOKENS} pendingSignIn { token methods }`, password);
      expect(pending).toMatchObject({
        tokens: null,
        pendingSignIn: { methods: ['PASSKEY', 'RECOVERY_CODE'] },
      });
      const pendingSignInToken = pending.pendingSignIn?.token;
      const second = await ask('startPasskeySignIn', 'options', { pendingSignInToken });
      const completed = await ask('confirmSignInWithPasskey', TOKENS, {
        pendingSignInToken,
        response: await inPage('startAuthentication', second.options),
      });
      expect(await whoIs(completed.tokens?.accessToken ?? '')).toBe(shopper.email);

      const { startPasskeyConfirmation } = await souk
        .client(own)
        .ok<{ startPasskeyConfirmation: Answer }>(
          'mutation { startPasskeyConfirmation { options userErrors { code } } }',
        );
      const proven = await ask(
        'confirmIdentity',
        TOKENS,
        { passkeyResponse: await inPage('startAuthentication', startPasskeyConfirmation.options) },
        own,
      );
      expect(await whoIs(proven.tokens?.accessToken ?? '')).toBe(shopper.email);
      // The tokens before the proof have ended.
      const { data } = await souk.client(own).run<{ me: object | null }>('{ me { role } }');
      expect(data?.me ?? null).toBeNull();
      await devtools.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId: id });
    });

    it('does not sign in alone when the browser could not verify the person', async () => {
      const id = await authenticator();
      await registered(await signedIn(await customer(souk)));
      await devtools.send('WebAuthn.setUserVerified', { authenticatorId: id, isUserVerified: false });
      const { options } = await ask('startPasskeySignIn', 'options', {});
      // A page that asks for less than the options say.
      const response = await inPage('startAuthentication', {
        ...(options as object),
        userVerification: 'discouraged',
      });
      const { payload } = (
        await souk
          .client()
          .run<{ payload: Answer }>(operation('signInWithPasskey', TOKENS), { input: { response } })
      ).data ?? { payload: null };
      expect(payload).toEqual({ tokens: null, userErrors: [{ code: 'PASSKEY_INVALID' }] });
      await devtools.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId: id });
    });
  });

  describe('an authenticator app in Chromium', () => {
    /** Runs an operation from the page. */
    const fromPage = (query: string, input: object, token = ''): Promise<Answer> =>
      page.evaluate(
        async ([url, body, bearer]) => {
          const headers = {
            'content-type': 'application/json',
            ...(bearer ? { authorization: `Bearer ${bearer}` } : {}),
          };
          const answer = await fetch(url as string, { method: 'POST', headers, body: body as string });
          const { data } = (await answer.json()) as { data: { payload: Answer } };
          return data.payload;
        },
        [`${SHOP}/graphql`, JSON.stringify({ query, variables: { input } }), token],
      );

    it('is set up and completes a sign-in, with requests of the page', async () => {
      const { email } = await customer(souk);
      const password = { email, password: PASSWORD };
      const first = await fromPage(operation('signIn', TOKENS), password);
      const token = first.tokens?.accessToken ?? '';
      const { secret } = await fromPage(operation('startTotpEnrolment', 'secret'), {}, token);
      const code = totpCodeAt(secret ?? '', Date.now());
      const enrolled = await fromPage(operation('confirmTotpEnrolment', 'recoveryCodes'), { code }, token);
      expect(enrolled.recoveryCodes).toHaveLength(10);

      const begin = async () =>
        (await fromPage(operation('signIn', `${TOKENS} pendingSignIn { token methods }`), password))
          .pendingSignIn?.token;
      const confirm = async (typed: string) =>
        fromPage(operation('confirmSignIn', TOKENS), { pendingSignInToken: await begin(), code: typed });
      expect(await confirm(code)).toEqual({ tokens: null, userErrors: [{ code: 'CODE_INVALID' }] });
      const next = await confirm(totpCodeAt(secret ?? '', Date.now() + STEP_MS));
      expect(await whoIs(next.tokens?.accessToken ?? '')).toBe(email);
      const recovered = await confirm(enrolled.recoveryCodes?.[0] ?? '');
      expect(await whoIs(recovered.tokens?.accessToken ?? '')).toBe(email);
    });
  });
}
