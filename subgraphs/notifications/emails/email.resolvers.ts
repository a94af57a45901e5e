import { mutation, query } from '@souk/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { emailHistory, resendEmail } from './history.service.ts';
import { sendEmail } from './send-email.service.ts';

const READERS = ['admin', 'service'] as const;

export const emailResolvers: Resolvers = {
  Query: {
    emailHistory: query(READERS, (ctx, { filter, ...page }, info) =>
      emailHistory(ctx, filter ?? {}, page, info),
    ),
    email: query(READERS, (ctx, { id }) => ctx.db.emails.findById(id).lean()),
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
