import { codeOf, type ErrorCode, forbidden, Refusal, refusal } from '@souk/subgraph';
import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  fetchUserInfo,
  randomPKCECodeVerifier,
} from 'openid-client';
import type { Ctx } from '../context.ts';
import {
  type Flow,
  keepFlow,
  keepPendingLink,
  keepPendingSignIn,
  type Linking,
  newSecret,
  takeFlow,
  takeTicket,
  useNonce,
} from './flow-store.ts';
import { identityOf, invalidToken, type ProviderIdentity, profile, verifyIdToken } from './identity.ts';
import { type Provider, providerNamed } from './provider.ts';
import { providerProblem } from './provider-problem.ts';
import { returnAddress, withFragment, withParameter } from './return-to.ts';
import { frontendsOf } from './settings.ts';
import { type ProviderRole, type SignedInByProvider, signInWithIdentity } from './sign-in-with-identity.ts';

const SCOPE = 'openid email profile';
const MAX_PARAMETERS_LENGTH = 8_192;

/** Where the gateway sends a browser, and the cookie that binds the sign-in to it. */
export interface Departure {
  redirectUrl: string;
  state: string | null;
  /** What the cookie holds. */
  browserSecret: string | null;
}

/** Where the gateway sends a browser that came back. The refresh token of its session goes into its cookie. */
export interface Arrival {
  redirectUrl: string;
}

interface Beginning {
  provider: string;
  role?: string | null;
  returnTo?: string | null;
  linkTicket?: string | null;
}

/**
 * Starts the authorization code flow (RFC 6749) with PKCE, state and nonce. Raises Refusal NOT_FOUND for an unknown
 * provider; the page to which the browser returns learns of any other problem.
 */
export async function beginProviderSignIn(ctx: Ctx, input: Beginning): Promise<Departure> {
  assertGateway(ctx);
  const provider = providerNamed(ctx.runtime.providers, input.provider);
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
    const browserSecret = newSecret();
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
    await keepFlow(ctx, state, browserSecret, flow);
    return { redirectUrl: url.href, state, browserSecret };
  } catch (error) {
    return { redirectUrl: told(ctx, returnTo, error), state: null, browserSecret: null };
  }
}

/**
 * Finishes a flow with what the provider sent back through the browser. The flow is found only with the state and with the
 * cookie of the browser that started it, and only once. Raises Refusal NOT_FOUND for an unknown provider; any other problem
 * is reported to the page to which the browser returns.
 */
export async function finishProviderSignIn(
  ctx: Ctx,
  input: {
    provider: string;
    parameters: string;
    browserSecret?: string | null;
  },
): Promise<Arrival> {
  assertGateway(ctx);
  const provider = providerNamed(ctx.runtime.providers, input.provider);
  const parameters = new URLSearchParams(input.parameters.slice(0, MAX_PARAMETERS_LENGTH));
  const state = parameters.get('state') ?? '';
  let returnTo = returnAddress(frontendsOf(ctx.config), null);
  try {
    const flow = await takeFlow(ctx, state, input.browserSecret ?? '');
    if (flow?.provider !== input.provider) throw flowExpired();
    ({ returnTo } = flow);
    const identity = await identityFrom(ctx, provider, parameters, state, flow);
    if (flow.linking) {
      const code = await keepPendingLink(ctx, { ...flow.linking, identity });
      return { redirectUrl: withFragment(returnTo, 'link', code) };
    }
    const signedIn = await signInWithIdentity(ctx, identity, flow.role);
    return { redirectUrl: await addressAfter(ctx, returnTo, flow.role, signedIn) };
  } catch (error) {
    return { redirectUrl: told(ctx, returnTo, error) };
  }
}

/** The page learns of a second factor that is missing, and of a business that has yet to be registered. */
async function addressAfter(
  ctx: Ctx,
  returnTo: string,
  asked: ProviderRole,
  { role, pendingSignIn }: SignedInByProvider,
): Promise<string> {
  const address = role === asked ? returnTo : withParameter(returnTo, 'next', 'register-seller');
  // Its token never stands in an address, which browsers keep.
  return pendingSignIn
    ? withFragment(address, 'sign-in', await keepPendingSignIn(ctx, pendingSignIn))
    : address;
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
    throw providerProblem(error);
  });
  const { spec } = provider;
  const claims = await verifyIdToken(provider, granted.id_token ?? '', nonce, [spec.clientId ?? '']);
  if (!(await useNonce(ctx, { issuer: spec.issuer, subject: claims.sub }, nonce, claims.exp))) {
    throw invalidToken();
  }
  const inToken = profile.parse(claims);
  if (inToken.email !== undefined) return identityOf(provider, claims.sub, inToken);
  const told = await fetchUserInfo(client, granted.access_token, claims.sub).catch((error: unknown) => {
    throw providerProblem(error);
  });
  return identityOf(provider, claims.sub, profile.parse(told));
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

function assertGateway({ viewer }: Ctx): void {
  if (viewer.service !== 'gateway') throw forbidden('Only the gateway may do this.');
}
