import { type Document, defineModel } from '@souk/subgraph';

/** The use of a mailed code. */
export type OtpPurpose = 'VERIFY_EMAIL' | 'RESET_PASSWORD';

/**
 * The current code of one address, role and purpose, which form its `_id`. Unknown addresses have one as well, with a
 * hash that no code has, so that requests and guesses get the same answers for them.
 */
export interface OtpDocument extends Document {
  accountId: string | null;
  /** An HMAC of the code; null when it was used. */
  codeHash: string | null;
  /** The HMAC of the code that was used last; null once another one was requested. */
  usedHash: string | null;
  /** What the code is made from, with the key, so that the same one can be mailed again; null where no code is right. */
  codeSeed: string | null;
  /** The attempts made with this code, right or wrong. */
  tries: number;
  expiresAt: Date;
  /** When the last codes were requested, newest first. */
  askedAt: Date[];
  /** HMACs of the idempotency keys of the last requests, newest first. */
  askedWith: string[];
  /** When a code was requested; null once the request was processed. */
  requestedAt: Date | null;
  /** When the document may be deleted. */
  purgeAt: Date;
}

export const otpModel = defineModel<OtpDocument>(
  'otps',
  {
    accountId: { type: String, default: null },
    codeHash: { type: String, default: null },
    usedHash: { type: String, default: null },
    codeSeed: { type: String, default: null },
    tries: { type: Number, default: 0 },
    expiresAt: { type: Date, required: true },
    askedAt: { type: [Date], default: [] },
    askedWith: { type: [String], default: [] },
    requestedAt: { type: Date, default: null },
    purgeAt: { type: Date, required: true },
  },
  [
    { keys: { purgeAt: 1 }, serves: 'deleting old codes', expireAfterSeconds: 0 },
    {
      keys: { requestedAt: 1 },
      serves: 'the sweep for requests whose job was lost',
      where: { requestedAt: { $gt: new Date(0) } },
    },
  ],
);
