import type { StockLine } from '../../../clients/products.ts';
import type { OrderItem } from '../../../orders/order.model.ts';
import type { SagaDocument } from '../../saga/saga.model.ts';
import type { OrderDraft } from '../data.ts';

/** The validated order of a saga that is past VALIDATE. */
export function draftOf(saga: SagaDocument): OrderDraft {
  if (!saga.data.draft) throw new Error(`${saga._id} has no order yet`);
  return saga.data.draft;
}

/** Its lines, as products wants them. */
export const stockLinesOf = (saga: SagaDocument): StockLine[] => stockLines(draftOf(saga).items);

/** Lines of an order, as products wants them. */
export const stockLines = (items: readonly OrderItem[]): StockLine[] =>
  items.map(({ id, variantId, quantity }) => ({ lineId: id, variantId, quantity }));
