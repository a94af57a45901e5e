import { type Erased, idsOf, type Person, type Row } from '@souk/subgraph';
import type { QueryFilter } from 'mongoose';
import type { Ctx } from '../context.ts';
import type { EmailDocument } from '../emails/email.model.ts';

/**
 * The emails to a person: by the person or the business, by the account that an event was about, which also finds those to
 * earlier addresses, and by the current address.
 */
const toPerson = (person: Person): QueryFilter<EmailDocument> => ({
  $or: [
    { 'recipient.id': { $in: idsOf(person) } },
    { about: person.userId, recipient: null },
    { to: person.email },
    { cc: person.email },
    { bcc: person.email },
  ],
});

/**
 * The emails of an export: as {@link toPerson}, without those to somebody else who had the address before. An erasure takes
 * these too, as the address is the person's now.
 */
export const exportedTo = (person: Person): QueryFilter<EmailDocument> => ({
  $and: [
    toPerson(person),
    {
      $or: [
        { 'recipient.id': { $in: idsOf(person) } },
        { 'recipient.kind': { $in: ['RESPONSABLES', 'DIRECTORS'] } },
        { recipient: null, about: person.userId },
        { recipient: null, 'about.0': { $exists: false } },
      ],
    },
  ],
});

/** The row of an email. What it says about others, such as the address of a buyer, is left out, as are other recipients. */
export function exportedEmail(email: EmailDocument, person: Person): Row {
  const isAboutOthers = email.about.some((id) => !idsOf(person).includes(id));
  return {
    id: email._id,
    to: email.to.length > 1 ? [person.email] : email.to,
    subject: email.subject,
    text: isAboutOthers ? null : email.text,
    status: email.status,
    createdAt: email.createdAt,
    sentAt: email.sentAt,
  };
}

const WITHOUT_CONTENT = { subject: null, html: null, text: null, variables: null, secrets: null };
const WITHOUT_ANSWERS = { smtpResponse: null, error: null, attempts: [] };

/**
 * Erases addresses and content of emails to the person, and the content of those to others about the person; that one was sent,
 * when, and by which template, stays. Unsent ones to the person are given up. `LATER` while one is being sent.
 */
export async function eraseEmails(ctx: Ctx, person: Person): Promise<Erased> {
  const { emails } = ctx.db;
  const own = toPerson(person);
  const about = { about: person.userId };
  await emails.updateMany({ $and: [own, { status: 'QUEUED' }] }, { $set: { status: 'FAILED' } });
  await emails.updateMany(
    { $and: [own, { status: { $in: ['SENT', 'FAILED'] } }] },
    [
      {
        $set: {
          ...WITHOUT_CONTENT,
          ...WITHOUT_ANSWERS,
          to: [],
          cc: [],
          bcc: [],
          // The key may hold the address.
          onceKey: { $concat: ['erased:', '$_id'] },
        },
      },
    ],
    { updatePipeline: true },
  );
  await emails.updateMany({ ...about, status: { $in: ['SENT', 'FAILED'] } }, { $set: WITHOUT_CONTENT });
  const open = await emails.exists({ $or: [own, about], status: { $in: ['QUEUED', 'SENDING'] } });
  return open ? 'LATER' : 'DONE';
}

/** The ids of the emails to a person. */
export async function* emailsTo(ctx: Ctx, person: Person): AsyncGenerator<string> {
  for await (const { _id } of ctx.db.emails.find(toPerson(person), { _id: 1 }).lean().cursor()) yield _id;
}
