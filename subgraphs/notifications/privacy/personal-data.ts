import { documentsOf, type PersonalData } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { eraseEmails, toPerson } from './erase-emails.ts';

/** What notifications holds of a person: the emails to the person, and those about the person to others. */
export const personalData: PersonalData<Ctx> = {
  collections: {
    emails: {
      holds:
        'address, subject and content of emails to the person, and of emails to sellers about the person',
      exported: documentsOf('Emails that were sent to you; codes are masked.', (ctx: Ctx) => ctx.db.emails, {
        whose: toPerson,
        row: (email) => ({
          id: email._id,
          to: email.to,
          subject: email.subject,
          text: email.text,
          status: email.status,
          createdAt: email.createdAt,
          sentAt: email.sentAt,
        }),
      }),
      erased: eraseEmails,
    },
    emailTemplates: { none: 'Texts of the market with placeholders.' },
  },
};
