import type { Consumers, SoukEvent } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { queueMail } from './queue-mail.ts';

interface SellerFacts {
  sellerId: string;
  name: string;
  reason?: string;
}

interface StockFacts {
  sellerId: string;
  name: string;
  sku: string;
  available: number;
  threshold: number;
}

const about = (template: string) => (ctx: Ctx, event: SoukEvent & { payload: SellerFacts }) => {
  const { sellerId, name, reason } = event.payload;
  const variables = { sellerName: name, ...(reason === undefined ? {} : { reason }) };
  return queueMail(ctx, event, { template, to: { kind: 'SELLER', id: sellerId }, variables });
};

const stock = (template: string) => (ctx: Ctx, event: SoukEvent & { payload: StockFacts }) => {
  const { sellerId, name, sku, available, threshold } = event.payload;
  const variables = { name, sku, available, threshold };
  return queueMail(ctx, event, { template, to: { kind: 'SELLER', id: sellerId }, variables });
};

interface ReviewFacts {
  sellerId: string;
  name: string;
  kind: 'PRODUCT' | 'CHANGE';
  reason?: string;
}

const review =
  (templates: Readonly<Record<ReviewFacts['kind'], string>>) =>
  (ctx: Ctx, event: SoukEvent & { payload: ReviewFacts }) => {
    const { sellerId, name, kind, reason } = event.payload;
    const variables = { name, ...(reason === undefined ? {} : { reason }) };
    return queueMail(ctx, event, {
      template: templates[kind],
      to: { kind: 'SELLER', id: sellerId },
      variables,
    });
  };

export const sellerConsumers = {
  'seller.registered': about('seller-welcome'),
  'seller.verification_submitted': about('seller-verification-submitted'),
  'seller.verification_approved': about('seller-verification-approved'),
  'seller.verification_rejected': about('seller-verification-rejected'),
  'seller.suspended': about('seller-suspended'),
  'seller.reinstated': about('seller-reinstated'),
  'product.approved': review({ PRODUCT: 'product-approved', CHANGE: 'product-change-approved' }),
  'product.rejected': review({ PRODUCT: 'product-rejected', CHANGE: 'product-change-rejected' }),
  'inventory.low_stock': stock('stock-low'),
  'media.processing_failed': (ctx, event) => {
    const { ownerType, ownerId, filename } = event.payload;
    // Emptied, as the owner was erased before this event arrived.
    if (filename === '') return Promise.resolve();
    const kind = ownerType === 'SELLER' ? 'SELLER' : 'USER';
    return queueMail(ctx, event, {
      template: 'media-damaged',
      to: { kind, id: ownerId },
      variables: { filename },
    });
  },
  'inventory.out_of_stock': stock('stock-out'),
  'catalogue_import.finished': (ctx, event) => {
    const { userId, sellerId, importId: _, errorCount, ...variables } = event.payload;
    return queueMail(ctx, event, {
      template: 'catalogue-import-finished',
      to: userId === null ? { kind: 'SELLER', id: sellerId } : { kind: 'USER', id: userId },
      variables: { ...variables, hasErrors: errorCount > 0 },
    });
  },
} satisfies Consumers<Ctx>;
