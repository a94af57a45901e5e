import type { Migration } from '@souk/subgraph';
import type { Ctx } from '../context.ts';

/** The attempts of a payment with their instant under another name. */
const attempts = (to: 'at' | 'attemptedAt', from: 'at' | 'attemptedAt') => ({
  $map: {
    input: '$attempts',
    in: {
      number: '$$this.number',
      status: '$$this.status',
      [to]: `$$this.${from}`,
      code: '$$this.code',
      message: '$$this.message',
      token: '$$this.token',
      requestKey: '$$this.requestKey',
      requestHash: '$$this.requestHash',
    },
  },
});

/** Stores the status of the payment with each order; payments get a version, and their attempts `attemptedAt`. */
export const statusesOfPayments: Migration<Ctx> = {
  name: '0007-statuses-of-payments',
  async up({ db }) {
    await db.payments.collection.updateMany({ version: { $exists: false } }, [
      { $set: { version: 1, attempts: attempts('attemptedAt', 'at') } },
    ]);
    const latest = { $last: { $sortArray: { input: '$found', sortBy: { createdAt: 1 } } } };
    await db.orders.collection
      .aggregate([
        { $match: { paymentStatus: { $exists: false } } },
        { $project: { _id: 1 } },
        {
          $lookup: {
            from: db.payments.collection.collectionName,
            localField: '_id',
            foreignField: 'orderId',
            as: 'found',
          },
        },
        { $set: { payment: latest } },
        { $project: { paymentStatus: { $ifNull: ['$payment.status', null] } } },
        { $merge: { into: db.orders.collection.collectionName, on: '_id', whenNotMatched: 'discard' } },
      ])
      .toArray();
  },
  async down({ db }) {
    await db.orders.collection.updateMany({}, { $unset: { paymentStatus: 1 } });
    await db.payments.collection.updateMany({ version: { $exists: true } }, [
      { $set: { attempts: attempts('at', 'attemptedAt') } },
      { $unset: ['version'] },
    ]);
  },
};
