import { refusal } from '@souk/subgraph';
import type { AccountRole } from '../accounts/account.model.ts';
import type { Ctx } from '../context.ts';
import { useNonce } from './flow-store.ts';
import { identityOf, invalidToken, profile, verifyIdToken } from './identity.ts';
import { providerNamed } from './provider.ts';
import { type SignedInByProvider, signInWithIdentity } from './sign-in-with-identity.ts';

const FIELD = ['input', 'idToken'];
const MIN_NONCE_LENGTH = 16;
const MAX_NONCE_LENGTH = 255;

/**
 * Signs a person in with an id token that an app received from a provider, once. Raises Refusal NOT_FOUND for an unknown
 * provider, INVALID_INPUT for another role than CUSTOMER and SELLER and for a nonce that could be guessed,
 * PROVIDER_TOKEN_INVALID, PROVIDER_UNAVAILABLE, and those of `signInWithIdentity`.
 */
export async function signInWithIdToken(
  ctx: Ctx,
  input: { provider: string; idToken: string; nonce: string; role: AccountRole },
): Promise<SignedInByProvider> {
  const { idToken, nonce, role } = input;
  const provider = providerNamed(ctx.runtime.providers, input.provider);
  if (role !== 'CUSTOMER' && role !== 'SELLER') {
    throw refusal('INVALID_INPUT', 'Providers sign customers and sellers in.', ['input', 'role']);
  }
  if (nonce.length < MIN_NONCE_LENGTH || nonce.length > MAX_NONCE_LENGTH) {
    const message = `A nonce has ${MIN_NONCE_LENGTH} to ${MAX_NONCE_LENGTH} characters.`;
    throw refusal('INVALID_INPUT', message, ['input', 'nonce']);
  }
  const claims = await verifyIdToken(provider, idToken, nonce, provider.clientIds, FIELD);
  const { issuer } = provider.spec;
  if (!(await useNonce(ctx, { issuer, subject: claims.sub }, nonce, claims.exp))) throw invalidToken(FIELD);
  return signInWithIdentity(ctx, identityOf(provider, claims.sub, profile.parse(claims)), role);
}
