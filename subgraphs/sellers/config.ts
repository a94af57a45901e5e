import { z } from 'zod';

/** The settings of `sellers`, in addition to those of every process. */
export const config = z.object({
  SELLER_REGISTRATION_GRACE_SECONDS: z.coerce
    .number()
    .int()
    .min(1)
    .default(120)
    .describe('How long an interrupted registration is kept before it is finished or removed.'),
});

/** The settings of `sellers`. */
export type Config = z.output<typeof config>;
