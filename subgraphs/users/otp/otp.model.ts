import { type Document, defineModel } from '@souk/subgraph';

/** What a mailed code is for. */
export type OtpPurpose = 'VERIFY_EMAIL' | 'RESET_PASSWORD';

/**
 * The code that is out for one address, context and purpose, which `_id` names. It stands for unknown addresses as
 * well, with a hash that no code has, so that asking and guessing answer the same for them.
 */
export interface OtpDocument extends Document {
  accountId: string | null;
  /** An HMAC of the code; null when it was used. */
  codeHash: string | null;
  /** Tries made with this code, right or wrong. */
  tries: number;
  expiresAt: Date;
  /** When the last codes were asked for, newest first. */
  askedAt: Date[];
  /** When a code was requested; null once it was looked up whether there is an account to mail one to. */
  requestedAt: Date | null;
  /** When nothing of this matters any more. */
  purgeAt: Date;
}

export const otpModel = defineModel<OtpDocument>(
  'otps',
  {
    accountId: { type: String, default: null },
    codeHash: { type: String, default: null },
    tries: { type: Number, default: 0 },
    expiresAt: { type: Date, required: true },
    askedAt: { type: [Date], default: [] },
    requestedAt: { type: Date, default: null },
    purgeAt: { type: Date, required: true },
  },
  [
    { keys: { purgeAt: 1 }, serves: 'forgetting old codes', expireAfterSeconds: 0 },
    {
      keys: { requestedAt: 1 },
      serves: 'the sweep for requests whose job was lost',
      where: { requestedAt: { $gt: new Date(0) } },
    },
  ],
);
