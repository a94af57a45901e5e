import { refusal } from '@souk/subgraph';
import { lengthProblem } from '@souk/text/line.ts';
import type { Ctx } from '../context.ts';
import { asVariables } from '../templates/as-variables.ts';
import { TemplateError } from '../templates/renderer/parse.ts';
import { DEFAULT_LOCALE, renderByKey } from '../templates/template.service.ts';
import type { EmailDocument } from './email.model.ts';

const MAX_SUBJECT = 500;
const MAX_BODY = 500_000;

/** The part of `sendEmail`'s input with the content of the email. */
export interface ContentInput {
  subject?: string | null;
  html?: string | null;
  text?: string | null;
  templateKey?: string | null;
  locale?: string | null;
  variables?: unknown;
}

type Content = Pick<EmailDocument, 'subject' | 'html' | 'text' | 'templateKey' | 'locale' | 'variables'>;

/** Reads the content of an email: either a subject and a body, or a template and its variables. Raises a Refusal. */
export async function readContent(ctx: Ctx, input: ContentInput): Promise<Content> {
  const own = input.subject != null || input.html != null || input.text != null;
  if (input.templateKey != null) {
    if (own)
      throw refusal('INVALID_INPUT', 'Provide either a template or a body, not both.', [
        'input',
        'templateKey',
      ]);
    return fromTemplate(ctx, input.templateKey, input.locale ?? DEFAULT_LOCALE, input.variables ?? {});
  }
  if (input.variables != null) {
    throw refusal('INVALID_INPUT', 'Variables need a template.', ['input', 'variables']);
  }
  return fromBody(input);
}

function fromBody(input: ContentInput): Content {
  const subject = input.subject ?? '';
  const problem = lengthProblem(subject, { min: 1, max: MAX_SUBJECT });
  if (problem) throw refusal('INVALID_INPUT', `The subject ${problem}`, ['input', 'subject']);
  const html = input.html || null;
  const text = input.text || null;
  if (html === null && text === null) {
    throw refusal('INVALID_INPUT', 'Provide a body as html, as text or as both.', ['input', 'text']);
  }
  for (const [name, body] of Object.entries({ html, text })) {
    const tooLong = lengthProblem(body ?? '', { max: MAX_BODY });
    if (tooLong) throw refusal('INVALID_INPUT', `The body ${tooLong}`, ['input', name]);
  }
  return { subject, html, text, templateKey: null, locale: DEFAULT_LOCALE, variables: null };
}

async function fromTemplate(ctx: Ctx, templateKey: string, locale: string, given: unknown): Promise<Content> {
  try {
    const variables = asVariables(given);
    const rendered = await renderByKey(ctx, templateKey, locale, variables);
    return { ...rendered, templateKey, locale, variables: JSON.stringify(variables) };
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    throw refusal('TEMPLATE_INVALID', error.message, ['input', 'templateKey']);
  }
}
