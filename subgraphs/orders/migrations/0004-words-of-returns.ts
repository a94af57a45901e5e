import type { Migration } from '@souk/subgraph';
import type { Ctx } from '../context.ts';

/**
 * Renames the fields of stored returns to those of the graph: items with `orderItemId`, `acceptedQuantity` and
 * `isRestocked`, and a history with `occurredAt`.
 */
export const wordsOfReturns: Migration<Ctx> = {
  name: '0004-words-of-returns',
  async up({ db }) {
    await db.returns.collection.updateMany({ lines: { $exists: true } }, [
      {
        $set: {
          items: inEach('lines', 'line', ['itemId', 'quantityAccepted', 'restock'], {
            orderItemId: '$$line.itemId',
            acceptedQuantity: '$$line.quantityAccepted',
            isRestocked: '$$line.restock',
          }),
          history: inEach('history', 'event', ['at'], { occurredAt: '$$event.at' }),
        },
      },
      { $unset: 'lines' },
    ]);
  },
  async down({ db }) {
    await db.returns.collection.updateMany({ items: { $exists: true } }, [
      {
        $set: {
          lines: inEach('items', 'item', ['orderItemId', 'acceptedQuantity', 'isRestocked'], {
            itemId: '$$item.orderItemId',
            quantityAccepted: '$$item.acceptedQuantity',
            restock: '$$item.isRestocked',
          }),
          history: inEach('history', 'event', ['occurredAt'], { at: '$$event.occurredAt' }),
        },
      },
      { $unset: ['items', 'cancellationNote'] },
    ]);
  },
};

/** Every element of a list without some of its fields, and with others. */
function inEach(list: string, as: string, without: readonly string[], fields: Record<string, string>) {
  const rest = {
    $arrayToObject: {
      $filter: {
        input: { $objectToArray: `$$${as}` },
        as: 'field',
        cond: { $not: [{ $in: ['$$field.k', without] }] },
      },
    },
  };
  return { $map: { input: `$${list}`, as, in: { $mergeObjects: [rest, fields] } } };
}
