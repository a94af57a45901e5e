import { codeOf } from '@souk/subgraph';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Ctx } from '../context.ts';
import { StoredFileMissing } from '../storage/storage.ts';
import { evaluateConditions } from './conditions.ts';
import { etagOf, fileHeaders, guards } from './headers.ts';
import { locateFile } from './locate.ts';
import type { Located } from './located.ts';
import { type MediaRequest, readMediaRequest } from './media-request.ts';

type ContextOf = (request: FastifyRequest) => Ctx;

/** Adds the media routes to an app whose requests carry their verified viewer. */
export function mediaRoutes(app: FastifyInstance, contextOf: ContextOf): void {
  const mount = (url: string, answer: (asked: MediaRequest) => { asked: MediaRequest; download: boolean }) =>
    app.route({
      method: ['GET', 'HEAD'],
      url,
      handler: async (request, reply) => {
        const found = readMediaRequest(request);
        reply.headers(guards);
        if (!found) return refuse(reply, 400);
        const { asked, download } = answer(found);
        return serve(contextOf(request), asked, download, request, reply);
      },
    });
  mount('/media/:id', (asked) => ({ asked, download: false }));
  mount('/media/:id/download', (asked) => ({ asked, download: true }));
  mount('/thumb/:id', (asked) => ({ asked: { ...asked, size: 'THUMB' }, download: false }));
}

async function serve(
  ctx: Ctx,
  asked: MediaRequest,
  download: boolean,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  try {
    const file = await locateFile(ctx, asked, request.headers.accept);
    if (typeof file === 'number') return refuse(reply, file);
    return await send(ctx, file, download, request, reply);
  } catch (error) {
    if (
      error instanceof StoredFileMissing &&
      !(await ctx.db.media.exists({ _id: asked.id, deletedAt: null }))
    ) {
      // Deleted between reading the record and reading the file.
      return refuse(reply, 410);
    }
    ctx.log.error({ err: error, mediaId: asked.id }, 'media: the file could not be served');
    return refuse(reply, codeOf(error) === 'SERVICE_UNAVAILABLE' ? 503 : 500);
  }
}

async function send(
  ctx: Ctx,
  file: Located,
  download: boolean,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  if (file.isNegotiated) varyByAccept(reply);
  const verdict = evaluateConditions(
    request.headers,
    { etag: etagOf(file), modifiedAt: file.modifiedAt },
    file.bytes,
  );
  if (verdict.status === 416) {
    return refuse(reply.header('content-range', `bytes */${file.bytes}`), 416);
  }
  if (verdict.status === 304) {
    const { 'content-type': _, ...headers } = fileHeaders(file, download);
    return reply.status(304).headers(headers).send();
  }
  const range = verdict.status === 206 ? verdict.range : { start: 0, end: file.bytes - 1 };
  // Opened before any header is set, so that a missing file is an error response and not an interrupted one.
  const body = request.method === 'HEAD' ? undefined : await ctx.runtime.storage.get(file.storageKey, range);
  reply
    .status(verdict.status)
    .headers(fileHeaders(file, download))
    .header('content-length', range.end - range.start + 1);
  if (verdict.status === 206) {
    reply.header('content-range', `bytes ${range.start}-${range.end}/${file.bytes}`);
  }
  return reply.send(body);
}

/** In the gateway's process, its answer may vary by origin already. */
function varyByAccept(reply: FastifyReply): void {
  const before = reply.getHeader('vary');
  reply.header('vary', before === undefined ? 'Accept' : `${String(before)}, Accept`);
}

const refusals = {
  400: ['BAD_USER_INPUT', 'The id, size, format, version or signature is malformed.'],
  403: ['FORBIDDEN', 'The link has expired or was altered.'],
  404: ['NOT_FOUND', 'There is no such file, or you may not see it.'],
  410: ['GONE', 'The file was deleted.'],
  416: ['RANGE_NOT_SATISFIABLE', 'The file has no such bytes.'],
  500: ['INTERNAL_SERVER_ERROR', 'Internal server error.'],
  503: ['SERVICE_UNAVAILABLE', 'The file cannot be read now.'],
} as const;

/** Answers in the form of a GraphQL error. Not cached, as the file may appear or become visible later. */
function refuse(reply: FastifyReply, status: keyof typeof refusals): FastifyReply {
  const [code, message] = refusals[status];
  return reply
    .status(status)
    .header('cache-control', 'no-store')
    .send({ errors: [{ message, extensions: { code } }] });
}
