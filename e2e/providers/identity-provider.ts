// A real OpenID Connect provider over HTTP, whose faults can be switched on.
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose';
import Provider from 'oidc-provider';

/** A person at the provider. */
export interface ProviderPerson {
  sub: string;
  email?: string;
  email_verified?: boolean;
  given_name?: string;
  family_name?: string;
}

/** What the provider does wrong. */
export interface Faults {
  /** Paths that answer 503: `/.well-known/openid-configuration`, `/token`, `/jwks`, or `*` for all. */
  away: string[];
  /** Whether the person declines. */
  declines: boolean;
  /** What is changed in the id tokens of the token endpoint; `undefined` leaves a claim out. */
  idToken: Record<string, unknown>;
  /** Whether id tokens have the person's claims, or only the UserInfo endpoint does. */
  hidesClaims: boolean;
}

const CLIENT = { client_id: 'souk-web', client_secret: 'secret-of-souk-at-the-provider' };

/** The running provider. */
export class IdentityProvider {
  readonly clientId = CLIENT.client_id;
  readonly audience = 'https://api.souk.test';
  readonly faults: Faults = { away: [], declines: false, idToken: {}, hidesClaims: false };
  /** Who signs in next. */
  person: ProviderPerson = { sub: 'nobody' };
  /** The requests by path, such as `/jwks`. */
  readonly requests = new Map<string, number>();
  readonly #server = createServer((request, response) => this.#answer(request, response));
  #redirectUris: string[] = ['http://127.0.0.1/unset'];
  #key: { private: CryptoKey; jwk: JWK } | null = null;
  #provider: { callback: RequestListener; real: Provider } | null = null;

  /** Starts one. */
  static async start(): Promise<IdentityProvider> {
    const provider = new IdentityProvider();
    await new Promise<void>((resolve) => provider.#server.listen(0, '127.0.0.1', resolve));
    await provider.rotateKeys('key-1');
    return provider;
  }

  get issuer(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** The settings of a Souk that uses it under the name `acme`. */
  get settings(): { OIDC_PROVIDERS: string; OIDC_CLIENT_SECRETS: string } {
    const { issuer, clientId, audience } = this;
    const acme = { name: 'acme', label: 'Acme', issuer, clientId, audience, mobileClientIds: ['souk-app'] };
    return {
      OIDC_PROVIDERS: JSON.stringify([acme]),
      OIDC_CLIENT_SECRETS: JSON.stringify({ acme: CLIENT.client_secret }),
    };
  }

  /** Allows a Souk to be returned to. */
  allow(soukUrl: string): void {
    this.#redirectUris = [`${soukUrl}/auth/acme/callback`];
    this.#renew();
  }

  /** Makes a new key, also under an id that another key had, and signs with it from now on. */
  async rotateKeys(kid: string): Promise<void> {
    const { privateKey } = await generateKeyPair('RS256', { extractable: true });
    this.#key = {
      private: privateKey,
      jwk: { ...(await exportJWK(privateKey)), kid, alg: 'RS256', use: 'sig' },
    };
    this.#renew();
  }

  /** A token that is signed as the provider's own are. */
  async sign(claims: JWTPayload, header: { kid?: string; key?: CryptoKey } = {}): Promise<string> {
    const { private: own, jwk } = this.#own();
    const now = Math.floor(Date.now() / 1_000);
    return new SignJWT({ iss: this.issuer, iat: now, exp: now + 600, jti: randomUUID(), ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: header.kid ?? jwk.kid ?? '' })
      .sign(header.key ?? own);
  }

  stop(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  #own() {
    if (!this.#key) throw new Error('the provider has no key yet');
    return this.#key;
  }

  #renew(): void {
    const { jwk } = this.#own();
    const real = new Provider(this.issuer, {
      clients: [
        {
          ...CLIENT,
          redirect_uris: this.#redirectUris,
          grant_types: ['authorization_code'],
          response_types: ['code'],
          token_endpoint_auth_method: 'client_secret_post',
        },
      ],
      jwks: { keys: [jwk] },
      claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['given_name', 'family_name'] },
      // Real ones differ in this.
      conformIdTokenClaims: this.faults.hidesClaims,
      cookies: { keys: ['cookies-of-the-test'] },
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_ctx: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
      findAccount: (_ctx: unknown, sub: string) => ({
        accountId: sub,
        claims: () => ({ ...this.person, sub }),
      }),
    });
    real.use(async (ctx, next) => {
      await next();
      const { body } = ctx as { body: { id_token?: string } | undefined };
      if (ctx.path !== '/token' || !body?.id_token || Object.keys(this.faults.idToken).length === 0) return;
      const [, claims = ''] = body.id_token.split('.');
      const original = JSON.parse(Buffer.from(claims, 'base64url').toString()) as JWTPayload;
      body.id_token = await this.sign({ ...original, ...this.faults.idToken });
    });
    this.#provider = { callback: real.callback(), real };
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const path = request.url?.split('?', 1)[0] ?? '';
    this.requests.set(path, (this.requests.get(path) ?? 0) + 1);
    if (this.faults.away.some((one) => one === '*' || one === path)) {
      response.writeHead(503).end();
      return;
    }
    if (!this.#provider) throw new Error('the provider has not started');
    if (path.startsWith('/interaction/')) void this.#interact(this.#provider.real, request, response);
    else this.#provider.callback(request, response);
  }

  /** Signs the person in and consents, as a page with a form would after its two clicks. */
  async #interact(real: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const finish = (result: object) =>
      real.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
    if (this.faults.declines) return finish({ error: 'access_denied', error_description: 'not today' });
    const { params } = await real.interactionDetails(request, response);
    const accountId = this.person.sub;
    const grant = new real.Grant({ accountId, clientId: params.client_id });
    grant.addOIDCScope('openid email profile');
    await finish({ login: { accountId }, consent: { grantId: await grant.save() } });
  }
}
