import { forbidden, providerSessionId, Refusal, refusal, sessionStore } from '@souk/subgraph';
import { decodeJwt } from 'jose';
import { fetchUserInfo } from 'openid-client';
import type { AccountDocument } from '../accounts/account.model.ts';
import type { Ctx } from '../context.ts';
import { rightsIn } from '../roles/rights.ts';
import { needsSecondFactor } from '../second-factor/required.ts';
import { isDenied, MAX_TOKEN_SECONDS } from '../sessions/denied-tokens.ts';
import { endFamilies, familyKeys, memberOf } from '../sessions/family.ts';
import { inRedis } from '../sessions/in-redis.ts';
import { holds, signInProblem } from '../sign-in/eligibility.ts';
import { accountOfIdentity } from './account-of-identity.ts';
import { identityOf, invalidToken, type ProviderIdentity, profile, verifyAccessToken } from './identity.ts';
import type { Provider } from './provider.ts';
import { providerProblem } from './provider-problem.ts';

/**
 * Opens the session of a provider's access token, as a customer: never in another role, and not for an account that needs a
 * second factor, which such a token does not show. Raises Refusal PROVIDER_TOKEN_INVALID, INVALID_TOKEN for a token that was
 * signed out or whose identity was unlinked, PROVIDER_UNAVAILABLE, and the reasons for which the account may not sign in.
 */
export async function provisionOidcUser(
  ctx: Ctx,
  { accessToken }: { accessToken: string },
): Promise<{ sessionId: string }> {
  if (ctx.viewer.service !== 'gateway') throw forbidden('Only the gateway may do this.');
  const provider = ctx.runtime.providers.accepting(issuerOf(accessToken));
  if (!provider) throw invalidToken();
  const claims = await verifyAccessToken(provider, accessToken);
  const seconds = Math.floor(claims.exp - Date.now() / 1_000);
  if (seconds <= 0 || seconds > MAX_TOKEN_SECONDS) throw invalidToken();
  const sessionId = providerSessionId(accessToken);
  await assertNotDenied(ctx, sessionId);
  const told = profile.parse(claims);
  const isComplete = told.email !== undefined || (await isLinked(ctx, provider, claims.sub));
  const identity = isComplete
    ? identityOf(provider, claims.sub, told)
    : await identityByUserInfo(provider, accessToken, claims.sub);
  const account = await accountOfIdentity(ctx, identity);
  await assertMayUse(ctx, account);
  const session = { ...(await rightsIn(ctx, account, 'CUSTOMER')), authenticatedAt: 0 };
  const { sessions } = familyKeys(ctx, account._id, sessionId);
  const member = memberOf('CUSTOMER', sessionId);
  await inRedis(() =>
    ctx.redis
      .multi()
      .zadd(sessions, Date.now() + seconds * 1_000, member)
      .expire(sessions, ctx.config.REFRESH_TOKEN_SECONDS)
      .exec(),
  );
  await inRedis(() => sessionStore(ctx.redis, ctx.redisPrefix).put(sessionId, session, seconds));
  // A block, a sign-out or an unlinking at the same time has found the session and ended it, or is seen here.
  try {
    if (!(await isLinked(ctx, provider, claims.sub))) throw ended();
    await assertNotDenied(ctx, sessionId);
    await assertMayUse(ctx, await ctx.db.users.findById(account._id).lean());
  } catch (error) {
    await endFamilies(ctx, account._id, [member]);
    throw error;
  }
  return { sessionId };
}

async function assertNotDenied(ctx: Ctx, sessionId: string): Promise<void> {
  if (await isDenied(ctx, sessionId)) throw ended();
}

const ended = () => refusal('INVALID_TOKEN', 'The session of this token has ended.');

async function assertMayUse(ctx: Ctx, account: AccountDocument | null): Promise<void> {
  if (!account || !holds(account, 'CUSTOMER')) {
    throw refusal('ROLE_NOT_AVAILABLE', 'This account cannot be used in the role CUSTOMER.');
  }
  const problem = await signInProblem(ctx, account, 'CUSTOMER');
  if (problem) throw new Refusal([problem]);
  if (account.hasSecondFactor || needsSecondFactor(ctx.config, 'CUSTOMER')) {
    throw refusal('REAUTHENTICATION_REQUIRED', 'This account needs a second factor: sign in to Souk.');
  }
}

const isLinked = async (ctx: Ctx, { spec }: Provider, subject: string): Promise<boolean> =>
  (await ctx.db.providerLinks.exists({ issuer: spec.issuer, subject, unlinkedAt: null })) !== null;

async function identityByUserInfo(
  provider: Provider,
  accessToken: string,
  subject: string,
): Promise<ProviderIdentity> {
  const client = await provider.client();
  try {
    const told = await fetchUserInfo(client, accessToken, subject);
    return identityOf(provider, subject, profile.parse(told));
  } catch (error) {
    throw providerProblem(error);
  }
}

function issuerOf(token: string): string {
  try {
    return decodeJwt(token).iss ?? '';
  } catch {
    return '';
  }
}
