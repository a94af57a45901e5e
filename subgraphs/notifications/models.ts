import { emailModel } from './emails/email.model.ts';
import { templateModel } from './templates/template.model.ts';

/** The collections of this subgraph, as `ctx.db` names them. */
export const models = { emails: emailModel, emailTemplates: templateModel };
