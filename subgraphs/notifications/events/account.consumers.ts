import type { Consumers, EventPayloads, SoukEvent } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { instantText } from './format.ts';
import { undoEmailChangeUrl } from './links.ts';
import { type EventMail, queueMail } from './queue-mail.ts';

interface Person {
  email: string;
  firstName: string;
}

const purposes: Readonly<Record<string, string>> = {
  VERIFY_EMAIL: 'verify your email address',
  RESET_PASSWORD: 'choose a new password',
  SET_PASSWORD: 'choose your password',
  CHANGE_EMAIL: 'confirm your new email address',
};

/**
 * An email to the person of an event of `users`, at the address in the event. The name is shown only once the address was
 * verified: before, a stranger may have entered both.
 */
function toPerson(
  ctx: Ctx,
  event: SoukEvent & { payload: Person },
  mail: Pick<EventMail, 'template' | 'secrets'> & {
    variables?: Record<string, unknown>;
    isVerified?: boolean;
  },
): Promise<void> {
  const { email, firstName } = event.payload;
  // Emptied, as the person was erased before this event arrived.
  if (email === '') return Promise.resolve();
  const { isVerified = false, variables, ...rest } = mail;
  const named = isVerified ? { recipientName: firstName } : {};
  return queueMail(ctx, event, { ...rest, to: email, variables: { ...named, ...variables } });
}

const factorName = ({ method, passkeyName }: EventPayloads['user.second_factor_added']) =>
  method === 'TOTP' ? 'an authenticator app' : `the passkey “${passkeyName ?? ''}”`;

/** A mail about a second factor: people with one have a verified address. */
const aboutFactor = (
  ctx: Ctx,
  event: SoukEvent & { payload: Person },
  template: string,
  variables: Record<string, unknown> = {},
): Promise<void> =>
  toPerson(ctx, event, {
    template,
    isVerified: true,
    variables: { occurredAt: instantText(event.occurredAt), ...variables },
  });

/** A mail to an administrator about an API key of theirs. */
const aboutKey = (template: string, { name, expiresAt }: EventPayloads['api_key.created']) => ({
  template,
  isVerified: true,
  variables: { keyName: name, expiresAt: instantText(expiresAt) },
});

export const accountConsumers = {
  'user.registered': (ctx, event) => toPerson(ctx, event, { template: 'account-welcome' }),
  'user.otp_requested': (ctx, event) => {
    const { purpose, expiresAt, code } = event.payload;
    const variables = {
      purpose: purposes[purpose] ?? 'confirm that this address is yours',
      expiresAt: instantText(expiresAt),
    };
    return toPerson(ctx, event, { template: 'account-otp', variables, secrets: { code } });
  },
  'user.verified': (ctx, event) =>
    toPerson(ctx, event, {
      template: 'account-verified',
      isVerified: true,
      variables: { email: event.payload.email },
    }),
  'user.taken_over': (ctx, event) =>
    toPerson(ctx, event, {
      template: 'account-taken-over',
      isVerified: true,
      variables: {
        email: event.payload.email,
        proof: event.payload.provider ?? 'the code that was mailed to you',
        hasBusiness: event.payload.sellerId !== null,
      },
    }),
  'user.password_changed': (ctx, event) =>
    toPerson(ctx, event, {
      template: 'account-password-changed',
      isVerified: true,
      variables: { occurredAt: instantText(event.occurredAt) },
    }),
  'user.provider_linked': (ctx, event) =>
    toPerson(ctx, event, {
      template: 'account-provider-linked',
      isVerified: true,
      variables: { provider: event.payload.provider, occurredAt: instantText(event.occurredAt) },
    }),
  'user.provider_unlinked': (ctx, event) =>
    toPerson(ctx, event, {
      template: 'account-provider-unlinked',
      isVerified: true,
      variables: { provider: event.payload.provider, occurredAt: instantText(event.occurredAt) },
    }),
  'user.second_factor_added': (ctx, event) =>
    aboutFactor(ctx, event, 'account-second-factor-added', { factor: factorName(event.payload) }),
  'user.second_factor_removed': (ctx, event) =>
    aboutFactor(ctx, event, 'account-second-factor-removed', { factor: factorName(event.payload) }),
  'user.second_factors_reset': (ctx, event) => aboutFactor(ctx, event, 'account-second-factors-reset'),
  'user.second_factor_guessed': (ctx, event) => aboutFactor(ctx, event, 'account-second-factor-guessed'),
  'user.recovery_code_used': (ctx, event) =>
    aboutFactor(ctx, event, 'account-recovery-code-used', { remainingCount: event.payload.remainingCount }),
  'user.recovery_codes_renewed': (ctx, event) => aboutFactor(ctx, event, 'account-recovery-codes-renewed'),
  'user.email_change_requested': (ctx, event) =>
    toPerson(ctx, event, {
      template: 'account-email-change-requested',
      isVerified: true,
      variables: { newEmail: event.payload.newEmail },
    }),
  'user.email_claimed': (ctx, event) => toPerson(ctx, event, { template: 'account-email-claimed' }),
  'user.email_changed': async (ctx, event) => {
    const { firstName, email, previousEmail, undoToken, undoUntil } = event.payload;
    await toPerson(ctx, event, {
      template: 'account-email-confirmed',
      isVerified: true,
      variables: { email },
    });
    const variables = {
      recipientName: firstName,
      undoUrl: undoEmailChangeUrl(ctx.config),
      undoUntil: instantText(undoUntil),
    };
    const mail = { template: 'account-email-changed', to: previousEmail, variables, secrets: { undoToken } };
    await queueMail(ctx, event, mail);
  },
  'user.blocked': (ctx, event) =>
    toPerson(ctx, event, {
      template: 'account-blocked',
      variables: { reason: event.payload.reason ?? null },
    }),
  'api_key.created': (ctx, event) => toPerson(ctx, event, aboutKey('api-key-created', event.payload)),
  'api_key.rotated': (ctx, event) => toPerson(ctx, event, aboutKey('api-key-rotated', event.payload)),
  'api_key.expiring': (ctx, event) => toPerson(ctx, event, aboutKey('api-key-expiring', event.payload)),
  'user.unblocked': (ctx, event) => toPerson(ctx, event, { template: 'account-unblocked' }),
  'user.roles_changed': (ctx, event) => {
    const { granted, revoked } = event.payload;
    const roles = { granted: granted.join(', ') || null, revoked: revoked.join(', ') || null };
    return toPerson(ctx, event, {
      template: 'account-roles-changed',
      variables: { occurredAt: instantText(event.occurredAt), ...roles },
    });
  },
  'user.deletion_requested': (ctx, event) =>
    toPerson(ctx, event, {
      template: 'account-deletion-requested',
      isVerified: true,
      variables: { scheduledAt: instantText(event.payload.scheduledAt) },
    }),
  'user.deletion_cancelled': (ctx, event) =>
    toPerson(ctx, event, { template: 'account-deletion-cancelled', isVerified: true }),
  'data_export.ready': (ctx, event) =>
    queueMail(ctx, event, {
      template: 'data-export-ready',
      to: { kind: 'USER', id: event.payload.userId },
      variables: { expiresAt: instantText(event.payload.expiresAt) },
    }),
  'data_export.failed': (ctx, event) =>
    queueMail(ctx, event, {
      template: 'data-export-failed',
      to: { kind: 'USER', id: event.payload.userId },
      variables: {},
    }),
} satisfies Consumers<Ctx>;
