import { type Refusal, refusal } from '@souk/subgraph';
import { AuthorizationResponseError } from 'openid-client';
import { invalidToken } from './identity.ts';
import { providerUnavailable } from './provider.ts';

// What a provider says when the person does not want to, or is not signed in there.
const DECLINED: ReadonlySet<string> = new Set([
  'access_denied',
  'account_selection_required',
  'consent_required',
  'interaction_required',
  'login_required',
]);
const PAUSED = /^(temporarily_unavailable|server_error)$/;

/**
 * The refusal for an error of `openid-client`: PROVIDER_DENIED when the person said no, PROVIDER_UNAVAILABLE when the
 * provider does not answer or is at fault, PROVIDER_TOKEN_INVALID for any other.
 */
export function providerProblem(error: unknown): Refusal {
  if (error instanceof AuthorizationResponseError) {
    if (DECLINED.has(error.error)) {
      return refusal('PROVIDER_DENIED', 'The sign-in was declined at the provider.');
    }
    return Object.assign(PAUSED.test(error.error) ? providerUnavailable() : invalidToken(), { cause: error });
  }
  const { code, name, cause } = error as { code?: string; name?: string; cause?: unknown };
  const isAway =
    (cause instanceof Response && cause.status >= 500) ||
    code === 'OAUTH_TIMEOUT' ||
    name === 'TimeoutError' ||
    (error instanceof TypeError && error.message === 'fetch failed');
  return Object.assign(isAway ? providerUnavailable() : invalidToken(), { cause: error });
}
