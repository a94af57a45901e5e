import { createHash } from 'node:crypto';
import { codeOf, type SubgraphExecutor } from '@souk/platform';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { askUsers } from '../identity/ask-users.ts';
import { refreshTokenIn, setRefreshCookie } from '../identity/refresh-cookie.ts';
import { refuse } from './refuse.ts';

const FLOW_SECONDS = 10 * 60;

const BEGIN = `mutation ($input: BeginProviderSignInInput!) {
  answer: beginProviderSignIn(input: $input) { redirectUrl state browserSecret userErrors { code message } }
}`;
const FINISH = `mutation ($input: FinishProviderSignInInput!) {
  answer: finishProviderSignIn(input: $input) { redirectUrl userErrors { code message } }
}`;

const answer = z.object({
  redirectUrl: z.string().nullable(),
  userErrors: z.array(z.object({ code: z.string(), message: z.string() })),
});
const departure = answer.extend({ state: z.string().nullable(), browserSecret: z.string().nullable() });

type Named = { Params: { provider: string } };

/**
 * `GET /auth/:provider` and its callback: the browser's part of signing in with a provider. `users` makes every decision and
 * holds every secret; here are the cookies. No answer is cached, and no address holds a token.
 */
export function mountProviderRoutes(
  app: FastifyInstance,
  options: { users: () => SubgraphExecutor; publicUrl: string },
): void {
  const isSecure = options.publicUrl.startsWith('https:');
  const prefix = isSecure ? '__Host-' : '';
  const attributes = `Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;

  const ask = <T>(
    { id: requestId, client }: Pick<FastifyRequest, 'id' | 'client'>,
    query: string,
    input: object,
    form: z.ZodType<T>,
  ) => askUsers(options.users(), { query, input, form, requestId, client });

  // Not for HEAD, which would use a sign-in up.
  const mount = (
    url: string,
    handler: (request: FastifyRequest<Named>, reply: FastifyReply) => Promise<unknown>,
  ) =>
    app.route<Named>({
      method: 'GET',
      url,
      exposeHeadRoute: false,
      async handler(request, reply) {
        reply.header('cache-control', 'no-store').header('referrer-policy', 'no-referrer');
        try {
          await handler(request, reply);
        } catch (error) {
          if (codeOf(error) !== 'SERVICE_UNAVAILABLE') throw error;
          refuse(
            reply,
            503,
            'SERVICE_UNAVAILABLE',
            'Signing in is not possible right now. Try again in a moment.',
          );
        }
        return reply;
      },
    });

  mount('/auth/:provider', async (request, reply) => {
    const { role, returnTo, link } = queryOf(request);
    const input = { provider: request.params.provider, role, returnTo, linkTicket: link };
    const departed = await ask(request, BEGIN, input, departure);
    const { redirectUrl, state, browserSecret, userErrors } = departed.answer;
    if (redirectUrl === null) return refuseProvider(reply, userErrors);
    if (state !== null && browserSecret !== null) {
      for (const name of surplusFlows(request, prefix))
        addCookie(reply, `${name}=; ${attributes}; Max-Age=0`);
      const name = flowCookie(prefix, state);
      addCookie(reply, `${name}=${browserSecret}; ${attributes}; Max-Age=${FLOW_SECONDS}`);
    }
    return reply.redirect(redirectUrl, 303);
  });

  mount('/auth/:provider/callback', async (request, reply) => {
    const { id } = request;
    const at = request.url.indexOf('?');
    const parameters = at === -1 ? '' : request.url.slice(at + 1);
    const name = flowCookie(prefix, new URLSearchParams(parameters).get('state') ?? '');
    const browserSecret = cookiesOf(request).get(name) ?? null;
    const input = { provider: request.params.provider, parameters, browserSecret };
    // The session that the browser had before ends with the sign-in.
    const client = { ...request.client, cookie: { refreshToken: refreshTokenIn(request) } };
    const arrived = await ask({ id, client }, FINISH, input, answer);
    const { redirectUrl, userErrors } = arrived.answer;
    if (redirectUrl === null) return refuseProvider(reply, userErrors);
    if (browserSecret !== null) addCookie(reply, `${name}=; ${attributes}; Max-Age=0`);
    const cookie = arrived.refreshCookie;
    if (cookie && cookie.token !== null) setRefreshCookie(reply, cookie.token, new Date(cookie.expiresAt));
    return reply.redirect(redirectUrl, 303);
  });
}

const MAX_FLOWS = 8;
const FLOW = 'souk_flow_';

/** Each sign-in has a cookie of its own, so that tabs do not disturb each other. */
const flowCookie = (prefix: string, state: string) =>
  `${prefix}${FLOW}${createHash('sha256').update(state).digest('hex').slice(0, 16)}`;

/** The cookies of earlier sign-ins, when there are so many that the browser's headers would get too long. */
function surplusFlows(request: FastifyRequest, prefix: string): string[] {
  const flows = [...cookiesOf(request).keys()].filter((name) => name.startsWith(`${prefix}${FLOW}`));
  return flows.length >= MAX_FLOWS ? flows : [];
}

function cookiesOf({ headers }: FastifyRequest): Map<string, string> {
  const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  return new Map(pairs.map(([name = '', ...value]) => [name, value.join('=')]));
}

function addCookie(reply: FastifyReply, line: string): void {
  const before = [reply.getHeader('set-cookie') ?? []].flat().map(String);
  reply.removeHeader('set-cookie');
  reply.header('set-cookie', [...before, line]);
}

/** The parameters of a query that are given once. */
function queryOf({ query }: FastifyRequest): Record<'role' | 'returnTo' | 'link', string | null> {
  const given = query as Readonly<Record<string, unknown>>;
  const one = (name: string) => (typeof given[name] === 'string' ? given[name] : null);
  return { role: one('role'), returnTo: one('returnTo'), link: one('link') };
}

const refuseProvider = (reply: FastifyReply, errors: readonly { code: string; message: string }[]) =>
  refuse(
    reply,
    404,
    errors[0]?.code ?? 'NOT_FOUND',
    errors[0]?.message ?? 'There is no such sign-in provider.',
  );
