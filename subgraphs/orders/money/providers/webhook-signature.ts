import { createHmac, timingSafeEqual } from 'node:crypto';
import { WebhookRejected } from './errors.ts';

interface SignatureCheck {
  rawBody: Buffer | string;
  header: string | string[] | undefined;
  secret: string;
  toleranceSeconds: number;
}

/** A `t=<unix seconds>,v1=<hex>` header, read but not verified. */
export interface Signature {
  /** The raw header. */
  text: string;
  signedAt: string;
  signatures: Buffer[];
}

/**
 * Checks a `t=<unix seconds>,v1=<hex>` header, where each `v1` is the HMAC-SHA256 of `"<t>.<body>"` under the
 * secret. One valid `v1` is enough, as there are two during a secret rotation. A time further than the tolerance from
 * now, in either direction, is refused, so that a captured event cannot be replayed later.
 * @throws WebhookRejected
 */
export function checkSignature({ rawBody, header, secret, toleranceSeconds }: SignatureCheck): void {
  const { signedAt, signatures } = readSignature(header);
  const expected = createHmac('sha256', secret).update(`${signedAt}.`).update(rawBody).digest();
  if (!signatures.some((signature) => timingSafeEqual(signature, expected))) {
    throw new WebhookRejected('signature_mismatch', 'The webhook signature does not match its body');
  }
  // Checked last, as only a signed time can be trusted.
  if (!isTimely(signedAt, toleranceSeconds)) {
    throw new WebhookRejected('too_old', `The webhook was not signed within ${toleranceSeconds} s of now`);
  }
}

/** Whether a signing time is within the tolerance from now, in either direction. */
export const isTimely = (signedAt: string, toleranceSeconds: number): boolean =>
  Math.abs(Date.now() / 1000 - Number(signedAt)) <= toleranceSeconds;

/**
 * Reads the header.
 * @throws WebhookRejected when it is missing or malformed
 */
export function readSignature(header: string | string[] | undefined): Signature {
  if (typeof header !== 'string' || header === '') {
    throw new WebhookRejected('signature_missing', 'The webhook has no signature');
  }
  let signedAt: string | undefined;
  const signatures: Buffer[] = [];
  for (const part of header.split(',')) {
    const [name, value = ''] = part.trim().split('=', 2);
    if (name === 't' && /^\d{1,12}$/.test(value)) signedAt = value;
    if (name === 'v1' && /^[0-9a-f]{64}$/i.test(value)) signatures.push(Buffer.from(value, 'hex'));
  }
  if (signedAt === undefined || signatures.length === 0) {
    throw new WebhookRejected('signature_malformed', 'The webhook signature header cannot be read');
  }
  return { text: header, signedAt, signatures };
}
