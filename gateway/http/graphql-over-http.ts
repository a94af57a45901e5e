import type { FastifyInstance, FastifyRequest } from 'fastify';
import { needsChecks, readJson, UnreadableBody } from './json-body.ts';
import { acceptedTypes, contentTypeOf } from './media-types.ts';
import { refuse } from './refuse.ts';

/** The options of GraphQL over HTTP. */
export interface GraphqlOverHttpOptions {
  /** Whether browsers get a page at `/graphql`. */
  landingPage: boolean;
}

/** The refusal of a request by its headers alone. */
interface Refusal {
  status: number;
  message: string;
}

const MAX_BOUNDARY_LENGTH = 70;
const JSON_TYPE = 'application/json';
const FORM_TYPE = 'multipart/form-data';
// A browser sends these to other origins only after a preflight, as Apollo Server's CSRF prevention requires.
const PREFLIGHTED = ['apollo-require-preflight', 'x-apollo-operation-name'];

/**
 * GraphQL over HTTP for the routes of `app`, by https://graphql.github.io/graphql-over-http/draft. Requests that cannot be
 * read or answered are refused by their headers, before the body is read and before anything runs. Bodies are JSON in
 * UTF-8 or multipart forms. Compressed bodies are refused, so that none can grow while it is read.
 */
export function graphqlOverHttp(app: FastifyInstance, { landingPage }: GraphqlOverHttpOptions): void {
  app.removeContentTypeParser(['application/json', 'text/plain']);
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
    try {
      const read = readJson(Buffer.isBuffer(body) ? body : Buffer.from(body));
      checkQuery(read);
      done(null, read);
    } catch (error) {
      done(error as Error);
    }
  });
  app.addHook('onRequest', (request, reply, done) => {
    const refusal = unreadable(request) ?? unanswerable(request, landingPage);
    if (!refusal) return done(searchFault(request));
    if (refusal.status === 415) reply.header('accept-encoding', 'identity').header('accept-post', POSTED);
    refuse(reply, refusal.status, 'BAD_REQUEST', refusal.message);
  });
}

/** What is wrong with variables in a URL. The rules are those for variables in a body. */
function searchFault({ method, query }: FastifyRequest): Error | undefined {
  if (method === 'POST' || typeof query !== 'object' || query === null || !('variables' in query)) return;
  const { variables } = query;
  if (typeof variables !== 'string' || !needsChecks(variables)) return;
  try {
    readJson(Buffer.from(variables));
  } catch (error) {
    return error as Error;
  }
}

function checkQuery(body: unknown): void {
  if (typeof body !== 'object' || body === null || !('query' in body)) return;
  const { query } = body;
  if (query !== null && typeof query !== 'string') throw new UnreadableBody('The query must be a string.');
}

const POSTED = `${JSON_TYPE}, ${FORM_TYPE}`;

function unreadable({ method, headers }: FastifyRequest): Refusal | null {
  const encoding = headers['content-encoding'];
  if (encoding !== undefined && encoding.toLowerCase() !== 'identity') {
    return { status: 415, message: 'Compressed bodies are not supported. Send the body uncompressed.' };
  }
  const header = headers['content-type'];
  if (header === undefined) {
    return method === 'POST'
      ? { status: 415, message: 'The Content-Type is missing. Send application/json.' }
      : null;
  }
  const { essence, charset, boundary } = contentTypeOf(header);
  if (method === 'POST' && essence !== JSON_TYPE && essence !== FORM_TYPE) {
    return {
      status: 415,
      message: 'The Content-Type is not supported. Send application/json, or multipart/form-data for files.',
    };
  }
  if (charset !== null && charset !== 'utf-8' && charset !== 'utf8') {
    return { status: 415, message: 'The charset is not supported. Send the body in UTF-8.' };
  }
  if (essence !== FORM_TYPE || method !== 'POST') return null;
  if (!PREFLIGHTED.some((name) => headers[name])) {
    return { status: 400, message: 'A multipart request needs the header "apollo-require-preflight: true".' };
  }
  if (!boundary || boundary.length > MAX_BOUNDARY_LENGTH) {
    return {
      status: 400,
      message: `A multipart request needs a boundary of 1 to ${MAX_BOUNDARY_LENGTH} characters.`,
    };
  }
  return null;
}

function unanswerable({ method, headers }: FastifyRequest, landingPage: boolean): Refusal | null {
  const types = acceptedTypes(headers.accept);
  const pageFits = landingPage && method !== 'POST';
  if (types.some((type) => type !== 'html' || pageFits)) return null;
  return {
    status: 406,
    message:
      'The Accept header matches no supported type. Accept application/graphql-response+json or application/json, or text/event-stream for subscriptions.',
  };
}
