import { badInput, query, readPage } from '@souk/subgraph';
import { lengthOf } from '@souk/text/characters.ts';
import { readLine } from '@souk/text/line.ts';
import type { Ctx } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { asVariables } from './as-variables.ts';
import { TemplateError } from './renderer/errors.ts';
import { DEFAULT_LOCALE, findTemplate, type Rendered, renderByKey } from './template.service.ts';

const READERS = ['admin', 'staff:template.manage', 'service'] as const;
const LONGEST_SEARCH = 100;

function matching(search: string | null | undefined) {
  const { text: words, problem } = readLine(search ?? '');
  if (problem !== null) throw badInput(`The search ${problem}`);
  if (words === '') return {};
  if (lengthOf(words) > LONGEST_SEARCH) throw badInput(`A search has at most ${LONGEST_SEARCH} characters.`);
  const pattern = { $regex: RegExp.escape(words), $options: 'i' };
  return { $or: [{ key: pattern }, { name: pattern }] };
}

async function preview(ctx: Ctx, key: string, locale: string, variables: unknown): Promise<Rendered> {
  try {
    return await renderByKey(ctx, key, locale, asVariables(variables));
  } catch (error) {
    if (error instanceof TemplateError) throw badInput(error.message);
    throw error;
  }
}

export const templateResolvers: Resolvers = {
  Query: {
    emailTemplates: query(READERS, (ctx, { search, ...page }) =>
      readPage(
        { model: ctx.db.EmailTemplate, filter: matching(search), sort: { field: 'key', direction: 1 } },
        page,
      ),
    ),
    emailTemplate: query(READERS, (ctx, { key, locale }) => findTemplate(ctx, key, locale ?? DEFAULT_LOCALE)),
    previewEmailTemplate: query(READERS, (ctx, { key, variables, locale }) =>
      preview(ctx, key, locale ?? DEFAULT_LOCALE, variables),
    ),
  },
  EmailTemplate: { id: (template) => template._id },
};
