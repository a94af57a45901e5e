import { positive } from '@souk/platform';
import { z } from 'zod';

/** The settings of live connections, beside `SUBSCRIPTIONS_MAX` of the platform. */
export const liveSettings = {
  SUBSCRIPTIONS_PER_CONNECTION: positive(50).describe('Most operations at a time on one WebSocket.'),
  SUBSCRIPTIONS_PER_CALLER: positive(100).describe(
    'Most live subscriptions, and most WebSockets, of one caller in one process: an account, or an address where nobody is signed in.',
  ),
  SUBSCRIPTIONS_IDLE_MS: z.coerce
    .number()
    .int()
    .min(1_000)
    .default(60_000)
    .describe('How long a WebSocket may stay open without an operation on it.'),
};
