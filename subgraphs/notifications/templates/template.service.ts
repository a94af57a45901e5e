import { allOf, type Connection, havePart, type PageArgs, readPage } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { TemplateError } from './renderer/parse.ts';
import { renderTemplate, type Variables } from './renderer/render.ts';
import type { TemplateDocument } from './template.model.ts';

/** Who may read templates. */
export const TEMPLATE_READERS = ['admin', 'staff:template.manage', 'service'] as const;

/** The locale in which every template exists. */
export const DEFAULT_LOCALE = 'en';

/** A rendered email. */
export interface Rendered {
  subject: string;
  html: string | null;
  text: string | null;
}

/** The template of a key in a locale, or in the default one when it does not exist there; null for an unknown key. */
export async function findTemplate(ctx: Ctx, key: string, locale: string): Promise<TemplateDocument | null> {
  const found = await ctx.db.emailTemplates.find({ key, locale: { $in: [locale, DEFAULT_LOCALE] } }).lean();
  return found.find((template) => template.locale === locale) ?? found[0] ?? null;
}

/** The conditions on a list of templates. */
export interface TemplateFilter {
  search?: string | null;
  locales?: readonly string[] | null;
  isSystem?: boolean | null;
}

const sorts = {
  KEY: { field: 'key', direction: 1 },
  NEWEST_FIRST: { field: 'createdAt', direction: -1 },
  OLDEST_FIRST: { field: 'createdAt', direction: 1 },
} as const;

/** A page of templates; raises BAD_USER_INPUT for a search that cannot be read. */
export function listTemplates(
  ctx: Ctx,
  { search, locales, isSystem }: TemplateFilter,
  sort: keyof typeof sorts,
  page: PageArgs,
): Promise<Connection<TemplateDocument>> {
  const filter = allOf<TemplateDocument>([
    havePart<TemplateDocument>(search),
    locales == null ? {} : { locale: { $in: [...locales] } },
    isSystem == null ? {} : { isSystem },
  ]);
  return readPage({ model: ctx.db.emailTemplates, filter, sort: sorts[sort] }, page);
}

/** The variables that every template has, which callers do not provide. */
export const OF_MARKET: readonly string[] = ['supportEmail', 'isNoReply'];

/** Variables about the market, for the footer of `layout.html`. */
const ofMarket = ({ SUPPORT_EMAIL }: Ctx['config']): Variables => ({
  supportEmail: SUPPORT_EMAIL ?? null,
  isNoReply: SUPPORT_EMAIL === undefined,
});

/** Renders the template of a key. Raises TemplateError for an unknown key and for missing variables. */
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

/** Renders subject and bodies; the subject is always one line. */
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
