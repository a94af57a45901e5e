import { type Viewer, viewerOf } from '@souk/subgraph';
import { ADDRESS, type Rig } from './rig.ts';
import type { ShelfItem } from './shop.ts';

const PERMISSIONS = ['order.approve', 'order.create', 'order.delete', 'order.read'];

let made = 0;

/** A new member of the staff of an agency; the shop of the rig knows the account. */
export function aMember(
  rig: Pick<Rig, 'shop'>,
  agencyId: string,
  ...roles: string[]
): Viewer & { userId: string } {
  made += 1;
  const userId = `staff${made}`;
  rig.shop.agencies.set(userId, { id: agencyId, isActive: true });
  return { ...viewerOf('staff', { agencyId, roles, permissions: PERMISSIONS }), userId };
}

/** A new agency with a person who orders and a person for each decision. */
export function anAgency(rig: Pick<Rig, 'shop'>) {
  made += 1;
  const id = `agency${made}`;
  return {
    id,
    creator: aMember(rig, id, 'RESPONSABLE'),
    responsable: aMember(rig, id, 'RESPONSABLE'),
    director: aMember(rig, id, 'DIRECTOR'),
    both: aMember(rig, id, 'RESPONSABLE', 'DIRECTOR'),
  };
}

export type TestAgency = ReturnType<typeof anAgency>;

export const FIELDS = `id status version revision failureReason paymentDueAt
  totals { total { amount } } items { id quantity product { id } }
  agency { id } customer { id } createdBy { id } note shippingAddress { city country }
  approvals { stage decision comment revision decidedBy { id } decidedAt } payments { method status amount { amount } captured { amount } }
  checkout { status } sellerOrders { seller { id } totals { total { amount } } items { quantity } }`;

/** An agency order as these tests select it. */
export interface AgencyOrderView {
  id: string;
  status: string;
  version: number;
  revision: number;
  failureReason: string | null;
  paymentDueAt: string | null;
  totals: { total: { amount: string } };
  items: { id: string; quantity: number; product: { id: string } }[];
  agency: { id: string } | null;
  customer: { id: string } | null;
  createdBy: { id: string } | null;
  note: string | null;
  checkout: { status: string } | null;
  shippingAddress: { city: string; country: string };
  approvals: {
    stage: string;
    decision: string;
    comment: string | null;
    revision: number;
    decidedBy: { id: string };
    decidedAt: string;
  }[];
  payments: { method: string; status: string; amount: { amount: string }; captured: { amount: string } }[];
  sellerOrders: {
    seller: { id: string };
    totals: { total: { amount: string } };
    items: { quantity: number }[];
  }[];
}

/** The result of a mutation on an order. */
export interface OrderMutationResult {
  order: AgencyOrderView | null;
  code: string | null;
  userErrors: { code: string; field?: string[] | null }[];
}

const documents = {
  placeAgencyOrder: `mutation ($input: PlaceAgencyOrderInput!) {
    answer: placeAgencyOrder(input: $input) { order { ${FIELDS} } userErrors { code message } } }`,
  approveOrder: `mutation ($id: ID!, $input: ApproveOrderInput!) {
    answer: approveOrder(id: $id, input: $input) { order { ${FIELDS} } userErrors { code message } } }`,
  rejectOrder: `mutation ($id: ID!, $input: RejectOrderInput!) {
    answer: rejectOrder(id: $id, input: $input) { order { ${FIELDS} } userErrors { code message } } }`,
  updateOrder: `mutation ($id: ID!, $input: UpdateOrderInput!) {
    answer: updateOrder(id: $id, input: $input) { order { ${FIELDS} } userErrors { code message field
      ... on OutOfStockError { variant { id } cartItem { id } requestedQuantity availableQuantity } } } }`,
};

/** The document of each mutation, with its result under `answer`. */
export const DOCUMENTS: Readonly<Record<keyof typeof documents, string>> = documents;

/** Calls a mutation on an order; `code` is that of the first user error, or else of the first GraphQL error. */
export async function callOrderMutation(
  rig: Rig,
  viewer: Viewer,
  field: keyof typeof documents,
  variables: Record<string, unknown>,
): Promise<OrderMutationResult> {
  type Answer = {
    answer: { order: AgencyOrderView | null; userErrors: { code: string; field?: string[] | null }[] };
  };
  const { data, errors } = await rig.run<Answer | null>(viewer, documents[field], variables);
  if (!data?.answer) return { order: null, userErrors: [], code: errors[0]?.code ?? 'no answer' };
  const { order, userErrors } = data.answer;
  return { order, userErrors, code: userErrors[0]?.code ?? null };
}

const revisionOf = async (rig: Rig, id: string) =>
  (await rig.ctx.db.orders.findById(id).lean().exec())?.revision ?? 0;

/** Approves an order as it is stored now, unless `input` names another revision. */
export async function approve(rig: Rig, by: Viewer, id: string, input: object = {}) {
  const revision = await revisionOf(rig, id);
  return callOrderMutation(rig, by, 'approveOrder', { id, input: { revision, ...input } });
}

/** Rejects an order as it is stored now, unless `input` names another revision. */
export async function reject(rig: Rig, by: Viewer, id: string, input: object = {}) {
  const revision = await revisionOf(rig, id);
  return callOrderMutation(rig, by, 'rejectOrder', { id, input: { revision, reason: 'Too dear', ...input } });
}

let keys = 0;

/** The input of an order of `units` of each item, with a new idempotency key. */
export function agencyOrderInput(units: number, ...items: ShelfItem[]) {
  keys += 1;
  const lines = items.map(({ variantId }) => ({ variantId, quantity: units }));
  return { idempotencyKey: `agency-${keys}`, address: ADDRESS, lines };
}

/** Places an order and requires that it is accepted. */
export async function placedAgencyOrder(
  rig: Rig,
  by: Viewer,
  units: number,
  ...items: ShelfItem[]
): Promise<AgencyOrderView> {
  const { order, code } = await callOrderMutation(rig, by, 'placeAgencyOrder', {
    input: agencyOrderInput(units, ...items),
  });
  if (!order || code !== null) throw new Error(`the order was not taken: ${code}`);
  return order;
}
