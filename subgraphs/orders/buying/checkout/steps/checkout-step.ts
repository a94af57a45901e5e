import type { Step } from '@souk/saga';
import type { StockLine } from '../../../clients/products.ts';
import type { Ctx } from '../../../context.ts';
import type { OrderItem } from '../../../orders/order.model.ts';
import type { CheckoutSagaDocument } from '../checkout.model.ts';
import type { OrderDraft } from '../data.ts';

/** A step of the checkout. */
export type CheckoutStep = Step<Ctx, CheckoutSagaDocument>;

/** The validated order of a saga that is past VALIDATE. */
export function draftOf(saga: CheckoutSagaDocument): OrderDraft {
  if (!saga.data.draft) throw new Error(`${saga._id} has no order yet`);
  return saga.data.draft;
}

/** Its lines, as products wants them. */
export const stockLinesOf = (saga: CheckoutSagaDocument): StockLine[] => stockLines(draftOf(saga).items);

/** Lines of an order, as products wants them. */
export const stockLines = (items: readonly OrderItem[]): StockLine[] =>
  items.map(({ id, variantId, quantity }) => ({ lineId: id, variantId, quantity }));
