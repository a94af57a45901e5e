import { HINT } from './hint.ts';

/** What GraphiQL shows customers. */
export const CUSTOMER = `# For customers: sign in above as one first.
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
