import { type Consumers, newId } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { eraseEntriesAbout } from '../privacy/erase-logs.ts';
import { purgeAfter } from './retention.ts';

/** Keeps what every subgraph records of who did what. */
export const auditConsumers: Consumers<Ctx> = {
  'audit.recorded': async (ctx, { payload, occurredAt, requestId, source }) => {
    const at = new Date(occurredAt);
    await ctx.db.auditEntries.insertOne({
      ...payload,
      _id: newId('aud'),
      changes: [...payload.changes],
      service: source,
      requestId,
      occurredAt: at,
      purgeAt: purgeAfter(ctx.config, at),
    });
  },
  'audit.subjects_erased': (ctx, { payload }) => eraseEntriesAbout(ctx, payload.entityIds),
};
