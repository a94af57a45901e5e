import type { Actor } from '../harness/actors.ts';

const ERRORS = 'userErrors { code message field }';
const REFUND = 'refund { id status amount { amount } }';

export const CANCEL = `mutation ($id: ID!, $input: CancelOrderInput!) {
  cancelOrder(id: $id, input: $input) {
    order { id status failureReason refunded { amount } } ${REFUND} ${ERRORS}
  }
}`;

export const CANCEL_PART = `mutation ($id: ID!, $input: CancelSellerOrderInput) {
  cancelSellerOrder(id: $id, input: $input) {
    order { id status } sellerOrder { id status refunded { amount } } ${REFUND} ${ERRORS}
  }
}`;

export const CANCEL_ITEMS = `mutation ($id: ID!, $input: CancelSellerOrderItemsInput!) {
  cancelSellerOrderItems(id: $id, input: $input) {
    order { id status } sellerOrder { id status refunded { amount } items { id quantity cancelledQuantity } } ${REFUND} ${ERRORS}
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

/** The answers to `cancelSellerOrder` and `cancelSellerOrderItems`. */
export interface CancelledPart {
  order: { id: string; status: string } | null;
  sellerOrder: {
    id: string;
    status: string;
    refunded: { amount: string };
    items?: { id: string; quantity: number; cancelledQuantity: number }[];
  } | null;
  refund: Refund | null;
  userErrors: UserError[];
}

let keys = 0;

/** What cancels an order, as variables of {@link CANCEL}; with a key of its own unless one is given. */
export function cancelling(id: string, { reason, key }: { reason?: string; key?: string } = {}) {
  keys += 1;
  return { id, input: { reason, idempotencyKey: key ?? `cancel-${process.pid}-${keys}` } };
}

/** Cancels an order; raises for anything but a payload. */
export async function cancel(
  by: Actor,
  id: string,
  given: { reason?: string; key?: string } = {},
): Promise<Cancelled> {
  const { data, errors } = await by.client.run<{ cancelOrder: Cancelled }>(CANCEL, cancelling(id, given));
  if (!data) throw new Error(JSON.stringify(errors));
  return data.cancelOrder;
}

/** Cancels a seller's part; raises for anything but a payload. */
export async function cancelPart(by: Actor, id: string, reason?: string): Promise<CancelledPart> {
  const { data, errors } = await by.client.run<{ cancelSellerOrder: CancelledPart }>(CANCEL_PART, {
    id,
    input: { reason },
  });
  if (!data) throw new Error(JSON.stringify(errors));
  return data.cancelSellerOrder;
}

/** Units of a seller order to cancel. */
export interface UnitsToCancel {
  id: string;
  items: { orderItemId: string; quantity: number }[];
  reason?: string;
  idempotencyKey: string;
}

/** Cancels units; raises for anything but a payload. */
export async function cancelItems(by: Actor, { id, ...input }: UnitsToCancel): Promise<CancelledPart> {
  const { data, errors } = await by.client.run<{ cancelSellerOrderItems: CancelledPart }>(CANCEL_ITEMS, {
    id,
    input,
  });
  if (!data) throw new Error(JSON.stringify(errors));
  return data.cancelSellerOrderItems;
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
