import type { Readable } from 'node:stream';
import { codeOf } from '@souk/subgraph';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Ctx } from '../context.ts';
import { BadPiece, offsetOf, receivePiece } from './incoming.ts';
import { isUploadLink } from './link.ts';
import type { MediaUploadDocument } from './media-upload.model.ts';

const link = z.object({
  id: z.string().regex(/^upl_[0-9a-f]{32}$/),
  expires: z.coerce.number().int(),
  signature: z.string().max(100),
});
const count = z
  .string()
  .regex(/^\d{1,12}$/)
  .transform(Number);
const PIECE = 'application/offset+octet-stream';

/** Headers of every answer: nobody keeps it, and clients of tus 1.0.0 know the protocol. */
const HEADERS = {
  'cache-control': 'no-store',
  'tus-resumable': '1.0.0',
  'x-content-type-options': 'nosniff',
};

const codes = {
  400: 'BAD_USER_INPUT',
  403: 'FORBIDDEN',
  409: 'BAD_USER_INPUT',
  410: 'GONE',
  413: 'BAD_USER_INPUT',
  415: 'BAD_USER_INPUT',
  423: 'BAD_USER_INPUT',
  503: 'SERVICE_UNAVAILABLE',
} as const;

/** A refusal of a request, by its status. */
class Refused extends Error {
  readonly status: keyof typeof codes;

  constructor(status: keyof typeof codes, message: string) {
    super(message);
    this.status = status;
  }
}

/**
 * Takes the files of uploads that clients send by themselves: PUT for a whole file, HEAD and PATCH for pieces (tus 1.0.0).
 * The address is signed, as that of a bucket is; the bytes are streamed to a file.
 */
export function uploadRoutes(app: FastifyInstance, contextOf: (request: FastifyRequest) => Ctx): void {
  void app.register(async (raw) => {
    raw.removeAllContentTypeParsers();
    raw.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    const mount = (
      method: 'HEAD' | 'PATCH' | 'PUT',
      answer: (
        ctx: Ctx,
        upload: MediaUploadDocument,
        request: FastifyRequest,
        reply: FastifyReply,
      ) => Promise<FastifyReply>,
    ) =>
      raw.route({
        method,
        url: '/uploads/:id',
        handler: async (request, reply) => {
          reply.headers(HEADERS);
          const ctx = contextOf(request);
          try {
            return await answer(ctx, await linked(ctx, request), request, reply);
          } catch (error) {
            return refuse(ctx, error, request, reply);
          }
        },
      });
    mount('HEAD', tellOffset);
    mount('PUT', takeWhole);
    mount('PATCH', takePiece);
  });
}

async function linked(ctx: Ctx, request: FastifyRequest): Promise<MediaUploadDocument> {
  const asked = link.safeParse({ ...(request.params as object), ...(request.query as object) });
  if (!asked.success || !isUploadLink(ctx.config, asked.data))
    throw new Refused(403, 'The address has expired or was altered. Ask for the upload again.');
  const upload = await ctx.db.mediaUploads.findById(asked.data.id).lean();
  if (upload?.status !== 'OPEN' || ctx.runtime.storage.direct !== null)
    throw new Refused(410, 'The upload has ended.');
  return upload;
}

async function tellOffset(
  ctx: Ctx,
  upload: MediaUploadDocument,
  _request: FastifyRequest,
  reply: FastifyReply,
) {
  return reply
    .status(200)
    .header('upload-offset', await offsetOf(ctx, upload))
    .header('upload-length', upload.bytes)
    .send();
}

async function takeWhole(
  ctx: Ctx,
  upload: MediaUploadDocument,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const { 'content-type': type = '', 'content-length': length } = request.headers;
  if (type.toLowerCase() !== upload.contentType)
    throw new Refused(415, `The upload was announced as ${upload.contentType}.`);
  if (length !== undefined && Number(length) !== upload.bytes)
    throw new Refused(413, `The file was announced with ${upload.bytes} bytes.`);
  await receivePiece(ctx, upload, bodyOf(request), { offset: 0, isWhole: true });
  return reply.status(201).send();
}

async function takePiece(
  ctx: Ctx,
  upload: MediaUploadDocument,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const { 'content-type': type = '', 'upload-offset': given } = request.headers;
  if (type.toLowerCase() !== PIECE) throw new Refused(415, `A piece has the type ${PIECE}.`);
  const offset = count.safeParse(given);
  if (!offset.success) throw new Refused(400, 'Upload-Offset says where the piece begins.');
  const at = await receivePiece(ctx, upload, bodyOf(request), { offset: offset.data, isWhole: false });
  return reply.status(204).header('upload-offset', at).send();
}

/** The body; an empty one was not parsed. */
const bodyOf = ({ body, raw }: FastifyRequest): Readable => (body as Readable | undefined) ?? raw;

/** What is left of the body is not worth waiting for. */
function refuse(ctx: Ctx, error: unknown, { raw }: FastifyRequest, reply: FastifyReply): FastifyReply {
  const known = error instanceof Refused || error instanceof BadPiece;
  if (raw.destroyed && !raw.complete) return reply.hijack();
  const status = known ? error.status : codeOf(error) === 'SERVICE_UNAVAILABLE' ? 503 : null;
  if (status === null) throw error;
  if (!known) ctx.log.error({ err: error }, 'media: a file could not be received');
  if (!raw.complete) reply.header('connection', 'close');
  const message = known ? error.message : 'The file cannot be stored now. Try again in a moment.';
  return reply.status(status).send({ errors: [{ message, extensions: { code: codes[status] } }] });
}
