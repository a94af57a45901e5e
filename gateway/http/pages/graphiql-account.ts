import { escapeHtml } from './page.ts';
import type { DemoSignIn } from './welcome.ts';

/** The bar above GraphiQL: the signed-in account, and a form to sign in with a demo account or another one. */
export function accountBar(accounts: readonly DemoSignIn[]): string {
  const options = accounts.map(
    ({ label, email }, index) =>
      `<option value="${index}">${escapeHtml(label)} (${escapeHtml(email)})</option>`,
  );
  const demo =
    options.length > 0
      ? `<label>Sign in as <select name="demo"><option value="">a demo account…</option>${options.join('')}</select></label>`
      : '';
  const kinds = ['Customer', 'Seller', 'Staff', 'Admin'].map(
    (kind) => `<option value="${kind.toUpperCase()}">${kind}</option>`,
  );
  return `<div id="account"><strong><a href="/">Souk</a></strong><span class="who" role="status">Not signed in</span>
<span class="signed-in" hidden><button type="button" name="copy">Copy header</button> <button type="button" name="out">Sign out</button></span>
${demo}<details><summary>${demo ? 'Another account' : 'Sign in'}</summary><form><select name="role" aria-label="Kind of account">${kinds.join('')}</select> <input name="email" type="email" placeholder="Email" aria-label="Email" required autocomplete="username"> <input name="password" type="password" placeholder="Password" aria-label="Password" required autocomplete="current-password"> <button>Sign in</button></form></details>
<span class="ways"><a href="/api/docs">Docs</a><a href="/api/docs/test-cards">Test cards</a><button type="button" name="examples">Reset examples</button></span></div>`;
}

/** The style of the bar, and of GraphiQL below it. Tabs do not move when pressed, as the click could miss them. */
export const ACCOUNT_STYLE = `html, body { height: 100%; margin: 0; }
body { display: flex; flex-direction: column; overflow: hidden; } #root { flex: 1; min-height: 0; height: auto !important; } .graphiql-container { height: 100% !important; } .graphiql-tab { transform: none !important; }
@media (max-width: 40rem) { .graphiql-logo { display: none !important; } }
#account { color-scheme: light dark; display: flex; flex-wrap: wrap; gap: .35rem .9rem; align-items: center; padding: .45rem .9rem; font: 14px/1.4 system-ui, sans-serif; background: light-dark(#f5f6f9, #1e232e); color: light-dark(#1d2433, #e8ebf2); border-bottom: 1px solid light-dark(#e2e6ed, #323a4a); }
#account strong a { color: light-dark(#b4532a, #ea8f62); text-decoration: none; } #account a { color: inherit; } #account .who { font-weight: 600; }
#account .ways { margin-left: auto; display: flex; gap: .9rem; align-items: center; } #account form { display: inline-flex; flex-wrap: wrap; gap: .35rem; margin-top: .3rem; }
#account select, #account input, #account button { font: inherit; max-width: 13rem; } #account summary { cursor: pointer; } #account .failed { color: light-dark(#b3261e, #f08a80); } [hidden] { display: none !important; }`;

/**
 * The script of the bar. It stores the session in the browser, refreshes it before it expires, and sends its token with
 * every operation without its own `authorization` under Headers.
 */
export const accountScript = (accounts: readonly DemoSignIn[]): string => `(() => {
const accounts = ${JSON.stringify(accounts)};
const KEY = 'souk:account';
const SOON_MS = 5000;
const TOKENS = 'tokens { accessToken refreshToken expiresAt } userErrors { message }';
const plainFetch = globalThis.fetch.bind(globalThis);
const part = (selector) => document.querySelector('#account ' + selector);
const read = () => JSON.parse(localStorage.getItem(KEY));

function show(problem) {
  const account = read();
  const who = part('.who');
  who.textContent = problem ?? (account ? 'Signed in as ' + account.email : 'Not signed in');
  who.classList.toggle('failed', problem !== undefined);
  part('.signed-in').hidden = account === null;
}

function keep(account) {
  if (account) localStorage.setItem(KEY, JSON.stringify(account));
  else localStorage.removeItem(KEY);
}

async function ask(query, variables) {
  const response = await plainFetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(errors[0].message);
  const { tokens, userErrors } = data.answer;
  if (!tokens) throw new Error(userErrors[0]?.message ?? 'The answer has no tokens.');
  return tokens;
}

async function signIn({ role, email, password }) {
  try {
    const mutation = 'mutation ($input: SignInInput!) { answer: signIn(input: $input) { ' + TOKENS + ' } }';
    keep({ email, ...(await ask(mutation, { input: { email, password, role } })) });
    show();
  } catch (error) {
    show(error.message);
  }
}

const exclusively = (work) => navigator.locks ? navigator.locks.request(KEY, work) : work();
const endsSoon = ({ expiresAt }) => Date.parse(expiresAt) < Date.now() + SOON_MS;

/** A refresh token is valid once, so that windows take turns: the second finds the tokens of the first. */
const renew = (used) => exclusively(async () => {
  const account = read();
  if (!account || account.accessToken !== used) return account?.accessToken ?? null;
  const mutation = 'mutation ($input: RefreshTokenInput!) { answer: refreshToken(input: $input) { ' + TOKENS + ' } }';
  try {
    const tokens = await ask(mutation, { input: { refreshToken: account.refreshToken } });
    keep({ ...account, ...tokens });
    show();
    return tokens.accessToken;
  } catch {
    keep(null);
    show('The session has ended. Sign in again.');
    return null;
  }
});

// With an outlived token, queries for everybody are answered all the same, and say so in their extensions.
const isStale = async (response) => {
  if (response.status === 401) return true;
  if (!response.headers.get('content-type')?.includes('json')) return false;
  const body = await response.clone().json().catch(() => null);
  return body?.extensions?.authentication !== undefined;
};

globalThis.fetch = async (input, init = {}) => {
  const url = new URL(input instanceof Request ? input.url : input, location.href);
  const headers = new Headers(init.headers);
  const account = read();
  if (url.origin !== location.origin || url.pathname !== '/graphql' || headers.has('authorization') || !account) {
    return plainFetch(input, init);
  }
  const send = (token) => {
    if (token) headers.set('authorization', 'Bearer ' + token);
    else headers.delete('authorization');
    return plainFetch(input, { ...init, headers });
  };
  const { accessToken } = account;
  const response = await send(endsSoon(account) ? await renew(accessToken) : accessToken);
  return (await isStale(response)) ? send(await renew(accessToken)) : response;
};

addEventListener('storage', ({ key }) => key === KEY && show());
part('[name=demo]')?.addEventListener('change', ({ target }) => {
  if (target.value !== '') signIn(accounts[target.value]);
  target.value = '';
});
part('form').addEventListener('submit', (event) => {
  event.preventDefault();
  signIn(Object.fromEntries(new FormData(event.target)));
});
part('[name=out]').addEventListener('click', () => { keep(null); show(); });
part('[name=copy]').addEventListener('click', () =>
  navigator.clipboard.writeText(JSON.stringify({ authorization: 'Bearer ' + read().accessToken })));
part('[name=examples]').addEventListener('click', () => {
  if (!confirm('Replace all tabs by the examples? Your changes will be lost.')) return;
  for (const key of Object.keys(localStorage)) if (key.startsWith('graphiql:')) localStorage.removeItem(key);
  location.href = location.pathname;
});
show();
})();
`;
