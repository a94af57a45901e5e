import type { Actor } from '../harness/actors.ts';

const RETURN = `returnRequest {
  id status note decisionNote receiptNote refunded { amount } shippingRefunded { amount } refund { id status amount { amount } }
  lines { itemId quantity reason quantityAccepted restock } history { status }
}`;
const ERRORS = 'userErrors { code message field }';

export const REQUEST = `mutation ($input: RequestReturnInput!) { requestReturn(input: $input) { ${RETURN} ${ERRORS} } }`;
export const APPROVE = `mutation ($id: ID!, $note: String) { approveReturn(id: $id, note: $note) { ${RETURN} ${ERRORS} } }`;
export const REJECT = `mutation ($id: ID!, $reason: String!) { rejectReturn(id: $id, reason: $reason) { ${RETURN} ${ERRORS} } }`;
export const RECEIVE = `mutation ($id: ID!, $input: ReceiveReturnInput!) {
  receiveReturn(id: $id, input: $input) { ${RETURN} ${ERRORS} }
}`;
export const CANCEL_RETURN = `mutation ($id: ID!) { cancelReturn(id: $id) { ${RETURN} ${ERRORS} } }`;
export const ONE = `query ($id: ID!) {
  ${RETURN.replace('returnRequest', 'returnRequest(id: $id)').replace('history', 'order { id } sellerOrder { id } history')}
}`;
export const MINE = `query ($filter: ReturnFilter) {
  myReturns(filter: $filter, first: 50) { totalCount edges { node { id status } } }
}`;
export const SELLERS = `query ($filter: ReturnFilter) {
  sellerReturns(filter: $filter, first: 50) { totalCount edges { node { id status } } }
}`;

/** A return as it is answered. */
export interface Return {
  id: string;
  status: string;
  note: string | null;
  decisionNote: string | null;
  receiptNote: string | null;
  refunded: { amount: string };
  shippingRefunded: { amount: string };
  refund: { id: string; status: string; amount: { amount: string } } | null;
  lines: {
    itemId: string;
    quantity: number;
    reason: string;
    quantityAccepted: number | null;
    restock: boolean;
  }[];
  history: { status: string }[];
}

/** What a mutation of returns answers. */
export interface Answered {
  returnRequest: Return | null;
  userErrors: { code: string; message: string; field: string[] | null }[];
}

/** Calls a mutation of returns; raises for anything but a payload. */
export async function call(
  by: Actor,
  operation: string,
  variables: Record<string, unknown>,
): Promise<Answered> {
  const { data, errors } = await by.client.run<Record<string, Answered>>(operation, variables);
  const [answer] = Object.values(data ?? {});
  if (!answer) throw new Error(JSON.stringify(errors));
  return answer;
}

/** The return of a call that has to succeed. */
export async function done(
  by: Actor,
  operation: string,
  variables: Record<string, unknown>,
): Promise<Return> {
  const { returnRequest, userErrors } = await call(by, operation, variables);
  if (!returnRequest || userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
  return returnRequest;
}

/** The codes and fields of what is refused. */
export const faultsOf = ({ userErrors }: Answered): string[] =>
  userErrors.map(({ code, field }) => [code, ...(field ? [field.join('.')] : [])].join(' '));
