import type { Operation } from './catalogue.ts';

/** Something that people build with the API, with the operations for it. */
export interface Task {
  /** In the address of its page. */
  slug: string;
  title: string;
  /** In one sentence. */
  summary: string;
  /** The usual way, each step an operation and what it is for. */
  steps: readonly (readonly [operation: string, what: string])[];
  /** Whether an operation belongs to it. */
  has(operation: Operation): boolean;
}

const isFor = ({ who }: Operation, ...names: string[]) =>
  who.some((one) => names.some((name) => one === name || one.startsWith(`${name}:`)));

/** The tasks of the documentation. Which operations belong to one follows from who may call them. */
export const TASKS: readonly Task[] = [
  {
    slug: 'browse',
    title: 'Browse the catalogue',
    summary: 'Categories, products, sellers and pictures, for anyone; no sign-in needed.',
    steps: [
      ['Query.categoryTree', 'shows the shelves.'],
      ['Query.products', 'lists, searches and filters; pass `endCursor` as `after` for the next page.'],
      ['Query.productBySlug', 'reads one product with its variants, for its page.'],
      ['Query.sellerBySlug', 'reads a shop.'],
    ],
    has: (one) => one.kind === 'Query' && one.subgraph !== 'users' && isFor(one, 'anyone'),
  },
  {
    slug: 'sign-in',
    title: 'Sign up and sign in',
    summary: 'Accounts, email codes, access and refresh tokens, forgotten passwords.',
    steps: [
      ['Mutation.registerCustomer', 'makes an account; a code is mailed.'],
      ['Mutation.verifyEmail', 'takes the code and signs in.'],
      ['Mutation.loginCustomer', 'signs in; send the access token as `Authorization: Bearer …`.'],
      ['Mutation.refreshToken', 'gives new tokens before the access token ends.'],
      ['Mutation.logout', 'ends the session.'],
    ],
    has: (one) => one.subgraph === 'users' && isFor(one, 'anyone', 'signed-in'),
  },
  {
    slug: 'buy',
    title: 'Buy',
    summary: 'Cart, checkout, payment, orders and returns of a customer.',
    steps: [
      ['Mutation.addCartItem', 'puts a variant into the cart.'],
      ['Query.quoteOrder', 'says what it would cost, with tax and shipping.'],
      [
        'Mutation.placeOrder',
        'reserves, charges and confirms; send it again with the same key after a network error.',
      ],
      ['Query.orderByNumber', 'reads the order.'],
      ['Mutation.requestReturn', 'asks to send delivered items back.'],
    ],
    has: (one) =>
      one.kind !== 'Subscription' && one.subgraph === 'orders' && isFor(one, 'customer', 'signed-in'),
  },
  {
    slug: 'sell',
    title: 'Sell',
    summary: 'A shop: registration and verification, products and stock, its part of each order, payouts.',
    steps: [
      ['Mutation.registerSeller', 'registers a business.'],
      ['Mutation.submitSellerVerification', 'hands in its documents; an administrator approves.'],
      ['Mutation.createProduct', 'puts a product on sale, pictures included.'],
      ['Query.sellerOrders', 'lists what there is to pack.'],
      ['Query.payoutStatements', 'shows what is paid out.'],
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
    summary: 'Orders that staff place for an agency, and the two approvals that they need.',
    steps: [
      ['Mutation.loginStaff', 'signs a member of staff in.'],
      ['Mutation.createAgencyOrder', 'places an order that waits for approval.'],
      ['Query.ordersForResponsable', 'lists what waits for a responsable.'],
      ['Mutation.rejectOrder', 'ends it, with a reason.'],
    ],
    has: (one) => one.kind !== 'Subscription' && (isFor(one, 'staff', 'role') || one.name === 'loginStaff'),
  },
  {
    slug: 'administer',
    title: 'Administer the market',
    summary: 'Sellers to review, users and agencies, categories, commissions, the ledger, mails, repairs.',
    steps: [
      ['Mutation.loginAdmin', 'signs an administrator in.'],
      ['Query.sellers', 'lists sellers, those waiting for review among them.'],
      ['Mutation.approveSellerVerification', 'lets a seller sell.'],
      ['Mutation.refundPayment', 'gives money back.'],
    ],
    has: (one) => one.kind !== 'Subscription' && (isFor(one, 'admin') || one.name === 'loginAdmin'),
  },
  {
    slug: 'uploads',
    title: 'Upload files and pictures',
    summary: 'Multipart uploads, what is accepted, and the addresses where files are served.',
    steps: [
      ['Mutation.uploadMedia', 'uploads a file; the answer says where it is served.'],
      ['Query.media', 'tells how far its sizes are.'],
      ['Mutation.deleteMedia', 'deletes a file that nothing shows any more.'],
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

/** Who may call, in words: `staff:order.read` is agency staff with that permission. */
export function whoInWords(who: string): string {
  const [kind = '', detail] = who.split(':');
  if (kind === 'staff' && detail) return `Agency staff with the permission ${detail}`;
  if (kind === 'role' && detail) return `Agency staff in the role ${detail}`;
  return LABELS[who] ?? who;
}
