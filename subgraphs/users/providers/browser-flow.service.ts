import { createHash } from 'node:crypto';
import { codeOf, type ErrorCode, forbidden, Refusal, refusal } from '@souk/subgraph';
import {
  AuthorizationResponseError,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  fetchUserInfo,
  randomPKCECodeVerifier,
} from 'openid-client';
import type { Ctx } from '../context.ts';
import type { AuthTokens } from '../sessions/tokens.ts';
import {
  type Flow,
  keepFlow,
  keepPendingLink,
  type Linking,
  newSecret,
  takeFlow,
  takeTicket,
  useNonce,
} from './flow-store.ts';
import { identityOf, invalidToken, type ProviderIdentity, profile, verifyIdToken } from './identity.ts';
import { type Provider, providerUnavailable } from './provider.ts';
import { returnAddress, withFragment, withParameter } from './return-to.ts';
import { frontendsOf } from './settings.ts';
import { type ProviderRole, type SignedInByProvider, signInWithIdentity } from './sign-in-with-identity.ts';

const SCOPE = 'openid email profile';
const MAX_PARAMETERS_LENGTH = 8_192;
// What a provider says when the person does not want to, or is not signed in there.
const DECLINED: ReadonlySet<string> = new Set([
  'access_denied',
  'account_selection_required',
  'consent_required',
  'interaction_required',
  'login_required',
]);

/** Where the gateway sends a browser, and the cookie that binds the sign-in to it. */
export interface Begun {
  redirectUrl: string;
  cookieName: string | null;
  cookieValue: string | null;
}

/** Where the gateway sends a browser that came back, and the tokens of its session if it has one. */
export interface Finished {
  redirectUrl: string;
  cookieName: string | null;
  tokens: AuthTokens | null;
}

interface Beginning {
  provider: string;
  role?: string | null;
  returnTo?: string | null;
  linkTicket?: string | null;
}

/**
 * Starts the authorization code flow (RFC 6749) with PKCE, state and nonce. Raises Refusal NOT_FOUND for an unknown
 * provider; any other problem is told to the page to which the browser returns.
 */
export async function beginProviderSignIn(ctx: Ctx, input: Beginning): Promise<Begun> {
  assertGateway(ctx);
  const provider = ctx.runtime.providers.named(input.provider);
  let returnTo = returnAddress(frontendsOf(ctx.config), input.returnTo);
  try {
    let linking: Linking | null = null;
    if (input.linkTicket != null) {
      const ticket = await takeTicket(ctx, input.linkTicket);
      if (ticket?.provider !== input.provider) throw flowExpired();
      ({ returnTo } = ticket);
      linking = { accountId: ticket.accountId, sessionId: ticket.sessionId };
    }
    const client = await provider.client();
    const state = newSecret();
    const browser = newSecret();
    const flow: Flow = {
      provider: input.provider,
      role: roleIn(input.role),
      returnTo,
      nonce: newSecret(),
      codeVerifier: randomPKCECodeVerifier(),
      linking,
    };
    const url = buildAuthorizationUrl(client, {
      redirect_uri: redirectUri(ctx, provider),
      scope: SCOPE,
      state,
      nonce: flow.nonce,
      code_challenge: await calculatePKCECodeChallenge(flow.codeVerifier),
      code_challenge_method: 'S256',
    });
    await keepFlow(ctx, state, browser, flow);
    return { redirectUrl: url.href, cookieName: cookieNameOf(state), cookieValue: browser };
  } catch (error) {
    return { redirectUrl: told(ctx, returnTo, error), cookieName: null, cookieValue: null };
  }
}

/**
 * Finishes a flow with what the provider sent back through the browser. The flow is found only with the state and with the
 * cookie of the browser that started it, and only once. Raises Refusal NOT_FOUND for an unknown provider; any other problem
 * is told to the page to which the browser returns.
 */
export async function finishProviderSignIn(
  ctx: Ctx,
  input: { provider: string; parameters: string; cookieValue?: string | null },
): Promise<Finished> {
  assertGateway(ctx);
  const provider = ctx.runtime.providers.named(input.provider);
  const parameters = new URLSearchParams(input.parameters.slice(0, MAX_PARAMETERS_LENGTH));
  const state = parameters.get('state') ?? '';
  const cookieName = state === '' ? null : cookieNameOf(state);
  let returnTo = returnAddress(frontendsOf(ctx.config), null);
  try {
    const flow = await takeFlow(ctx, state, input.cookieValue ?? '');
    if (flow?.provider !== input.provider) throw flowExpired();
    ({ returnTo } = flow);
    const identity = await identityFrom(ctx, provider, parameters, state, flow);
    if (flow.linking) {
      const code = await keepPendingLink(ctx, { ...flow.linking, identity });
      return { redirectUrl: withFragment(returnTo, 'link', code), cookieName, tokens: null };
    }
    const signedIn = await signInWithIdentity(ctx, identity, flow.role);
    return { redirectUrl: addressAfter(returnTo, flow.role, signedIn), cookieName, tokens: signedIn.tokens };
  } catch (error) {
    return { redirectUrl: told(ctx, returnTo, error), cookieName, tokens: null };
  }
}

/** A customer who wants to sell has yet to register a business. */
function addressAfter(returnTo: string, asked: ProviderRole, { role }: SignedInByProvider): string {
  return role === asked ? returnTo : withParameter(returnTo, 'next', 'register-seller');
}

async function identityFrom(
  ctx: Ctx,
  provider: Provider,
  parameters: URLSearchParams,
  state: string,
  { nonce, codeVerifier }: Flow,
): Promise<ProviderIdentity> {
  const client = await provider.client();
  // From the settings: the host of a request could be anybody's.
  const address = new URL(`${redirectUri(ctx, provider)}?${parameters}`);
  const granted = await authorizationCodeGrant(client, address, {
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: codeVerifier,
    idTokenExpected: true,
  }).catch((error: unknown) => {
    throw problemOf(error);
  });
  const { spec } = provider;
  const claims = await verifyIdToken(provider, granted.id_token ?? '', nonce, [spec.clientId ?? '']);
  if (!(await useNonce(ctx, { issuer: spec.issuer, subject: claims.sub }, nonce, claims.exp))) {
    throw invalidToken();
  }
  const inToken = profile.parse(claims);
  if (inToken.email !== undefined) return identityOf(provider, claims.sub, inToken);
  const told = await fetchUserInfo(client, granted.access_token, claims.sub).catch((error: unknown) => {
    throw problemOf(error);
  });
  return identityOf(provider, claims.sub, profile.parse(told));
}

const PAUSED = /^(temporarily_unavailable|server_error)$/;

/** The refusal for an error of `openid-client`. */
function problemOf(error: unknown): Refusal {
  if (error instanceof AuthorizationResponseError) {
    if (DECLINED.has(error.error)) {
      return refusal('PROVIDER_DENIED', 'The sign-in was declined at the provider.');
    }
    return Object.assign(PAUSED.test(error.error) ? providerUnavailable() : invalidToken(), { cause: error });
  }
  const { status, code, name } = error as { status?: number; code?: string; name?: string };
  const isAway =
    (status !== undefined && status >= 500) ||
    code === 'OAUTH_TIMEOUT' ||
    name === 'TimeoutError' ||
    (error instanceof TypeError && error.message === 'fetch failed');
  return Object.assign(isAway ? providerUnavailable() : invalidToken(), { cause: error });
}

const flowExpired = () =>
  refusal(
    'PROVIDER_FLOW_EXPIRED',
    'This sign-in was started in another browser, was finished, or took too long.',
  );

/** The address that tells a page what went wrong; raises what is no answer to a person. */
function told(ctx: Ctx, returnTo: string, error: unknown): string {
  const code = codeFor(error);
  if (code === null) throw error;
  ctx.log.info(
    { code, err: error instanceof Refusal ? error.cause : error },
    'a sign-in with a provider failed',
  );
  return withParameter(returnTo, 'error', code);
}

function codeFor(error: unknown): ErrorCode | 'SERVICE_UNAVAILABLE' | null {
  if (error instanceof Refusal) return error.userErrors[0]?.code ?? null;
  return codeOf(error) === 'SERVICE_UNAVAILABLE' ? 'SERVICE_UNAVAILABLE' : null;
}

const roleIn = (role: string | null | undefined): ProviderRole => (role === 'SELLER' ? 'SELLER' : 'CUSTOMER');

const redirectUri = ({ config }: Ctx, { spec }: Provider) =>
  `${config.PUBLIC_URL}/auth/${spec.name}/callback`;

/** Each flow has a cookie of its own, so that two tabs do not disturb each other. */
const cookieNameOf = (state: string) =>
  `souk-flow-${createHash('sha256').update(state).digest('hex').slice(0, 16)}`;

function assertGateway({ viewer }: Ctx): void {
  if (viewer.service !== 'gateway') throw forbidden('Only the gateway may do this.');
}
