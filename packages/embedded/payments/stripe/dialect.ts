import type { FastifyError, FastifyInstance } from 'fastify';
import type { ChargeView, EventType, StoredEvent } from '../charge.ts';
import type { Dialect } from '../http/dialect.ts';
import type { DialectParts } from '../terminal.ts';
import { effectRoutes } from './effects.ts';
import { invalidRequest } from './errors.ts';
import { readForm } from './form.ts';
import { chargeOf, intentOf } from './objects.ts';
import { readRoutes } from './reads.ts';

const EVENT_TYPES: Readonly<Record<EventType, string>> = {
  'payment.authorized': 'payment_intent.amount_capturable_updated',
  'payment.declined': 'payment_intent.payment_failed',
  'payment.captured': 'payment_intent.succeeded',
  'payment.voided': 'payment_intent.canceled',
  'payment.refunded': 'charge.refunded',
};

/** The part of Stripe's API that Souk's adapter uses, in front of the same simulated bank. */
export const stripeDialect: Dialect = {
  routes: stripeRoutes,
  webhooks: { signatureHeader: 'stripe-signature', bodyOf: stripeEventOf },
};

function stripeRoutes(app: FastifyInstance, parts: DialectParts): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    async (_request: unknown, body: string | Buffer) => readForm(String(body)),
  );
  app.addHook('onRequest', async (request, reply) => {
    if (/^Bearer (sk|rk)_\w+$/.test(request.headers.authorization ?? '')) return;
    const error = { type: 'invalid_request_error', message: 'Invalid API Key provided' };
    return reply.code(401).send({ error });
  });
  app.setErrorHandler((error: FastifyError, _request, reply) => {
    const status = error.statusCode ?? 500;
    if (status < 500) {
      return reply.code(status).send(JSON.parse(invalidRequest('unreadable_request', error.message).body));
    }
    // Stopping ends every delayed call by an abort, which is no news.
    if (error.name !== 'AbortError') console.error('payment simulator:', error);
    return reply.code(500).send({ error: { type: 'api_error', message: 'Internal error' } });
  });
  effectRoutes(app, parts);
  readRoutes(app, parts);
}

function stripeEventOf({ body }: StoredEvent): string {
  const told: { id: string; type: EventType; createdAt: string; charge: ChargeView } = JSON.parse(body);
  const { id, type, createdAt, charge } = told;
  const object = type === 'payment.refunded' ? chargeOf(charge) : intentOf(charge);
  return JSON.stringify({
    id,
    object: 'event',
    created: Math.floor(Date.parse(createdAt) / 1000),
    livemode: false,
    type: EVENT_TYPES[type],
    data: { object },
  });
}
