import type { Migration } from '@souk/subgraph';
import type { Ctx } from '../context.ts';

const LINE = {
  ...{ taxMinor: 0, taxBp: 0, commissionMinor: 0, commissionBp: 0 },
  ...{ cancelledQuantity: 0, returningQuantity: 0, returnedQuantity: 0 },
};
const TAX = { 'totals.taxMinor': 0, 'totals.taxIncluded': true, 'totals.taxLines': [] };
const SELLER_ORDER = { commissionMinor: 0, refundedMinor: 0, commissionRefundedMinor: 0 };

/**
 * Completes orders from before taxes, commissions and partial refunds with zeros. Lean reads skip Mongoose's defaults, so
 * what is stored has to be complete.
 */
export const moneyOfLines: Migration<Ctx> = {
  name: '0001-money-of-lines',
  async up(ctx) {
    const incomplete = { 'totals.taxMinor': { $exists: false } };
    const items = { $map: { input: '$items', in: { $mergeObjects: [LINE, '$$this'] } } };
    const { orders, sellerOrders, payments, refunds, sagas } = ctx.db;
    await sagas.collection.updateMany(
      { stop: { $exists: false } },
      { $set: { stop: null, 'data.agencyId': null, 'data.lines': null } },
    );
    await orders.collection.updateMany(incomplete, [
      {
        $set: {
          items,
          ...TAX,
          agencyId: null,
          deletedAt: null,
          approvals: [],
          revision: 0,
          revisionsBegun: 0,
          pending: null,
        },
      },
    ]);
    await sellerOrders.collection.updateMany(incomplete, [{ $set: { items, ...TAX, ...SELLER_ORDER } }]);
    await payments.collection.updateMany(
      { refundingMinor: { $exists: false } },
      { $set: { refundingMinor: 0, reference: null, note: null } },
    );
    await refunds.collection.updateMany(
      { cause: { $exists: false } },
      {
        $set: {
          cause: 'CHECKOUT_FAILED',
          shares: [],
          failure: null,
          attempts: 1,
          dueAt: null,
          createdBy: null,
        },
      },
    );
  },
  async down(ctx) {
    const { orders, sellerOrders, payments, refunds, sagas } = ctx.db;
    await sagas.collection.updateMany({}, [{ $unset: ['stop', 'data.agencyId', 'data.lines'] }]);
    const unset = Object.keys(LINE).map((field) => `items.${field}`);
    await orders.collection.updateMany({}, [
      {
        $unset: [
          ...unset,
          ...Object.keys(TAX),
          'agencyId',
          'deletedAt',
          'approvals',
          'revision',
          'revisionsBegun',
          'pending',
        ],
      },
    ]);
    await sellerOrders.collection.updateMany({}, [
      { $unset: [...unset, ...Object.keys(TAX), ...Object.keys(SELLER_ORDER)] },
    ]);
    await payments.collection.updateMany({}, [{ $unset: ['refundingMinor', 'reference', 'note'] }]);
    await refunds.collection.updateMany({}, [
      { $unset: ['cause', 'shares', 'failure', 'attempts', 'dueAt', 'createdBy'] },
    ]);
  },
};
