import type { Step } from '@souk/saga';
import type { StockLine } from '../../../clients/offer.ts';
import type { Ctx } from '../../../context.ts';
import { stockOf } from '../../../orders/units.ts';
import type { CheckoutSagaDocument } from '../checkout.model.ts';
import type { OrderDraft } from '../data.ts';

/** A step of the checkout. */
export type CheckoutStep = Step<Ctx, CheckoutSagaDocument>;

/** The draft of the order of a checkout that is past VALIDATE. */
export function draftOf(saga: CheckoutSagaDocument): OrderDraft {
  if (!saga.data.draft) throw new Error(`${saga._id} has no draft yet`);
  return saga.data.draft;
}

/** The lines of a checkout's order, for calls about stock. */
export const stockLinesOf = (saga: CheckoutSagaDocument): StockLine[] =>
  stockOf(draftOf(saga).items, ({ quantity }) => quantity);
