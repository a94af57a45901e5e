import { HINT } from './hint.ts';

/** What GraphiQL shows the staff of agencies. */
export const STAFF = `# For agency staff: sign in above as a responsable
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
