import type { Consumers, EventPayloads, SoukEvent } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import type { Recipient } from '../emails/email.model.ts';
import { moneyText } from './format.ts';
import { orderUrl, sellerOrderUrl } from './links.ts';
import { queueMail } from './queue-mail.ts';

type Return = EventPayloads['return.requested'];

const mail =
  (template: string, to: (one: Return) => Recipient) =>
  (ctx: Ctx, event: SoukEvent & { payload: Return }) => {
    const one = event.payload;
    const { number, note, refund, sellerOrderId } = one;
    const recipient = to(one);
    // Without accepted units there is no refund to show.
    const amount = refund !== null && refund.amountMinor > 0 ? moneyText(refund) : null;
    const ofSeller = sellerOrderId === undefined ? null : sellerOrderUrl(ctx.config, sellerOrderId);
    const variables = {
      number,
      note,
      refund: amount,
      lines: one.lines.map(({ variantName, sku, ...line }) => ({
        ...line,
        variant: variantName || null,
        sku: sku || null,
      })),
      orderUrl: recipient.kind === 'SELLER' ? ofSeller : orderUrl(ctx.config, one.orderId),
    };
    return queueMail(ctx, event, { template, to: recipient, variables });
  };

const customer = ({ customerId: id }: Return): Recipient => ({ kind: 'USER', id });
const seller = ({ sellerId: id }: Return): Recipient => ({ kind: 'SELLER', id });

/** Emails sellers about requests of customers, and customers about decisions. Refunds have their own email. */
export const returnConsumers = {
  'return.requested': mail('seller-return-requested', seller),
  'return.cancelled': mail('seller-return-cancelled', seller),
  'return.approved': mail('return-approved', customer),
  'return.rejected': mail('return-rejected', customer),
  'return.received': mail('return-received', customer),
} satisfies Consumers<Ctx>;
