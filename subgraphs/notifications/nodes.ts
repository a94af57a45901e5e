import { defineEntityLoader, node } from '@souk/subgraph';
import type { Ctx } from './context.ts';
import { EMAIL_READERS, findEmail } from './emails/list.service.ts';
import type { TemplateDocument } from './templates/template.model.ts';
import { TEMPLATE_READERS } from './templates/template.service.ts';

const templates = defineEntityLoader<Ctx, TemplateDocument>({
  type: 'EmailTemplate',
  model: (db) => db.emailTemplates,
  needs: {},
});

/** What `Query.node` finds in notifications: what `email` and `emailTemplate` show. */
export const nodes = {
  Email: node<Ctx>(EMAIL_READERS, findEmail),
  EmailTemplate: node<Ctx>(TEMPLATE_READERS, (ctx, id, info) => templates.load(ctx, id, info)),
};
