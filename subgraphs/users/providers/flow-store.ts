import { randomBytes } from 'node:crypto';
import { decrypt, type Encrypted, encrypt } from '@souk/subgraph';
import { z } from 'zod';
import type { Ctx } from '../context.ts';
import type { PendingSignIn } from '../second-factor/pending-sign-in.ts';
import { digestOf } from '../secrets/digest.ts';
import { inRedis } from '../sessions/in-redis.ts';
import type { ProviderIdentity } from './identity.ts';

const FLOW_SECONDS = 10 * 60;
const TICKET_SECONDS = 5 * 60;
const HANDOVER_SECONDS = 2 * 60;
const SECRET_BYTES = 32;

const linking = z.object({ accountId: z.string(), sessionId: z.string() });

/** The signed-in person, and the session, for which an identity is to be linked. */
export type Linking = z.output<typeof linking>;

const flow = z.object({
  provider: z.string(),
  role: z.enum(['CUSTOMER', 'SELLER']),
  returnTo: z.string(),
  nonce: z.string(),
  codeVerifier: z.string(),
  linking: linking.nullable(),
});

/** A sign-in that waits for the browser to come back from the provider. */
export type Flow = z.output<typeof flow>;

const ticket = linking.extend({ provider: z.string(), returnTo: z.string() });

/** The permission to start linking, for a browser that cannot show its access token when it navigates. */
export type LinkTicket = z.output<typeof ticket>;

const pendingLink = linking.extend({ identity: z.custom<ProviderIdentity>() });

const pendingSignIn = z.object({
  token: z.string(),
  methods: z.array(z.enum(['TOTP', 'RECOVERY_CODE', 'PASSKEY'])),
  isEnrolmentRequired: z.boolean(),
  expiresAt: z.coerce.date(),
});

/** A proven identity that waits for the signed-in person to link it. */
export type PendingLink = z.output<typeof pendingLink>;

/** A text that nobody guesses. */
export const newSecret = (): string => randomBytes(SECRET_BYTES).toString('base64url');

// The secrets themselves are in no key, and what is stored is encrypted.
const keyOf = ({ redisPrefix }: Ctx, kind: string, ...secrets: string[]) =>
  `${redisPrefix}${kind}:${digestOf(...secrets)}`;

async function keep(ctx: Ctx, key: string, value: object, seconds: number): Promise<void> {
  const text = encrypt(JSON.stringify(value), ctx.config.SOUK_INTERNAL_KEY);
  await inRedis(() => ctx.redis.set(key, text, 'EX', seconds));
}

/** Takes what was kept, once: of two at the same time one finds it. */
async function take<T>(ctx: Ctx, key: string, schema: z.ZodType<T>): Promise<T | null> {
  const text = await inRedis(() => ctx.redis.getdel(key));
  if (text === null) return null;
  const value: unknown = JSON.parse(decrypt(text as Encrypted, ctx.config.SOUK_INTERNAL_KEY));
  return schema.safeParse(value).data ?? null;
}

/**
 * Keeps a flow for ten minutes under its state and the secret in the cookie of the browser that started it: without both
 * it can be neither found nor used up.
 */
export const keepFlow = (ctx: Ctx, state: string, browser: string, value: Flow): Promise<void> =>
  keep(ctx, keyOf(ctx, 'provider-flow', state, browser), value, FLOW_SECONDS);

/** The flow of a state and a browser, once; null when there is none. */
export const takeFlow = (ctx: Ctx, state: string, browser: string): Promise<Flow | null> =>
  take(ctx, keyOf(ctx, 'provider-flow', state, browser), flow);

/** Keeps a ticket for five minutes; returns its text. */
export async function keepTicket(ctx: Ctx, value: LinkTicket): Promise<string> {
  const secret = newSecret();
  await keep(ctx, keyOf(ctx, 'provider-ticket', secret), value, TICKET_SECONDS);
  return secret;
}

/** A ticket, once. */
export const takeTicket = (ctx: Ctx, secret: string): Promise<LinkTicket | null> =>
  take(ctx, keyOf(ctx, 'provider-ticket', secret), ticket);

/** Keeps a proven identity for five minutes; returns the code with which it is linked. */
export async function keepPendingLink(ctx: Ctx, value: PendingLink): Promise<string> {
  const secret = newSecret();
  await keep(ctx, keyOf(ctx, 'provider-link', secret), value, TICKET_SECONDS);
  return secret;
}

/** A proven identity, once. */
export const takePendingLink = (ctx: Ctx, secret: string): Promise<PendingLink | null> =>
  take(ctx, keyOf(ctx, 'provider-link', secret), pendingLink);

/** Keeps a sign-in that waits for a second factor for two minutes; returns the code with which its page takes it over. */
export async function keepPendingSignIn(ctx: Ctx, value: PendingSignIn): Promise<string> {
  const secret = newSecret();
  await keep(ctx, keyOf(ctx, 'provider-sign-in', secret), value, HANDOVER_SECONDS);
  return secret;
}

/** A sign-in that waits for a second factor, once. */
export const takePendingSignIn = (ctx: Ctx, secret: string): Promise<PendingSignIn | null> =>
  take(ctx, keyOf(ctx, 'provider-sign-in', secret), pendingSignIn);

/**
 * Uses up the nonce of an id token until the token expires; false when it was used before. The token itself would be the
 * wrong key: some signatures can be written in two ways.
 */
export async function useNonce(
  ctx: Ctx,
  { issuer, subject }: Pick<ProviderIdentity, 'issuer' | 'subject'>,
  nonce: string,
  expiresAt: number,
): Promise<boolean> {
  const key = keyOf(ctx, 'provider-nonce', issuer, subject, nonce);
  const seconds = Math.max(1, Math.ceil(expiresAt - Date.now() / 1_000)) + 60;
  return (await inRedis(() => ctx.redis.set(key, '1', 'EX', seconds, 'NX'))) === 'OK';
}
