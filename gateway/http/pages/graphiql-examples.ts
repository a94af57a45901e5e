// The initial tabs of GraphiQL: operations for the demo market, by kind of account. An end-to-end test runs each of them
// with such an account.

/** A tab of GraphiQL. */
export interface ExampleTab {
  /** The kind of account; also the name of the first operation, which is the title of the tab. */
  who: 'Anyone' | 'Customer' | 'Seller' | 'Staff' | 'Admin';
  query: string;
  variables: Record<string, unknown>;
}

const HINT = `# The run button lists all operations of a tab;
# Ctrl-Enter runs the one at the cursor.`;

// A set of wooden spoons in the demo market, of which there are enough.
const SPOONS = { variantId: 'var_92ef4884bc0b6351dfcd9abb', quantity: 1 };
const ADDRESS = {
  recipient: 'Amina Benali',
  line1: '12 Rue de Rivoli',
  city: 'Paris',
  postalCode: '75004',
  country: 'FR',
};

const ANYONE = `# For anyone, signed in or not.
${HINT}

query Anyone {
  products(first: 5) {
    nodes {
      name
      slug
      price { amount currency }
      seller { name }
      isInStock
    }
    pageInfo { hasNextPage endCursor }
  }
}

query Search($text: String = "bowl") {
  products(
    first: 5
    filter: { search: $text, isInStock: true }
  ) {
    nodes { name price { amount currency } }
  }
}

query ProductPage(
  $slug: String! = "harbour-serving-bowl"
) {
  productBySlug(slug: $slug) {
    name
    description
    price { amount currency }
    images { url altText }
    variants {
      id
      name
      price { amount currency }
      availableQuantity
    }
    seller { name slug }
    category { name }
  }
}

query Shelves {
  categoryTree {
    name
    slug
    children { name slug }
  }
}
`;

const CUSTOMER = `# For customers: sign in above as one first.
${HINT}

query Customer {
  me {
    user { displayName email }
  }
  cart {
    itemCount
    items {
      id
      quantity
      product { name }
      lineTotal { amount currency }
    }
    subtotals { amount currency }
  }
}

mutation FillCart($items: SetCartItemsInput!) {
  setCartItems(input: $items) {
    cart {
      itemCount
      subtotals { amount currency }
    }
    userErrors { code message field }
  }
}

query Quote {
  quoteOrder(input: { address: { country: "FR" } }) {
    totals {
      subtotal { amount }
      shipping { amount }
      tax { amount }
      total { amount currency }
    }
    userErrors { code message }
  }
}

# tok_visa is a test card, see /api/docs/test-cards.
# Each order needs a key of its own: change it in the
# variables to order again.
mutation Checkout($order: PlaceOrderInput!) {
  placeOrder(input: $order) {
    order {
      number
      status
      totals { total { amount currency } }
    }
    payment { status card { brand last4 } }
    userErrors { code message field }
  }
}

query MyOrders {
  orders(first: 5) {
    nodes {
      number
      status
      createdAt
      totals { total { amount currency } }
      sellerOrders {
        seller { name }
        status
      }
    }
  }
}

# How you sign in, and where you are signed in now.
query MyAccount {
  me {
    user {
      addresses { id kinds recipient city country }
      secondFactors {
        totp { isEnabled }
        passkeys { name lastUsedAt }
      }
      sessions { device lastUsedAt isCurrent }
      dataExports { status requestedAt }
    }
  }
}

# Stays open and shows each change of an order. Run
# Checkout with a new key in a second window.
subscription FollowOrders {
  orderChanged { number status }
}
`;

const SELLER = `# For sellers: sign in above as one first.
${HINT}

query Seller {
  me {
    seller {
      name
      verificationStatus
      status
      balances { amount currency }
    }
  }
}

query ToPack {
  sellerOrders(
    first: 5
    filter: { statuses: [CONFIRMED, PROCESSING] }
  ) {
    nodes {
      orderNumber
      status
      items { name sku quantity }
      shippingAddress { recipient city country }
    }
  }
}

query Stock {
  me {
    seller {
      products(first: 5) {
        nodes {
          name
          status
          variants {
            sku
            inventory {
              onHand
              reserved
              available
              isLowStock
            }
          }
        }
      }
    }
  }
}

query Payouts {
  payoutStatements(first: 5) {
    nodes {
      number
      periodEndsAt
      sales { amount }
      commission { amount }
      paid { amount currency }
    }
  }
}

# Stays open and shows each new order for this shop,
# and what happens to it.
subscription FollowSellerOrders {
  sellerOrderChanged {
    orderNumber
    status
    items { name quantity }
  }
}
`;

const STAFF = `# For agency staff: sign in above as a responsable
# first.
${HINT}

query Staff {
  me {
    user { displayName roles }
    agency { name city }
    permissions
  }
}

mutation OrderForTheAgency(
  $agencyOrder: PlaceAgencyOrderInput!
) {
  placeAgencyOrder(input: $agencyOrder) {
    order {
      id
      number
      status
      totals { total { amount currency } }
    }
    userErrors { code message field }
  }
}

# Another member of staff approves an order: nobody
# approves their own.
query WaitingForApproval {
  orders(filter: { isAwaitingMyApproval: true }, first: 5) {
    nodes {
      id
      number
      status
      revision
      createdBy { displayName }
      approvals {
        stage
        decision
        decidedBy { displayName }
      }
    }
  }
}
`;

const ADMIN = `# For administrators: sign in above as the
# administrator first.
${HINT}

query Admin {
  sellers(
    first: 5
    filter: { verificationStatuses: [PENDING] }
    sort: LONGEST_WAITING_FIRST
  ) {
    nodes {
      id
      name
      verification { submittedAt note }
    }
  }
}

query People {
  users(first: 5) {
    nodes {
      displayName
      email
      primaryRole
      status
      lastSignedInAt
    }
  }
}

query LatestOrders {
  orders(first: 5) {
    nodes {
      number
      status
      customer { displayName }
      totals { total { amount currency } }
    }
  }
}

query Ledger {
  ledgerBalances(currency: "EUR") {
    sum { amount }
    accounts { kind balance { amount } }
  }
}

query WhoDidWhat {
  auditEntries(first: 5) {
    nodes {
      occurredAt
      operation
      outcome
      actor { kind user { displayName } }
      changes { field before after }
    }
  }
}

query ApiKeys {
  apiKeys(first: 5) {
    nodes { prefix name scopes status lastUsedAt }
  }
}

query Flags {
  featureFlags(first: 5) {
    nodes { key description definition }
  }
}

query Mails {
  emails(first: 5) {
    nodes { to subject status sentAt }
  }
}
`;

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
