// The client of a web shop in cookie mode, as docs/identity/sessions.md describes it. Runs in browsers, without a build.

const FIELDS = 'tokens { accessToken refreshToken expiresAt } userErrors { code message field }';
const SIGN_IN = `mutation ($input: SignInInput!) { payload: signIn(input: $input) { ${FIELDS} } }`;
const REFRESH = `mutation { payload: refreshToken { ${FIELDS} } }`;
const SIGN_OUT = 'mutation { payload: signOut { userErrors { code } } }';

/** A shop of which one person at a time uses this browser. The access token is kept in memory only. */
export class Shop {
  accessToken = null;
  #url;
  #tabs = new BroadcastChannel('souk-session');

  constructor(url) {
    this.#url = `${url}/graphql`;
    this.#tabs.onmessage = ({ data }) => {
      if (data === 'signed-out') this.accessToken = null;
    };
  }

  /** Sends an operation; when the access token has expired, refreshes it and sends the operation again. */
  async run(query, variables = {}) {
    const answer = await this.send(query, variables, this.accessToken);
    const isStale =
      answer.body.errors?.some(({ extensions }) => extensions?.code === 'UNAUTHENTICATED') ||
      answer.body.extensions?.authentication;
    if (!isStale || this.accessToken === null) return answer;
    return (await this.refresh()) ? this.send(query, variables, this.accessToken) : answer;
  }

  /** Sends one request. */
  async send(query, variables = {}, accessToken = null, headers = {}) {
    const response = await fetch(this.#url, {
      method: 'POST',
      credentials: 'include',
      headers: {
        'content-type': 'application/json',
        'x-session-mode': 'cookie',
        ...(accessToken === null ? {} : { authorization: `Bearer ${accessToken}` }),
        ...headers,
      },
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, body: await response.json() };
  }

  /** Signs in; the codes of `userErrors`. */
  signIn(email, password, role = 'CUSTOMER') {
    return this.#begin(SIGN_IN, { input: { email, password, role } });
  }

  /** Gets a new access token by the cookie, as a page does when it is loaded; false when nobody is signed in. */
  async refresh() {
    // One tab at a time. The server would also take all at once.
    const codes = await navigator.locks.request('souk-refresh', () => this.refreshAtOnce());
    return codes.length === 0;
  }

  /** Refreshes without a care for other tabs; the codes of `userErrors`. */
  refreshAtOnce() {
    return this.#begin(REFRESH, {});
  }

  /** Signs out in all tabs. */
  async signOut() {
    const answer = await this.send(SIGN_OUT, {}, this.accessToken);
    this.accessToken = null;
    this.#tabs.postMessage('signed-out');
    return answer;
  }

  async #begin(query, variables) {
    const { body } = await this.send(query, variables);
    const payload = body.data?.payload;
    this.accessToken = payload?.tokens?.accessToken ?? null;
    if (!payload) return body.errors.map(({ extensions }) => extensions.code);
    return payload.userErrors.map(({ code }) => code);
  }
}
