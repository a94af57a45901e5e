import type { Erased, Person } from '@souk/subgraph';
import type { QueryFilter } from 'mongoose';
import type { Ctx } from '../context.ts';
import type { EmailDocument } from '../emails/email.model.ts';

/** The emails to a person, under the current address or under an earlier one. */
export const toPerson = ({ userId, sellerId, email }: Person): QueryFilter<EmailDocument> => ({
  $or: [
    { to: email },
    { cc: email },
    { bcc: email },
    { 'recipient.id': { $in: sellerId === null ? [userId] : [userId, sellerId] } },
  ],
});

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
