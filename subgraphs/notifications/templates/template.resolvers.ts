import { badInput, query } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { asVariables } from './as-variables.ts';
import { TemplateError } from './renderer/parse.ts';
import {
  DEFAULT_LOCALE,
  findTemplate,
  listTemplates,
  type Rendered,
  renderByKey,
  TEMPLATE_READERS,
} from './template.service.ts';

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
    emailTemplates: query(TEMPLATE_READERS, (ctx, { filter, sort, ...page }) =>
      listTemplates(ctx, filter ?? {}, sort, page),
    ),
    emailTemplate: query(TEMPLATE_READERS, (ctx, { key, locale }) =>
      findTemplate(ctx, key, locale ?? DEFAULT_LOCALE),
    ),
    previewEmailTemplate: query(TEMPLATE_READERS, (ctx, { key, variables, locale }) =>
      preview(ctx, key, locale ?? DEFAULT_LOCALE, variables),
    ),
  },
  EmailTemplate: { id: (template) => template._id },
};
