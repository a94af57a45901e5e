import { promised, type World } from '../run.ts';
import { left, PASSWORD, type PurchaseStep } from '../state.ts';

export const REGISTER_CUSTOMER = `mutation ($input: RegisterCustomerInput!) {
  registerCustomer(input: $input) { user { id email } isVerificationRequired tokens { accessToken } userErrors { code message field } }
}`;

export const VERIFY_EMAIL = `mutation ($input: VerifyEmailInput!) {
  verifyEmail(input: $input) { tokens { accessToken refreshToken tokenType expiresAt } userErrors { code message field } }
}`;

export const SIGN_IN = `mutation ($input: SignInInput!) {
  signIn(input: $input) { user { id } tokens { accessToken refreshToken } userErrors { code message field } }
}`;

const REFRESH = `mutation ($token: String!) {
  refreshToken(input: { refreshToken: $token }) { tokens { accessToken refreshToken } userErrors { code message field } }
}`;

const ME = '{ me { role user { id email firstName } } }';
const SIGN_OUT = 'mutation { signOut { userErrors { code message field } } }';

interface Tokens {
  accessToken: string;
  refreshToken: string;
}

/** The six digits of the newest code mailed to an address. */
export function mailedCode(world: World, address: string): Promise<string> {
  return world.eventually(`a mail with a code to ${address}`, async () => {
    const mails = await world.mailsTo(address);
    return mails.map(({ text }) => /\b(\d{6})\b/.exec(text)?.[1]).find(Boolean);
  });
}

export const shopperSteps: readonly PurchaseStep[] = [
  {
    title: 'A shopper registers; no tokens before the email address is verified',
    async run(world, state) {
      const email = `shopper-${world.mark}@tour.example`;
      const input = {
        idempotencyKey: `shopper-${world.mark}`,
        firstName: 'Lina',
        lastName: 'Haddad',
        email,
        password: PASSWORD,
      };
      const { registerCustomer } = await world.client().ok<{
        registerCustomer: { isVerificationRequired: boolean; tokens: Tokens | null };
      }>(REGISTER_CUSTOMER, { input });
      promised(registerCustomer.isVerificationRequired, 'verification is required');
      promised(registerCustomer.tokens === null, 'no tokens yet');
      const early = await world.client().refused(SIGN_IN, { input: { email, password: PASSWORD } });
      promised(early.join() === 'EMAIL_NOT_VERIFIED', 'signing in is refused until then');
      state.shopper = { email, token: '', refreshToken: '' };
      return `${email} is registered, signing in is refused with EMAIL_NOT_VERIFIED`;
    },
  },
  {
    title: 'The code arrives by mail; a wrong one is refused, the right one signs in',
    async run(world, state) {
      const shopper = left(state, 'shopper');
      const code = await mailedCode(world, shopper.email);
      const wrong = code === '000000' ? '000001' : '000000';
      const refused = await world
        .client()
        .refused(VERIFY_EMAIL, { input: { email: shopper.email, code: wrong } });
      promised(refused.join() === 'CODE_INVALID', 'a wrong code is refused');
      const { verifyEmail } = await world
        .client()
        .ok<{ verifyEmail: { tokens: Tokens } }>(VERIFY_EMAIL, { input: { email: shopper.email, code } });
      const { me } = await world
        .client(verifyEmail.tokens.accessToken)
        .ok<{ me: { user: { email: string } } | null }>(ME);
      promised(me?.user.email === shopper.email, 'the token is the shopper’s own');
      return `code ${code} verified; me is ${me.user.email}`;
    },
  },
  {
    title: 'Signing in, refreshing and signing out; an ended session is refused at once',
    async run(world, state) {
      const { email } = left(state, 'shopper');
      const bad = await world.client().refused(SIGN_IN, { input: { email, password: 'not-my-password-1' } });
      promised(bad.join() === 'INVALID_CREDENTIALS', 'a wrong password is refused');
      const login = async () =>
        (
          await world.client().ok<{ signIn: { tokens: Tokens } }>(SIGN_IN, {
            input: { email, password: PASSWORD },
          })
        ).signIn.tokens;
      const first = await login();
      const { refreshToken } = await world
        .client()
        .ok<{ refreshToken: { tokens: Tokens } }>(REFRESH, { token: first.refreshToken });
      promised(
        refreshToken.tokens.refreshToken !== first.refreshToken,
        'a refresh token is good for one use',
      );
      await world.client(refreshToken.tokens.accessToken).ok(SIGN_OUT);
      const ended = await world.client(refreshToken.tokens.accessToken).run(ME);
      promised(ended.status === 401, 'the token is refused right after signing out');
      const again = await login();
      state.shopper = { email, token: again.accessToken, refreshToken: again.refreshToken };
      return 'refreshed once, signed out (401 right after), signed in again';
    },
  },
];
