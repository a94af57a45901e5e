import type { FastifyInstance, FastifyRequest } from 'fastify';
import { proxyTo } from './proxy.ts';

const LARGEST = 256 * 1024;
const SIGNED_BY = ['content-type', 'souk-payments-signature', 'stripe-signature'];

type Delivery = FastifyRequest<{ Params: { provider: string } }>;

/**
 * Passes what card providers report on to the orders service in another process, byte by byte: it is signed. 503
 * while the service is down, so that the provider sends it again.
 */
export function proxyWebhooks(app: FastifyInstance, urls: readonly string[], internalKey: string): void {
  const passOn = proxyTo(app, 'orders', urls, internalKey, SIGNED_BY);
  void app.register(async (raw) => {
    raw.removeAllContentTypeParsers();
    raw.addContentTypeParser(
      '*',
      { parseAs: 'buffer' },
      async (_request: unknown, body: string | Buffer) => body,
    );
    raw.post('/webhooks/payments/:provider', { bodyLimit: LARGEST }, (request: Delivery, reply) => {
      const provider = encodeURIComponent(request.params.provider);
      return passOn(request, `/webhooks/payments/${provider}`, reply);
    });
  });
}
