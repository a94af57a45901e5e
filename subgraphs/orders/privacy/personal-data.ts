import { documentsOf, type PersonalData } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { eraseOrders } from './erase-orders.ts';
import { eraseApprovals, eraseCart, eraseFruitless, eraseReturns } from './erase-others.ts';
import { entitiesOfOrders } from './own-orders.ts';
import { sections } from './sections.ts';

const WITH_ORDERS = 'It is erased together with the orders.';
const BOOKS = 'The books name orders and businesses by their ids only; they have to stay.';

/** What orders holds of a person. Amounts, items and taxes stay as they are: they are books. */
export const personalData: PersonalData<Ctx> = {
  collections: {
    orders: {
      holds: 'the address, the note, the reasons and the search words of what the person ordered',
      exported: sections.orders,
      erased: eraseOrders,
      audited: entitiesOfOrders,
    },
    sellerOrders: {
      holds: 'copies of the address and the note for the sellers',
      exported: 'It repeats the orders.',
      erased: WITH_ORDERS,
    },
    sagas: {
      holds: 'the address and the note of checkouts',
      exported: 'It repeats the orders; what made no order is deleted after a day.',
      erased: eraseFruitless,
    },
    sagaEvents: {
      holds: 'reasons that the person gave',
      exported: 'It repeats the orders.',
      erased: WITH_ORDERS,
    },
    cancellations: {
      holds: 'the reason that the person gave',
      exported: 'It repeats the orders.',
      erased: WITH_ORDERS,
    },
    payments: {
      holds: 'brand and last digits of the card, messages of the bank, notes',
      exported: sections.payments,
      erased: WITH_ORDERS,
    },
    refunds: {
      holds: 'the reason of a refund',
      exported: sections.refunds,
      erased: WITH_ORDERS,
    },
    returns: {
      holds: 'what the person and the seller wrote to each other',
      exported: sections.returns,
      erased: eraseReturns,
    },
    carts: { holds: 'what the person was about to buy', exported: sections.carts, erased: eraseCart },
    payoutStatements: {
      holds: 'the earnings of the business that the person owns',
      exported: sections.payoutStatements,
      erased: BOOKS,
    },
    shippingRules: {
      holds: 'what the business that the person owns charges for shipping',
      exported: documentsOf('What your business charges for shipping.', (ctx: Ctx) => ctx.db.shippingRules, {
        whose: ({ sellerId }) => (sellerId === null ? null : { sellerId }),
        row: ({ currency, basePerOrderMinor, perUnitMinor, freeFromMinor }) => ({
          currency,
          basePerOrderMinor,
          perUnitMinor,
          freeFromMinor,
        }),
      }),
      erased: 'It is about a business and names nobody.',
    },
    commissionRules: { none: 'Rates by business and category; who set them is an id.' },
    counters: { none: 'The last number of orders.' },
    ledgerEntries: { none: BOOKS },
    ledgerTransactions: { none: BOOKS },
    requests: { none: 'First answers of repeatable mutations, which the kernel deletes.' },
    restocks: { none: 'Variants and quantities.' },
    webhookEvents: { none: 'Ids and kinds of the events of payment providers, for 30 days.' },
  },
  elsewhere: {
    sales: {
      holds: 'what the business that the person owns has sold, without its buyers',
      exported: sections.sales,
      erased: BOOKS,
    },
    approvals: {
      holds: 'comments that the person wrote on orders of an agency',
      exported: sections.approvals,
      erased: eraseApprovals,
    },
  },
};
