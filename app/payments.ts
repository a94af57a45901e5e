import type { EmbeddedServers } from '@souk/embedded';
import { type PaymentSimulator, startPaymentSimulator } from '@souk/embedded/payments/index.ts';

/** Starts the simulated card provider beside Souk, its state in the same MongoDB, and tells other commands of it. */
export async function startPayments(servers: EmbeddedServers): Promise<PaymentSimulator> {
  const payments = await startPaymentSimulator({ port: 0, mongoUri: servers.mongoUri });
  servers.announce({ paymentsUrl: payments.url });
  return payments;
}
