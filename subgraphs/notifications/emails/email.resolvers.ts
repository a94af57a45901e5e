import { mutation, query } from '@souk/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { EMAIL_READERS, findEmail, listEmails } from './list.service.ts';
import { resendEmail } from './resend.service.ts';
import { sendEmail } from './send-email.service.ts';

export const emailResolvers: Resolvers = {
  Query: {
    emails: query(EMAIL_READERS, (ctx, { filter, sort, ...page }, info) =>
      listEmails(ctx, filter ?? {}, sort, page, info),
    ),
    email: query(EMAIL_READERS, (ctx, { id }, info) => findEmail(ctx, id, info)),
  },
  Mutation: {
    sendEmail: mutation(
      ['service', 'admin', 'staff:email.send', 'key:email.send'],
      async (ctx, { input }) => ({
        email: await sendEmail(ctx, input),
      }),
    ),
    resendEmail: mutation('admin', async (ctx, { id, input }) => ({
      email: await resendEmail(ctx, id, input.idempotencyKey),
    })),
  },
  Email: {
    id: (email) => email._id,
    variables: (email) => (email.variables === null ? null : JSON.parse(email.variables)),
    resendOf: (email, _args, ctx, info) =>
      email.resendOf === null ? null : findEmail(ctx, email.resendOf, info),
  },
  EmailAttempt: { attemptedAt: (attempt) => attempt.at },
};
