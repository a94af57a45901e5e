import { afterEach, describe, expect, it } from '@jest/globals';
import fastify, { type FastifyInstance } from 'fastify';
import { clearRefreshCookie, refreshTokenIn, setRefreshCookie, useRefreshCookie } from './refresh-cookie.ts';

let app: FastifyInstance;
afterEach(() => app.close());

const DAY_MS = 86_400_000;

async function answered(publicUrl: string, path: string, cookie?: string) {
  app = fastify();
  useRefreshCookie(app, publicUrl);
  app.get('/set', (_request, reply) => {
    setRefreshCookie(reply, 'ses_1.a.b', new Date(Date.now() + DAY_MS));
    return reply.send('');
  });
  app.get('/clear', (_request, reply) => {
    clearRefreshCookie(reply);
    return reply.send('');
  });
  app.get('/several', (_request, reply) => {
    reply.header('set-cookie', 'other=1; Path=/');
    setRefreshCookie(reply, 'ses_1.a.b', new Date(Date.now() + DAY_MS));
    setRefreshCookie(reply, 'ses_2.a.b', new Date(Date.now() + DAY_MS));
    return reply.send('');
  });
  app.get('/read', (request) => ({ token: refreshTokenIn(request) }));
  const { headers, body } = await app.inject({ url: path, headers: cookie === undefined ? {} : { cookie } });
  return { lines: [headers['set-cookie'] ?? []].flat(), body };
}

const GONE = 'Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0';

describe('the refresh cookie', () => {
  it('is __Host-, Secure, HttpOnly, Lax and for all paths behind HTTPS, and no earlier one outlives it', async () => {
    const { lines } = await answered('https://shop.example', '/set');
    expect(lines.slice(0, -1)).toEqual([
      `souk_refresh=; Path=/; HttpOnly; SameSite=Lax; ${GONE}`,
      `souk_refresh=; Path=/graphql; HttpOnly; SameSite=Lax; ${GONE}`,
    ]);
    expect(lines.at(-1)).toMatch(
      /^__Host-souk_refresh=ses_1\.a\.b; Path=\/; HttpOnly; SameSite=Lax; Secure; Expires=\w{3}, [^;]+ GMT; Max-Age=863(99|98|97)$|Max-Age=86400$/,
    );
    expect(lines.join()).not.toMatch(/domain/i);
  });

  it('has neither prefix nor Secure over plain HTTP, as browsers would drop it', async () => {
    const { lines } = await answered('http://localhost:8000', '/set');
    expect(lines[0]).toBe(`souk_refresh=; Path=/graphql; HttpOnly; SameSite=Lax; ${GONE}`);
    expect(lines[1]).toMatch(/^souk_refresh=ses_1\.a\.b; Path=\/; HttpOnly; SameSite=Lax; Expires=/);
    expect(lines).toHaveLength(2);
  });

  it('is removed with both Expires and Max-Age, under every name and path', async () => {
    const { lines } = await answered('https://shop.example', '/clear');
    expect(lines).toEqual([
      `souk_refresh=; Path=/; HttpOnly; SameSite=Lax; ${GONE}`,
      `souk_refresh=; Path=/graphql; HttpOnly; SameSite=Lax; ${GONE}`,
      `__Host-souk_refresh=; Path=/; HttpOnly; SameSite=Lax; Secure; ${GONE}`,
    ]);
  });

  it('is set once by an answer, which keeps other cookies', async () => {
    const { lines } = await answered('http://localhost:8000', '/several');
    expect(lines.map((line) => line.split(';', 1)[0])).toEqual([
      'other=1',
      'souk_refresh=',
      'souk_refresh=ses_2.a.b',
    ]);
  });

  it.each([
    ['souk_refresh=ses_1.a.b', 'ses_1.a.b'],
    ['a=1; souk_refresh=ses_1.a.b; b=2', 'ses_1.a.b'],
    ['souk_refresh=ses_1.a.b; souk_refresh=ses_1.a.b', 'ses_1.a.b'],
    ['souk_refresh=ses_1.a.b; souk_refresh=ses_2.a.b', null],
    ['souk_refresh=', null],
    ['a_souk_refresh=ses_1.a.b; souk_refresh_=1; souk_refresh', null],
    ['', null],
  ])('is read from "%s" as %s', async (cookie, token) => {
    const { body } = await answered('http://localhost:8000', '/read', cookie);
    expect(JSON.parse(body)).toEqual({ token });
  });

  it('is not read by its name in development behind HTTPS, which another subdomain could set', async () => {
    const { body } = await answered('https://shop.example', '/read', 'souk_refresh=ses_1.a.b');
    expect(JSON.parse(body)).toEqual({ token: null });
  });
});
