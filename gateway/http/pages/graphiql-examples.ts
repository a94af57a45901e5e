// The initial tabs of GraphiQL: operations for the demo market, by kind of account. An end-to-end test runs each of them
// with such an account.
import { ADMIN } from './examples/admin.ts';
import { ANYONE } from './examples/anyone.ts';
import { CUSTOMER } from './examples/customer.ts';
import { SELLER } from './examples/seller.ts';
import { STAFF } from './examples/staff.ts';

/** A tab of GraphiQL. */
export interface ExampleTab {
  /** The kind of account; also the name of the first operation, which is the title of the tab. */
  who: 'Anyone' | 'Customer' | 'Seller' | 'Staff' | 'Admin';
  query: string;
  variables: Record<string, unknown>;
}

// A set of wooden spoons in the demo market, of which there are enough.
const SPOONS = { variantId: 'var_92ef4884bc0b6351dfcd9abb', quantity: 1 };
const ADDRESS = {
  recipient: 'Amina Benali',
  line1: '12 Rue de Rivoli',
  city: 'Paris',
  postalCode: '75004',
  country: 'FR',
};

/** The tabs, in their order. */
export const EXAMPLE_TABS: readonly ExampleTab[] = [
  { who: 'Anyone', query: ANYONE, variables: {} },
  {
    who: 'Customer',
    query: CUSTOMER,
    variables: {
      items: { lines: [SPOONS] },
      order: {
        idempotencyKey: 'my-first-order',
        address: ADDRESS,
        paymentMethod: 'CARD',
        paymentToken: 'tok_visa',
      },
    },
  },
  { who: 'Seller', query: SELLER, variables: {} },
  {
    who: 'Staff',
    query: STAFF,
    variables: { agencyOrder: { idempotencyKey: 'our-first-order', lines: [SPOONS], address: ADDRESS } },
  },
  { who: 'Admin', query: ADMIN, variables: {} },
];
