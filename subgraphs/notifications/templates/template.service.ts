import type { Ctx } from '../context.ts';
import { TemplateError } from './renderer/errors.ts';
import { renderTemplate, type Variables } from './renderer/render.ts';
import type { TemplateDocument } from './template.model.ts';

/** The locale that every template exists in. */
export const DEFAULT_LOCALE = 'en';

/** A mail, filled in. */
export interface Rendered {
  subject: string;
  html: string | null;
  text: string | null;
}

/** The template of a key in a locale, in the default one when that is all there is; null for an unknown key. */
export async function findTemplate(ctx: Ctx, key: string, locale: string): Promise<TemplateDocument | null> {
  const found = await ctx.db.emailTemplates.find({ key, locale: { $in: [locale, DEFAULT_LOCALE] } }).lean();
  return found.find((template) => template.locale === locale) ?? found[0] ?? null;
}

/** The variables that every template has, and nobody gives. */
export const OF_MARKET: readonly string[] = ['supportEmail', 'isNoReply'];

/** What every template may say of the market, whatever the mail is about: see the footer of `layout.html`. */
const ofMarket = ({ SUPPORT_EMAIL }: Ctx['config']): Variables => ({
  supportEmail: SUPPORT_EMAIL ?? null,
  isNoReply: SUPPORT_EMAIL === undefined,
});

/** Fills in the template of a key. Raises TemplateError for an unknown key and for missing variables. */
export async function renderByKey(
  ctx: Ctx,
  key: string,
  locale: string,
  variables: Variables,
): Promise<Rendered> {
  const template = await findTemplate(ctx, key, locale);
  if (!template) throw new TemplateError(`There is no template ${key}.`);
  return renderMail(template, { ...ofMarket(ctx.config), ...variables });
}

/** Fills in subject and bodies; the subject stays one line whatever a variable holds. */
export function renderMail(
  template: Pick<TemplateDocument, 'subject' | 'html' | 'text'>,
  variables: Variables,
): Rendered {
  const subject = renderTemplate(template.subject, variables, 'text');
  return {
    subject: subject.replace(/[\p{Cc}\s]+/gu, ' ').trim(),
    html: template.html === '' ? null : renderTemplate(template.html, variables, 'html'),
    text: template.text === '' ? null : renderTemplate(template.text, variables, 'text'),
  };
}
