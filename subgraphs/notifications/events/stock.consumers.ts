import { type Consumers, decrypt } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { instantText, moneyText } from './format.ts';
import { confirmBackInStockUrl, productUrl, stopBackInStockUrl } from './links.ts';
import { queueMail } from './queue-mail.ts';

/** Mails to shoppers who wait for a variant. Emptied recipients were erased before the event arrived. */
export const stockConsumers = {
  'back_in_stock.confirmation_requested': (ctx, event) => {
    const { recipient, token, expiresAt } = event.payload;
    if (recipient === '') return Promise.resolve();
    // Nobody has verified the address: no name of a product or a business.
    return queueMail(ctx, event, {
      template: 'back-in-stock-confirm',
      to: decrypt(recipient, ctx.config.SOUK_INTERNAL_KEY),
      variables: {
        confirmUrl: confirmBackInStockUrl(ctx.config),
        stopUrl: stopBackInStockUrl(ctx.config),
        expiresAt: instantText(expiresAt),
      },
      secrets: { token },
    });
  },
  'back_in_stock.available': (ctx, event) => {
    const { userId, recipient, name, slug, price, token } = event.payload;
    if (token === '' || (userId === null && !recipient)) return Promise.resolve();
    return queueMail(ctx, event, {
      template: 'back-in-stock',
      to: recipient ? decrypt(recipient, ctx.config.SOUK_INTERNAL_KEY) : { kind: 'USER', id: userId ?? '' },
      variables: {
        product: name,
        price: moneyText(price),
        productUrl: productUrl(ctx.config, slug),
        stopUrl: stopBackInStockUrl(ctx.config),
      },
      secrets: { token },
    });
  },
} satisfies Consumers<Ctx>;
