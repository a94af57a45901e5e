// Who opens each page of docs/queries, and with which variables.
import type { Known, ViewerName } from '../nodes/known.ts';

/** What the pages are opened with: ids and names of things that the scene has. */
export interface Names {
  readonly [name: string]: string;
}

/** Who opens a page, and with what. */
export interface Opening {
  as: ViewerName;
  variables?: (names: Names) => Record<string, unknown>;
}

const YEAR = { from: '2026-01-01T00:00:00Z', before: '2027-01-01T00:00:00Z' };
const byId = (name: string) => (names: Names) => ({ id: names[name] });

/** By the name of the operation. */
export const OPENINGS: Readonly<Record<string, Opening>> = {
  Home: { as: 'shopper' },
  CategoryPage: { as: 'anonymous', variables: ({ category }) => ({ slug: category, sort: 'NEWEST_FIRST' }) },
  SearchResults: { as: 'anonymous', variables: () => ({ search: 'thing' }) },
  ProductPage: { as: 'anonymous', variables: ({ product }) => ({ slug: product }) },
  SellerPage: { as: 'anonymous', variables: ({ seller }) => ({ slug: seller, sort: 'NEWEST_FIRST' }) },
  Favourites: { as: 'anonymous', variables: ({ Product }) => ({ ids: [Product] }) },
  CartPage: { as: 'shopper' },
  CheckoutPage: { as: 'shopper', variables: () => ({ address: { country: 'FR' } }) },
  OrderPlaced: { as: 'shopper', variables: byId('Order') },
  PaymentPage: { as: 'shopper', variables: byId('Order') },
  OrdersPage: { as: 'shopper' },
  OrderPage: { as: 'shopper', variables: ({ orderNumber }) => ({ number: orderNumber }) },
  ReturnsPage: { as: 'shopper' },
  ReturnPage: { as: 'shopper', variables: byId('Return') },
  AccountPage: { as: 'shopper' },
  SecurityPage: { as: 'shopper' },
  PrivacyPage: { as: 'shopper' },
  Features: { as: 'anonymous', variables: () => ({ keys: ['new-checkout', 'search-v2'] }) },
  StudioHome: { as: 'owner', variables: () => ({ orderedAt: YEAR }) },
  StudioProducts: { as: 'owner', variables: () => ({ filter: {}, sort: 'NEWEST_FIRST' }) },
  StudioProduct: { as: 'owner', variables: byId('Product') },
  StudioStock: { as: 'owner', variables: byId('Product') },
  StudioOrders: { as: 'owner', variables: () => ({ filter: {} }) },
  StudioOrder: { as: 'owner', variables: byId('SellerOrder') },
  StudioReturns: { as: 'owner', variables: () => ({ filter: {} }) },
  StudioReturn: { as: 'owner', variables: byId('Return') },
  StudioMoney: { as: 'owner' },
  StudioStatement: { as: 'owner', variables: byId('PayoutStatement') },
  StudioProfile: { as: 'owner' },
  StudioMedia: { as: 'owner', variables: () => ({ filter: {} }) },
  StudioSales: { as: 'owner', variables: () => ({ orderedAt: YEAR, interval: 'MONTH' }) },
  OfficeHome: { as: 'admin' },
  OfficeAudit: { as: 'admin', variables: () => ({ filter: {} }) },
  OfficePeople: { as: 'admin', variables: () => ({ filter: {} }) },
  OfficePerson: { as: 'admin', variables: byId('User') },
  OfficeRoles: { as: 'admin' },
  OfficeApiKeys: { as: 'admin', variables: () => ({ filter: {} }) },
  OfficeFlags: { as: 'admin', variables: () => ({ filter: {} }) },
  OfficeSellers: { as: 'admin', variables: () => ({ filter: {} }) },
  OfficeSeller: { as: 'admin', variables: byId('Seller') },
  OfficeOrders: { as: 'admin', variables: () => ({ filter: {} }) },
  OfficeOrder: { as: 'admin', variables: byId('Order') },
  OfficeCheckouts: { as: 'admin', variables: () => ({ filter: {} }) },
  OfficePayments: { as: 'admin', variables: () => ({ filter: {} }) },
  OfficeLedger: { as: 'admin', variables: () => ({ currency: 'EUR', filter: {} }) },
  OfficePayouts: { as: 'admin', variables: () => ({ filter: {} }) },
  OfficeCommissions: { as: 'admin' },
  OfficeEmails: { as: 'admin', variables: () => ({ filter: {} }) },
  OfficeCategories: { as: 'admin' },
  OfficeAgencies: { as: 'admin', variables: () => ({ filter: {} }) },
  AgencyHome: { as: 'staff' },
  ApprovalPage: { as: 'staff', variables: byId('agencyOrder') },
};

/** The ids of a scene by their types: the first of each. */
export const idsOf = (known: readonly Known[]): Names =>
  Object.fromEntries(known.toReversed().map(({ type, id }) => [type, id]));
