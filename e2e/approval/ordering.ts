import { ADDRESS } from '../../app/tour/steps/checkout.ts';
import { type Actor, agency, staff } from '../harness/actors.ts';
import type { Listing } from '../harness/shop.ts';
import type { TestSouk } from '../harness/souk.ts';

const ORDER = `id number status version revision failureReason
  agency { id name } createdBy { id displayName } totals { total { amount } } items { quantity }
  approvals { stage decision comment revision decidedBy { id } }
  payments { method status amount { amount } captured { amount } } checkout { status }`;

const REST = `order { ${ORDER} } userErrors { code message }`;

/** Each mutation on an agency's order, its answer under `answer`. */
const MUTATIONS = {
  create: `mutation ($input: PlaceAgencyOrderInput!) { answer: placeAgencyOrder(input: $input) { ${REST} } }`,
  approve: `mutation ($id: ID!, $input: ApproveOrderInput!) { answer: approveOrder(id: $id, input: $input) { ${REST} } }`,
  reject: `mutation ($id: ID!, $input: RejectOrderInput!) { answer: rejectOrder(id: $id, input: $input) { ${REST} } }`,
  update: `mutation ($id: ID!, $input: UpdateOrderInput!) { answer: updateOrder(id: $id, input: $input) { ${REST} } }`,
};

/** An agency's order as these tests see it. */
export interface Seen {
  id: string;
  number: string;
  status: string;
  version: number;
  revision: number;
  failureReason: string | null;
  agency: { id: string; name: string | null } | null;
  createdBy: { id: string; displayName: string | null } | null;
  totals: { total: { amount: string } };
  items: { quantity: number }[];
  approvals: {
    stage: string;
    decision: string;
    comment: string | null;
    revision: number;
    decidedBy: { id: string };
  }[];
  payments: { method: string; status: string; amount: { amount: string }; captured: { amount: string } }[];
  checkout: { status: string } | null;
}

/** Decides on revision 0 of an order, unless `input` names another; see {@link act}. */
export const decide = (
  by: Pick<Actor, 'client'>,
  what: 'approve' | 'reject',
  id: string,
  input: { revision?: number; comment?: string; reason?: string } = {},
) => act(by, what, { id, input: { revision: 0, ...input } });

/** Calls a mutation; `code` is that of its first user error, or of the error that refused the call. */
export async function act(
  by: Pick<Actor, 'client'>,
  what: keyof typeof MUTATIONS,
  variables: Record<string, unknown>,
): Promise<{ order: Seen | null; code: string | null }> {
  type Answer = { answer: { order: Seen | null; userErrors: { code: string }[] } | null };
  const { data, errors } = await by.client.run<Answer>(MUTATIONS[what], variables);
  if (!data?.answer) return { order: null, code: errors[0]?.extensions.code ?? 'no answer' };
  return { order: data.answer.order, code: data.answer.userErrors[0]?.code ?? null };
}

let keys = 0;

/** The input of an order for so many units, under a key of its own. */
export function inputOf({ variantId }: Listing, quantity: number) {
  keys += 1;
  return {
    idempotencyKey: `approval-${process.pid}-${keys}`,
    address: ADDRESS,
    lines: [{ variantId, quantity }],
  };
}

/** Places an order that must come to wait for its agency. */
export async function placed(by: Pick<Actor, 'client'>, goods: Listing, quantity: number): Promise<Seen> {
  const { order, code } = await act(by, 'create', { input: inputOf(goods, quantity) });
  if (order?.status !== 'AWAITING_RESPONSABLE') throw new Error(`the order was not taken: ${code}`);
  return order;
}

/** A new agency with somebody who orders, somebody for each decision, and somebody who may take both. */
export async function agencyWithStaff(souk: TestSouk, by: Actor) {
  const { id } = await agency(souk, by);
  const member = (...roles: ('RESPONSABLE' | 'DIRECTOR')[]) => staff(souk, { roles, agencyId: id, by });
  return {
    id,
    creator: await member('RESPONSABLE'),
    responsable: await member('RESPONSABLE'),
    director: await member('DIRECTOR'),
    both: await member('RESPONSABLE', 'DIRECTOR'),
  };
}

/** An agency and its people. */
export type Agency = Awaited<ReturnType<typeof agencyWithStaff>>;

/** Units of a variant: on the shelf, and of those the ones that are held. */
export async function stockOf(
  souk: TestSouk,
  { variantId }: Listing,
): Promise<[onHand: number, held: number]> {
  const variant = await souk
    .db('products')
    .collection<{ _id: string; inventory: { onHand: number; reserved: number } }>('variants')
    .findOne({ _id: variantId });
  return [variant?.inventory.onHand ?? 0, variant?.inventory.reserved ?? 0];
}
