import type { Actor } from '../harness/actors.ts';

const ERRORS = 'userErrors { code message field }';
const REFUND = 'refund { id status amount { amount } }';

export const CANCEL = `mutation ($id: ID!, $reason: String, $key: String) {
  cancelOrder(id: $id, reason: $reason, idempotencyKey: $key) {
    order { id status failureReason refunded { amount } } ${REFUND} ${ERRORS}
  }
}`;

export const CANCEL_PART = `mutation ($id: ID!, $reason: String) {
  cancelSellerOrder(id: $id, reason: $reason) {
    sellerOrder { id status refunded { amount } } ${REFUND} ${ERRORS}
  }
}`;

export const CANCEL_ITEMS = `mutation ($input: CancelOrderItemsInput!) {
  cancelOrderItems(input: $input) {
    sellerOrder { id status refunded { amount } items { id quantity cancelledQuantity } } ${REFUND} ${ERRORS}
  }
}`;

interface Refund {
  id: string;
  status: string;
  amount: { amount: string };
}

interface UserError {
  code: string;
  message: string;
  field: string[] | null;
}

/** The answer to `cancelOrder`. */
export interface Cancelled {
  order: { id: string; status: string; failureReason: string | null; refunded: { amount: string } } | null;
  refund: Refund | null;
  userErrors: UserError[];
}

/** The answers to `cancelSellerOrder` and `cancelOrderItems`. */
export interface CancelledPart {
  sellerOrder: {
    id: string;
    status: string;
    refunded: { amount: string };
    items?: { id: string; quantity: number; cancelledQuantity: number }[];
  } | null;
  refund: Refund | null;
  userErrors: UserError[];
}

/** Cancels an order; raises for anything but a payload. */
export async function cancel(
  by: Actor,
  id: string,
  given: { reason?: string; key?: string } = {},
): Promise<Cancelled> {
  const { data, errors } = await by.client.run<{ cancelOrder: Cancelled }>(CANCEL, { id, ...given });
  if (!data) throw new Error(JSON.stringify(errors));
  return data.cancelOrder;
}

/** Cancels a seller's part; raises for anything but a payload. */
export async function cancelPart(by: Actor, id: string, reason?: string): Promise<CancelledPart> {
  const { data, errors } = await by.client.run<{ cancelSellerOrder: CancelledPart }>(CANCEL_PART, {
    id,
    reason,
  });
  if (!data) throw new Error(JSON.stringify(errors));
  return data.cancelSellerOrder;
}

/** Cancels units; raises for anything but a payload. */
export async function cancelItems(
  by: Actor,
  input: {
    sellerOrderId: string;
    lines: { itemId: string; quantity: number }[];
    reason?: string;
    idempotencyKey: string;
  },
): Promise<CancelledPart> {
  const { data, errors } = await by.client.run<{ cancelOrderItems: CancelledPart }>(CANCEL_ITEMS, { input });
  if (!data) throw new Error(JSON.stringify(errors));
  return data.cancelOrderItems;
}

/** The codes of what was refused. */
export const codesOf = ({ userErrors }: { userErrors: UserError[] }): string[] =>
  userErrors.map(({ code }) => code);

/** How a call by somebody who must not make it is answered: the codes of its GraphQL errors and user errors. */
export async function refusedTo(
  by: Actor,
  operation: string,
  variables: Record<string, unknown>,
): Promise<string[]> {
  const { data, errors } = await by.client.run<Record<string, { userErrors: UserError[] } | null>>(
    operation,
    variables,
  );
  const told = Object.values(data ?? {}).flatMap((payload) => payload?.userErrors ?? []);
  return [...errors.map(({ extensions }) => extensions.code), ...told.map(({ code }) => code)];
}
