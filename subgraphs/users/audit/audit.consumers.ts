import { type Consumers, newId } from '@souk/subgraph';
import type { Ctx } from '../context.ts';

/** Keeps what every subgraph records of who changed what. */
export const auditConsumers: Consumers<Ctx> = {
  'audit.recorded': async (ctx, { payload, occurredAt, requestId, source }) => {
    await ctx.db.auditEntries.insertOne({
      ...payload,
      _id: newId('aud'),
      service: source,
      requestId,
      occurredAt: new Date(occurredAt),
    });
  },
};
