import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { exportFile } from '../catalogue-export/export-file.ts';
import { errorReport } from '../catalogue-import/error-report.ts';
import { receiveFile } from '../catalogue-import/receive-file.ts';
import type { Ctx } from '../context.ts';
import { FileRefused } from './file-refused.ts';
import { type FileKind, isFileLink } from './link.ts';

const link = z.object({
  kind: z.enum(['source', 'pictures', 'errors', 'export']),
  id: z.string().regex(/^[a-z]{3}_\w{1,40}(\.csv|\.json)?$/),
  expires: z.coerce.number().int(),
  signature: z.string().max(100),
});

const codes = { 403: 'FORBIDDEN', 410: 'GONE', 413: 'BAD_USER_INPUT', 422: 'BAD_USER_INPUT' } as const;

const HEADERS = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

/** Takes the files of imports by `PUT` and serves reports and exports by `GET`. The address is signed; bytes are streamed. */
export function fileRoutes(app: FastifyInstance, contextOf: (request: FastifyRequest) => Ctx): void {
  void app.register(async (raw) => {
    raw.removeAllContentTypeParsers();
    raw.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    raw.put('/catalogue-files/:kind/:id', async (request, reply) => {
      reply.headers(HEADERS);
      try {
        const ctx = contextOf(request);
        const { kind, id } = linked(ctx, request, ['source', 'pictures']);
        const { bytes } = await receiveFile(ctx, id, kind === 'pictures' ? kind : 'source', bodyOf(request));
        return await reply.status(201).send({ bytes });
      } catch (error) {
        return refuse(error, request, reply);
      }
    });
    raw.get('/catalogue-files/:kind/:id', async (request, reply) => {
      reply.headers(HEADERS);
      try {
        const ctx = contextOf(request);
        const { kind, id } = linked(ctx, request, ['errors', 'export']);
        if (kind === 'export') return sendExport(ctx, id, reply);
        const file = await errorReport(ctx, id);
        return await reply
          .header('content-type', 'text/csv; charset=utf-8')
          .header('content-disposition', 'attachment; filename="import-errors.csv"')
          .send(file);
      } catch (error) {
        return refuse(error, request, reply);
      }
    });
  });
}

function sendExport(ctx: Ctx, id: string, reply: FastifyReply): FastifyReply {
  const [sellerId = '', format] = id.split('.');
  const type = format === 'json' ? 'application/json' : 'text/csv; charset=utf-8';
  return reply
    .header('content-type', type)
    .header('content-disposition', `attachment; filename="products.${format}"`)
    .send(exportFile(ctx, sellerId, format === 'json' ? 'json' : 'csv'));
}

function linked(ctx: Ctx, { params, query }: FastifyRequest, kinds: readonly FileKind[]) {
  const asked = link.safeParse({ ...(params as object), ...(query as object) });
  if (asked.success && kinds.includes(asked.data.kind) && isFileLink(ctx.config, asked.data))
    return asked.data;
  throw new FileRefused(403, 'The address has expired or was altered. Ask for it again.');
}

/** The body; an empty one was not parsed. */
const bodyOf = ({ body, raw }: FastifyRequest): Readable => (body as Readable | undefined) ?? raw;

/** What is left of the body is not worth waiting for. */
function refuse(error: unknown, { raw }: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (raw.destroyed && !raw.complete) return reply.hijack();
  if (!(error instanceof FileRefused)) throw error;
  if (!raw.complete) reply.header('connection', 'close');
  const { status, message } = error;
  return reply.status(status).send({ errors: [{ message, extensions: { code: codes[status] } }] });
}
