/** A browser without pages: it follows redirects one by one and has cookies of its own. */
export class CookieJar {
  readonly #cookies = new Map<string, { value: string; host: string; line: string }>();

  /** A request with the cookies of its host; redirects are not followed. */
  async get(url: string, headers: Record<string, string> = {}): Promise<Response> {
    const { host } = new URL(url);
    const cookie = [...this.#cookies].flatMap(([name, one]) =>
      one.host === host ? [`${name}=${one.value}`] : [],
    );
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { ...headers, ...(cookie.length > 0 ? { cookie: cookie.join('; ') } : {}) },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0|expires=thu, 01 jan 1970/i.test(line)) this.#cookies.delete(name);
      else this.#cookies.set(name, { value, host, line });
    }
    return response;
  }

  /** Follows redirects until one leads to an address that `isEnd` knows; returns that address, which is not requested. */
  async follow(url: string, isEnd: (url: URL) => boolean): Promise<URL> {
    let at = new URL(url);
    for (let step = 0; step < 20; step += 1) {
      if (isEnd(at)) return at;
      const response = await this.get(at.href);
      const location = response.headers.get('location');
      if (!location) throw new Error(`${at.href} answered ${response.status}: ${await response.text()}`);
      at = new URL(location, at);
    }
    throw new Error('too many redirects');
  }

  /** The whole `Set-Cookie` line of a cookie; undefined without it. */
  line(name: string): string | undefined {
    return this.#cookies.get(name)?.line;
  }

  value(name: string): string | undefined {
    return this.#cookies.get(name)?.value;
  }

  get names(): string[] {
    return [...this.#cookies.keys()];
  }
}
