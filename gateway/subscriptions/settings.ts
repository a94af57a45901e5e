import { positive } from '@souk/platform';
import { z } from 'zod';

/** The settings of live connections, besides the platform's `SUBSCRIPTIONS_MAX`. */
export const liveSettings = {
  SUBSCRIPTIONS_PER_CONNECTION: positive(50).describe(
    'Maximum number of concurrent operations on one WebSocket.',
  ),
  SUBSCRIPTIONS_PER_CALLER: positive(100).describe(
    'Maximum number of live subscriptions, and of WebSockets, of one caller in one process. A caller is an account, or an address for anonymous callers.',
  ),
  SUBSCRIPTIONS_IDLE_MS: z.coerce
    .number()
    .int()
    .min(1_000)
    .default(60_000)
    .describe('Milliseconds for which a WebSocket may stay open without an operation.'),
};
