import { documentsOf, type PersonalData } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { emailsTo, eraseEmails, exportedEmail, exportedTo } from './erase-emails.ts';

/** What notifications holds of a person: the emails to the person, and those about the person to others. */
export const personalData: PersonalData<Ctx> = {
  collections: {
    emails: {
      holds:
        'address, subject and content of emails to the person, and of emails to sellers about the person',
      exported: documentsOf('Emails that were sent to you; codes are masked.', (ctx: Ctx) => ctx.db.emails, {
        whose: exportedTo,
        row: exportedEmail,
      }),
      erased: eraseEmails,
      audited: emailsTo,
    },
    emailTemplates: { none: 'Texts of the market with placeholders.' },
  },
};
