import { emailModel } from './emails/email.model.ts';
import { templateModel } from './templates/template.model.ts';

/** The collections of `notifications_db`. */
export const models = { Email: emailModel, EmailTemplate: templateModel };
