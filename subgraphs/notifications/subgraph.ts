import { defineSubgraph } from '@souk/subgraph';
import { config } from './config.ts';
import { models } from './context.ts';
import { emailResolvers } from './emails/email.resolvers.ts';
import { accountConsumers } from './events/account.consumers.ts';
import { orderConsumers } from './events/order.consumers.ts';
import { returnConsumers } from './events/return.consumers.ts';
import { sellerConsumers } from './events/seller.consumers.ts';
import { stockConsumers } from './events/stock.consumers.ts';
import { searchText } from './migrations/0001-search-text.ts';
import { sellerName } from './migrations/0002-seller-name.ts';
import { checkoutFailed } from './migrations/0003-checkout-failed.ts';
import { nodes } from './nodes.ts';
import { personalData } from './privacy/personal-data.ts';
import { SEND_JOB } from './sending/enqueue.ts';
import { sendJob } from './sending/send.job.ts';
import { sweepEmails } from './sending/sending.sweep.ts';
import { CONNECTIONS, mailServerAnswers, openTransport } from './sending/transport.ts';
import { seedTemplates } from './templates/seed.ts';
import { templateResolvers } from './templates/template.resolvers.ts';

/** Emails: templates, sending, history, and the emails that events trigger. */
export const notifications = defineSubgraph({
  name: 'notifications',
  folder: import.meta.dirname,
  models,
  config,
  resolvers: [emailResolvers, templateResolvers],
  nodes,
  personalData,
  consumers: {
    ...accountConsumers,
    ...sellerConsumers,
    ...orderConsumers,
    ...returnConsumers,
    ...stockConsumers,
  },
  jobs: {
    [SEND_JOB]: { run: sendJob, concurrency: CONNECTIONS },
  },
  sweeps: {
    'sweep-emails': {
      run: sweepEmails,
      everyMs: 15_000,
      due: [
        { collection: 'emails', where: { status: 'QUEUED' }, field: 'dueAt' },
        { collection: 'emails', where: { status: 'SENDING' }, field: 'leaseUntil' },
      ],
    },
  },
  migrations: [searchText, sellerName, checkoutFailed],
  seed: seedTemplates,
  health: async (ctx) => ({ smtp: await mailServerAnswers(ctx.runtime) }),
  start: openTransport,
});
