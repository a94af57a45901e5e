import type { DocumentedOperation } from './documented-operation.ts';

/** Something that people build with the API, and the operations for it. */
export interface Task {
  /** The last part of its page's path. */
  slug: string;
  title: string;
  /** One sentence. */
  summary: string;
  /** The usual steps, each an operation and its purpose. */
  steps: readonly (readonly [operation: string, what: string])[];
  /** Whether an operation is part of the task. */
  has(operation: DocumentedOperation): boolean;
}

const isFor = ({ who }: DocumentedOperation, ...names: string[]) =>
  who.some((one) => names.some((name) => one === name || one.startsWith(`${name}:`)));

/** The tasks of the documentation. Which operations belong to one follows from who may call them. */
export const TASKS: readonly Task[] = [
  {
    slug: 'browse',
    title: 'Browse the catalogue',
    summary: 'Categories, products, sellers and pictures, for anyone; no sign-in needed.',
    steps: [
      ['Query.categoryTree', 'returns all categories.'],
      ['Query.products', 'lists, searches and filters; pass `endCursor` as `after` for the next page.'],
      ['Query.productBySlug', 'reads one product with its variants, for its page.'],
      ['Query.sellerBySlug', 'reads a shop.'],
    ],
    has: (one) => one.kind === 'Query' && one.subgraph !== 'users' && isFor(one, 'anyone'),
  },
  {
    slug: 'sign-in',
    title: 'Sign up, sign in and the own account',
    summary: 'Accounts, email codes, tokens, passwords, profiles and address books.',
    steps: [
      ['Mutation.registerCustomer', 'creates an account and mails a code.'],
      ['Mutation.verifyEmail', 'checks the code and signs in.'],
      ['Mutation.signIn', 'signs in; send the access token as `Authorization: Bearer …`.'],
      ['Mutation.refreshToken', 'returns new tokens before the access token expires.'],
      ['Mutation.signOut', 'ends the session.'],
    ],
    has: (one) => one.subgraph === 'users' && isFor(one, 'anyone', 'signed-in', 'customer'),
  },
  {
    slug: 'buy',
    title: 'Buy',
    summary: 'Cart, checkout, payment, orders and returns of a customer.',
    steps: [
      ['Mutation.addCartItem', 'puts a variant into the cart.'],
      ['Mutation.setCartItems', 'sets quantities; 0 removes.'],
      ['Query.quoteOrder', 'returns the price with tax and shipping.'],
      [
        'Mutation.placeOrder',
        'reserves, charges and confirms; send it again with the same key after a network error.',
      ],
      ['Query.orderByNumber', 'reads the order.'],
      ['Mutation.requestReturn', 'requests to return delivered items.'],
      ['Mutation.notifyWhenBackInStock', 'asks for a mail once a sold out variant is available again.'],
    ],
    has: (one) =>
      one.kind !== 'Subscription' &&
      ((one.subgraph === 'orders' && isFor(one, 'customer', 'signed-in')) ||
        one.name.includes('BackInStock')),
  },
  {
    slug: 'sell',
    title: 'Sell',
    summary: 'A shop: registration and verification, products and stock, its part of each order, payouts.',
    steps: [
      ['Mutation.registerSeller', 'registers a business.'],
      ['Mutation.submitSellerVerification', 'submits its documents, which an administrator reviews.'],
      ['Mutation.createProduct', 'offers a product for sale, pictures included.'],
      ['Query.sellerOrders', 'lists the orders to pack.'],
      ['Query.payoutStatements', 'lists payouts.'],
    ],
    has: (one) =>
      one.kind !== 'Subscription' &&
      (isFor(one, 'seller') ||
        one.name === 'registerSeller' ||
        (one.subgraph === 'orders' && one.name === 'sellerOrder')),
  },
  {
    slug: 'agency',
    title: 'Order for an agency and approve',
    summary: 'Orders that staff place for an agency, and their two approvals.',
    steps: [
      ['Mutation.signIn', 'signs a member of staff in, with the role STAFF.'],
      ['Mutation.placeAgencyOrder', 'places an order for approval.'],
      ['Query.orders', 'lists the orders to approve, with the filter `isAwaitingMyApproval`.'],
      ['Mutation.approveOrder', 'approves the revision that was seen.'],
      ['Mutation.rejectOrder', 'rejects it with a reason.'],
    ],
    has: (one) => one.kind !== 'Subscription' && (isFor(one, 'staff', 'role') || one.name === 'signIn'),
  },
  {
    slug: 'administer',
    title: 'Administer the market',
    summary: 'Sellers to review, users and agencies, categories, commissions, the ledger, mails, repairs.',
    steps: [
      ['Mutation.signIn', 'signs an administrator in, with the role ADMIN.'],
      ['Query.sellers', 'lists sellers, including those to review.'],
      ['Mutation.approveSellerVerification', 'approves a seller.'],
      ['Mutation.refundPayment', 'refunds a payment.'],
    ],
    has: (one) => one.kind !== 'Subscription' && (isFor(one, 'admin') || one.name === 'signIn'),
  },
  {
    slug: 'uploads',
    title: 'Upload files and pictures',
    summary: 'Multipart uploads, accepted file types, and the URLs of files.',
    steps: [
      ['Mutation.uploadMedia', 'uploads a file and returns its URL.'],
      ['Query.media', 'returns the state of its sizes.'],
      ['Mutation.deleteMedia', 'deletes a file that is not in use.'],
    ],
    has: (one) =>
      one.subgraph === 'media' || one.field.args.some(({ type }) => String(type).includes('Upload')),
  },
  {
    slug: 'live',
    title: 'Live updates',
    summary: 'Subscriptions by WebSocket (graphql-ws) or server-sent events.',
    steps: [],
    has: (one) => one.kind === 'Subscription',
  },
  {
    slug: 'other',
    title: 'Everything else',
    summary: 'Operations that belong to no single task.',
    steps: [],
    has: (one) => !TASKS.some((task) => task.slug !== 'other' && task.has(one)),
  },
];

const LABELS: Readonly<Record<string, string>> = {
  anyone: 'Anyone, signed in or not',
  anonymous: 'Callers who are not signed in',
  'signed-in': 'Anyone signed in',
  customer: 'Customers',
  seller: 'Sellers',
  staff: 'Agency staff',
  admin: 'Administrators',
};

/** Who may call, in words: `staff:order.read` means agency staff with that permission. */
export function whoInWords(who: string): string {
  const [kind = '', detail] = who.split(':');
  if (kind === 'staff' && detail) return `Agency staff with the permission ${detail}`;
  if (kind === 'key' && detail) return `API keys with the scope ${detail}`;
  if (kind === 'role' && detail) return `Agency staff in the role ${detail}`;
  return LABELS[who] ?? who;
}
