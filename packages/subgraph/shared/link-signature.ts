import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a link gives access to, and its end in seconds since 1970, which is one of the things said. */
export interface SignedLink {
  said: readonly (string | number | null)[];
  expires: number;
  signature: string;
}

/** Signatures of links that work without a token; of each purpose with a key that is used for nothing else. */
export interface LinkSignature {
  sign(secret: string, said: SignedLink['said']): string;
  /** Whether the link was signed so and has not expired. */
  isValid(secret: string, link: SignedLink, now?: Date): boolean;
}

/** The signatures (HMAC-SHA-256, RFC 2104) of links for a purpose such as `souk/media/upload-link`. */
export function linkSignature(purpose: string): LinkSignature {
  const sign: LinkSignature['sign'] = (secret, said) => {
    const key = createHmac('sha256', secret).update(purpose).digest();
    return createHmac('sha256', key).update(JSON.stringify(said)).digest('base64url');
  };
  return {
    sign,
    isValid(secret, { said, expires, signature }, now = new Date()) {
      const expected = Buffer.from(sign(secret, said));
      const given = Buffer.from(signature);
      const isGenuine = expected.length === given.length && timingSafeEqual(expected, given);
      return isGenuine && now.getTime() < expires * 1000;
    },
  };
}
