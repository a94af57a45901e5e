import type { FastifyInstance } from 'fastify';
import type { FaultBoard } from '../faults.ts';
import { SIGNATURE_HEADER } from '../signature.ts';
import type { ChargeStore } from '../stores/store.ts';
import type { Terminal } from '../terminal.ts';
import type { WebhookStyle } from '../webhooks.ts';
import { chargeRoutes } from './charges.ts';

/** What the routes of a protocol work with. */
export interface DialectParts {
  store: ChargeStore;
  terminal: Terminal;
  faults: FaultBoard;
  pause: (ms: number) => Promise<void>;
}

/** The protocol by which the simulated bank is reached, and in which it tells its events. */
export interface Dialect {
  routes(app: FastifyInstance, parts: DialectParts): void;
  webhooks: WebhookStyle;
}

/** The simulator's own protocol: JSON, and nothing that Souk has no use for. */
export const soukDialect: Dialect = {
  routes: chargeRoutes,
  webhooks: { signatureHeader: SIGNATURE_HEADER, bodyOf: ({ body }) => body },
};
