import type { FastifyInstance } from 'fastify';
import type { DialectParts } from '../terminal.ts';
import { SIGNATURE_HEADER, type WebhookStyle } from '../webhooks.ts';
import { chargeRoutes } from './charges.ts';

/** The protocol of the simulated bank: its routes and the form of its webhooks. */
export interface Dialect {
  routes(app: FastifyInstance, parts: DialectParts): void;
  webhooks: WebhookStyle;
}

/** The simulator's own protocol: JSON, and nothing that Souk has no use for. */
export const soukDialect: Dialect = {
  routes: chargeRoutes,
  webhooks: { signatureHeader: SIGNATURE_HEADER, bodyOf: ({ body }) => body },
};
