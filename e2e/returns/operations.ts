import type { Actor } from '../harness/actors.ts';

const RETURN = `return {
  id status note cancellationNote decisionNote receiptNote refunded { amount } shippingRefunded { amount } refund { id status amount { amount } }
  items { orderItem { id } quantity reason acceptedQuantity isRestocked } history { status }
}`;
const ERRORS = 'userErrors { code message field }';

export const REQUEST = `mutation ($input: RequestReturnInput!) { requestReturn(input: $input) { ${RETURN} ${ERRORS} } }`;
export const APPROVE = `mutation ($id: ID!, $input: ApproveReturnInput!) { approveReturn(id: $id, input: $input) { ${RETURN} ${ERRORS} } }`;
export const REJECT = `mutation ($id: ID!, $input: RejectReturnInput!) { rejectReturn(id: $id, input: $input) { ${RETURN} ${ERRORS} } }`;
export const RECEIVE = `mutation ($id: ID!, $input: ReceiveReturnInput!) {
  receiveReturn(id: $id, input: $input) { ${RETURN} ${ERRORS} }
}`;
export const CANCEL_RETURN = `mutation ($id: ID!, $input: CancelReturnInput!) { cancelReturn(id: $id, input: $input) { ${RETURN} ${ERRORS} } }`;
export const ONE = `query ($id: ID!) {
  ${RETURN.replace('return', 'return(id: $id)').replace('history', 'order { id } sellerOrder { id } history')}
}`;
export const LIST = `query ($filter: ReturnFilter, $sort: ReturnSort! = NEWEST_FIRST) {
  returns(filter: $filter, sort: $sort, first: 50) { totalCount nodes { id status } }
}`;

/** A return as it is answered. */
export interface Return {
  id: string;
  status: string;
  note: string | null;
  cancellationNote: string | null;
  decisionNote: string | null;
  receiptNote: string | null;
  refunded: { amount: string };
  shippingRefunded: { amount: string };
  refund: { id: string; status: string; amount: { amount: string } } | null;
  items: {
    orderItem: { id: string };
    quantity: number;
    reason: string;
    acceptedQuantity: number | null;
    isRestocked: boolean;
  }[];
  history: { status: string }[];
}

/** What a mutation of returns answers. */
export interface Answered {
  return: Return | null;
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
  const { return: one, userErrors } = await call(by, operation, variables);
  if (!one || userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
  return one;
}

/** The codes and fields of what is refused. */
export const faultsOf = ({ userErrors }: Answered): string[] =>
  userErrors.map(({ code, field }) => [code, ...(field ? [field.join('.')] : [])].join(' '));
