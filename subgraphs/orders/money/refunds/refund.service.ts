// What the rest of orders asks of refunds.
export { recordProviderRefund } from './provider-refund.ts';
export { reduceDue } from './reduce-amount-due.ts';
export { type RefundRequest, requestRefund } from './request-refund.ts';
export { recoverRefunds, settleRefund, settleSoon } from './settle-refund.ts';
