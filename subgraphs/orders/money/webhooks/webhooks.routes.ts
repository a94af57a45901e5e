import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Ctx } from '../../context.ts';
import { PaymentFault, WebhookRejected } from '../providers/index.ts';
import { receiveWebhook, WebhookDeferred } from './receive.ts';

// Providers' events are a few kilobytes.
const MAX_BODY_BYTES = 256 * 1024;
const AGAIN_S = 10;

type Delivery = FastifyRequest<{ Params: { provider: string } }>;

/**
 * `POST /webhooks/payments/:provider`: 200 for an event that was handled now or before; 400 for one that cannot be trusted
 * or read and 404 for another provider, with nothing stored; 503 when it has to be sent again.
 */
export function webhookRoutes(app: FastifyInstance, contextOf: (request: FastifyRequest) => Ctx): void {
  void app.register(async (raw) => {
    // The signature covers the raw bytes, so they must not be parsed before it is checked.
    raw.removeAllContentTypeParsers();
    raw.addContentTypeParser(
      '*',
      { parseAs: 'buffer' },
      async (_request: unknown, body: string | Buffer) => body,
    );
    raw.post('/webhooks/payments/:provider', { bodyLimit: MAX_BODY_BYTES }, (request: Delivery, reply) =>
      answer(contextOf(request), request, reply),
    );
  });
}

async function answer(
  ctx: Ctx,
  { params, body, headers }: Delivery,
  reply: FastifyReply,
): Promise<FastifyReply> {
  if (params.provider !== ctx.runtime.provider.name) {
    return refuse(reply, 404, 'NOT_FOUND', 'There is no such payment provider.');
  }
  try {
    const rawBody = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
    const status = await receiveWebhook(ctx, rawBody, headers);
    return reply.header('cache-control', 'no-store').send({ status });
  } catch (error) {
    if (error instanceof WebhookRejected) {
      ctx.log.warn({ reason: error.reason }, 'webhooks: refused');
      return refuse(reply, 400, 'BAD_REQUEST', error.message);
    }
    // A provider that is down or a payment that is being written is expected: the event is sent again.
    if (error instanceof PaymentFault || error instanceof WebhookDeferred) ctx.log.info(error.message);
    else ctx.log.error({ err: error }, 'webhooks: an event was not stored');
    reply.header('retry-after', AGAIN_S);
    return refuse(reply, 503, 'SERVICE_UNAVAILABLE', 'The event could not be processed. Send it again.');
  }
}

/** Responds in the form of a GraphQL error, as all of Souk does. */
function refuse(reply: FastifyReply, status: number, code: string, message: string): FastifyReply {
  return reply
    .status(status)
    .header('cache-control', 'no-store')
    .send({ errors: [{ message, extensions: { code } }] });
}
