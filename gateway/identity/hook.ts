import type { IncomingHttpHeaders } from 'node:http';
import { anonymous, type Viewer } from '@souk/platform';
import { API_KEY_HEADER } from '@souk/platform/identity';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { acceptedTypes, contentTypeOf } from '../http/media-types.ts';
import { refuse } from '../http/refuse.ts';
import type { CountCaller } from '../protection/rate/limit-requests.ts';
import { type ApiKeys, apiKeyIn } from './api-keys.ts';
import { type Identify, identityStatus } from './identify.ts';
import { outlived } from './token-refusal.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Why the access token, good once, is refused; the caller is anonymous then. */
    badToken: GraphQLError | null;
  }
}

/**
 * Identifies the caller before the body of a request is read. Drops internal headers (`x-user-*`, `x-service-*`) from
 * outside: identity leaves the gateway only in the context that it signs itself. Then `count` counts the request for the
 * caller; a request with an invalid token or API key counts as anonymous. Operations that need nobody run in spite of a
 * token that has outlived its session: see `forEverybody`.
 */
export function verifyIdentity(
  app: FastifyInstance,
  { identify, apiKeys }: { identify: Identify; apiKeys: ApiKeys },
  count: CountCaller | null,
): void {
  app.decorateRequest('viewer');
  app.decorateRequest('badToken', null);
  async function callerOf(headers: IncomingHttpHeaders): Promise<Viewer> {
    const key = apiKeyIn(headers);
    return key === null ? identify(headers.authorization) : apiKeys.identify(key);
  }
  app.addHook('onRequest', (request, reply, done) => {
    for (const name in request.headers) {
      if (name.startsWith('x-user-') || name.startsWith('x-service-')) delete request.headers[name];
    }
    const countThen = (next: () => void) => {
      if (!count) return next();
      count(request, reply).then((isAllowed) => {
        if (isAllowed) next();
      }, done);
    };
    request.viewer = anonymous;
    const { authorization, [API_KEY_HEADER]: key } = request.headers;
    // Most callers are anonymous, and skip the wait for a microtask.
    if (authorization === undefined && key === undefined) return countThen(done);
    callerOf(request.headers).then(
      (viewer) => {
        request.viewer = viewer;
        countThen(done);
      },
      (error) => {
        if (!(error instanceof GraphQLError)) return done(error);
        if (!outlived(error) || !mayBeForEverybody(request)) {
          return countThen(() => refuseCaller(reply, error));
        }
        request.badToken = error;
        countThen(done);
      },
    );
  });
}

/** Whether a request may have an operation that needs nobody: not an upload or an event stream, and nothing beside the API. */
function mayBeForEverybody({ routeOptions: { url }, headers }: FastifyRequest): boolean {
  if (url !== '/graphql' || acceptedTypes(headers.accept)[0] === 'events') return false;
  return contentTypeOf(headers['content-type'] ?? '').essence !== 'multipart/form-data';
}

function refuseCaller(reply: FastifyReply, error: GraphQLError): void {
  const status = identityStatus(error);
  // RFC 9110 requires it for every 401.
  if (status === 401) reply.header('www-authenticate', 'Bearer');
  refuse(reply, status, String(error.extensions.code), error.message, error.extensions);
}
