import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** A secret on its way through queues: AES-256-GCM under a key derived from the internal key. */
export type Encrypted = string & { readonly encrypted: true };

function keyFrom(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', 'souk event secrets', 32));
}

/** Encrypts a text so that it may rest in the outbox and in Redis. */
export function encrypt(text: string, secret: string): Encrypted {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyFrom(secret), nonce);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url') as Encrypted;
}

/** Decrypts what {@link encrypt} gave; raises when it was altered or encrypted under another key. */
export function decrypt(encrypted: Encrypted, secret: string): string {
  const bytes = Buffer.from(encrypted, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', keyFrom(secret), bytes.subarray(0, 12), {
    authTagLength: 16,
  });
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
}
