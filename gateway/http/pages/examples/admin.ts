import { HINT } from './hint.ts';

/** What GraphiQL shows administrators. */
export const ADMIN = `# For administrators: sign in above as the
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
