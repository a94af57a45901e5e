import fastify, { type FastifyError, type FastifyInstance } from 'fastify';
import { errorAnswer } from '../acquirer.ts';
import type { DialectParts } from '../terminal.ts';
import type { WebhookSender } from '../webhooks.ts';
import { controlRoutes } from './control.ts';
import type { Dialect } from './dialect.ts';

interface ServerParts extends DialectParts {
  webhooks: WebhookSender;
}

/** The provider's HTTP face, not yet listening. */
export function createServer(dialect: Dialect, parts: ServerParts): FastifyInstance {
  const app = fastify({
    // Stopping must not wait for calls that are never to be answered.
    forceCloseConnections: true,
    // An unknown field, or text where a number belongs, is a mistake to report.
    ajv: { customOptions: { removeAdditional: false, coerceTypes: false, discriminator: true } },
  });

  app.setErrorHandler((error: FastifyError, _request, reply) => {
    const status = error.statusCode ?? 500;
    if (status < 500) {
      const code = error.validation ? 'invalid_parameters' : 'unreadable_request';
      return reply.code(400).send(JSON.parse(errorAnswer(400, 'invalid_request', code, error.message).body));
    }
    // Stopping ends every delayed call by an abort, which is no news.
    if (error.name !== 'AbortError') console.error('payment simulator:', error);
    return reply
      .code(500)
      .send(JSON.parse(errorAnswer(500, 'provider_error', 'provider_error', 'Internal error').body));
  });

  app.register(async (charges) => dialect.routes(charges, parts));
  controlRoutes(app, parts);
  return app;
}
