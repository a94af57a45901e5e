import { decrypt } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import type { EmailDocument } from '../emails/email.model.ts';
import { unlinkAll } from '../events/unlink.ts';
import type { Variables } from '../templates/renderer/render.ts';
import { type Rendered, renderByKey } from '../templates/template.service.ts';
import type { Addressed } from './recipients.ts';

const MASK = '••••••';

/** The content of an email as it is sent, and as it is stored with masked secrets. */
export interface Composed {
  sent: Rendered;
  kept: Rendered;
}

/** Variables that are missing in emails queued by an earlier release. */
const ABSENT = {
  sellerName: 'your business',
  variant: null,
  sku: null,
  unitPrice: null,
  shipTo: null,
  note: null,
  orderUrl: null,
};

/** Replaces text of the account's owner while the email address is unverified. */
const NEUTRAL = {
  sellerName: 'your business',
  name: 'one of your products',
  sku: '-',
  product: 'A product that you asked about',
  productUrl: null,
};

/**
 * Renders an email. Text that people typed is never shown as a link, and not at all to an unverified address. Secrets are
 * decrypted for the duration of the attempt. Raises TemplateError.
 */
export async function composeEmail(
  ctx: Ctx,
  email: EmailDocument,
  { name, isUnverified }: Omit<Addressed, 'to'>,
): Promise<Composed> {
  const { subject, html, text, templateKey } = email;
  if (!email.renderAtSending || templateKey === null) {
    const content = { subject: subject ?? '', html, text };
    return { sent: content, kept: content };
  }
  const variables: Variables = {
    ...ABSENT,
    ...(unlinkAll({ recipientName: name ?? 'there', ...JSON.parse(email.variables ?? '{}') }) as Variables),
    ...(isUnverified ? NEUTRAL : {}),
  };
  const names = Object.keys(email.secrets ?? {});
  const kept = await render(ctx, email, {
    ...variables,
    ...Object.fromEntries(names.map((key) => [key, MASK])),
  });
  if (email.secrets === null) return { sent: kept, kept };
  const secrets = Object.entries(email.secrets).map(([key, encrypted]) => [
    key,
    decrypt(encrypted, ctx.config.SOUK_INTERNAL_KEY),
  ]);
  return { sent: await render(ctx, email, { ...variables, ...Object.fromEntries(secrets) }), kept };
}

const render = (ctx: Ctx, { templateKey, locale }: EmailDocument, variables: Variables) =>
  renderByKey(ctx, templateKey ?? '', locale, variables);
