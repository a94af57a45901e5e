import { mutation, query } from '@souk/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { EMAIL_READERS, emailHistory, findEmail, resendEmail } from './history.service.ts';
import { sendEmail } from './send-email.service.ts';

export const emailResolvers: Resolvers = {
  Query: {
    emailHistory: query(EMAIL_READERS, (ctx, { filter, ...page }, info) =>
      emailHistory(ctx, filter ?? {}, page, info),
    ),
    email: query(EMAIL_READERS, (ctx, { id }, info) => findEmail(ctx, id, info)),
  },
  Mutation: {
    sendEmail: mutation(['service', 'admin', 'staff:email.send'], async (ctx, { input }) => ({
      email: await sendEmail(ctx, input),
    })),
    resendEmail: mutation('admin', async (ctx, { id, idempotencyKey }) => ({
      email: await resendEmail(ctx, id, idempotencyKey),
    })),
  },
  Email: {
    id: (email) => email._id,
    variables: (email) => (email.variables === null ? null : JSON.parse(email.variables)),
  },
};
