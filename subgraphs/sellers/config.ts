import { z } from 'zod';

/** The environment of `sellers` beside what every process shares. */
export const config = z.object({
  SELLER_REGISTRATION_GRACE_SECONDS: z.coerce
    .number()
    .int()
    .min(1)
    .default(120)
    .describe('How long a registration of unknown outcome is left alone before it is finished or removed.'),
});

/** The settings of `sellers`. */
export type Config = z.output<typeof config>;
