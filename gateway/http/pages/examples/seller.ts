import { HINT } from './hint.ts';

/** What GraphiQL shows sellers. */
export const SELLER = `# For sellers: sign in above as one first.
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
