import type { ServiceName } from '@souk/events';
import type { Market } from './market.ts';

/** A query of three root fields of one subgraph and three edges of others, and what is left of it while the subgraph is dead. */
export interface Page {
  query(ids: Market['ids']): string;
  /** The paths of what is null then. */
  nulls: readonly string[];
  /** How many fetches the gateway sends to the subgraph: each that fails is one error. */
  fetches: number;
}

/** One page for each subgraph. Administrators may read all of them. */
export const PAGES: ReadonlyMap<ServiceName, Page> = new Map<ServiceName, Page>([
  [
    'users',
    {
      query: ({ user, order, seller }) => `{
      users(first: 1) { edges { node { email } } }
      user(id: "${user}") { email }
      agencies(first: 1) { totalCount }
      order(id: "${order}") { number customer { primaryRole } payments { method user { displayName } } }
      seller(id: "${seller}") { slug verification { submittedAt reviewedBy { primaryRole } } }
    }`,
      // Of a user all that was asked for may be null: the object is then the reference that orders knows.
      nulls: [
        'users',
        'user',
        'agencies',
        'order.customer',
        'order.payments.0.user.displayName',
        'seller.verification.reviewedBy',
      ],
      fetches: 4,
    },
  ],
  [
    'sellers',
    {
      query: ({ seller, product, order, picture }) => `{
      sellers(first: 1) { edges { node { slug } } }
      seller(id: "${seller}") { slug }
      product(id: "${product}") { name seller { slug } }
      order(id: "${order}") { number sellerOrders { totals { total { amount } } seller { slug } } }
      media(id: "${picture}") { filename owner { ... on Seller { slug } } }
    }`,
      nulls: ['sellers', 'seller', 'product.seller', 'order.sellerOrders.0.seller', 'media.owner'],
      fetches: 4,
    },
  ],
  [
    'media',
    {
      query: ({ picture, product, seller }) => `{
      mediaItems(first: 1) { edges { node { filename } } }
      media(id: "${picture}") { filename }
      mediaValidations(ids: ["${picture}"]) { isValid }
      product(id: "${product}") { name images { filename } primaryImage { filename } }
      seller(id: "${seller}") { slug verification { submittedAt documents { filename } } }
    }`,
      nulls: [
        'mediaItems',
        'media',
        'mediaValidations',
        'product.images.0',
        'product.primaryImage',
        'seller.verification.documents.0',
      ],
      fetches: 4,
    },
  ],
  [
    'products',
    {
      query: ({ order, seller }) => `{
      products(first: 1) { edges { node { name } } }
      categoryTree { name }
      tags(first: 1) { edges { node { name } } }
      order(id: "${order}") { number items { name product { slug } variant { price { amount } } } }
      seller(id: "${seller}") { slug products(first: 1) { totalCount } }
    }`,
      nulls: [
        'products',
        'categoryTree',
        'tags',
        'order.items.0.product',
        'order.items.0.variant',
        'seller.products',
      ],
      fetches: 4,
    },
  ],
  [
    'orders',
    {
      query: ({ product, seller, user }) => `{
      orders(first: 1) { edges { node { number } } }
      payments(first: 1) { edges { node { method } } }
      ledgerBalances(currency: EUR) { sum { amount } }
      product(id: "${product}") { name unitsSold }
      seller(id: "${seller}") { slug balances { amount } }
      user(id: "${user}") { email payments(first: 1) { totalCount } }
    }`,
      nulls: [
        'orders',
        'payments',
        'ledgerBalances',
        'product.unitsSold',
        'seller.balances',
        'user.payments',
      ],
      fetches: 4,
    },
  ],
  // No edge leads to a mail, so all edges are answered.
  [
    'notifications',
    {
      query: ({ product, order, seller }) => `{
      emails(first: 1) { pageInfo { hasPreviousPage } }
      emailTemplates(first: 1) { edges { node { key } } }
      emailTemplate(key: "account-blocked") { subject }
      product(id: "${product}") { name seller { slug } }
      order(id: "${order}") { number customer { email } }
      seller(id: "${seller}") { slug verification { documents { filename } } }
    }`,
      nulls: ['emails', 'emailTemplates', 'emailTemplate'],
      fetches: 1,
    },
  ],
]);
