import { unseal } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import type { EmailDocument } from '../emails/email.model.ts';
import type { Variables } from '../templates/renderer/render.ts';
import { type Rendered, renderByKey } from '../templates/template.service.ts';

const MASK = '••••••';

/** A mail as it is sent, and as it may be kept and shown. */
export interface Composed {
  sent: Rendered;
  kept: Rendered;
}

/** Fills the mail in. Secrets are opened here, for as long as the try takes. Raises TemplateError. */
export async function compose(ctx: Ctx, email: EmailDocument, name: string | null): Promise<Composed> {
  const { subject, html, text, templateKey } = email;
  if (!email.renderAtSending || templateKey === null) {
    const content = { subject: subject ?? '', html, text };
    return { sent: content, kept: content };
  }
  const variables: Variables = { recipientName: name ?? 'there', ...JSON.parse(email.variables ?? '{}') };
  const names = Object.keys(email.secrets ?? {});
  const kept = await render(ctx, email, {
    ...variables,
    ...Object.fromEntries(names.map((key) => [key, MASK])),
  });
  if (email.secrets === null) return { sent: kept, kept };
  const secrets = Object.entries(email.secrets).map(([key, sealed]) => [
    key,
    unseal(sealed, ctx.config.SOUK_INTERNAL_KEY),
  ]);
  return { sent: await render(ctx, email, { ...variables, ...Object.fromEntries(secrets) }), kept };
}

const render = (ctx: Ctx, { templateKey, locale }: EmailDocument, variables: Variables) =>
  renderByKey(ctx, templateKey ?? '', locale, variables);
