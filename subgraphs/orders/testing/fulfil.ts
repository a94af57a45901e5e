import type { Viewer } from '@souk/subgraph';
import type { Rig } from './rig.ts';

/** The statuses that a seller moves a seller order to. */
export const FULFILLED = ['PROCESSING', 'SHIPPED', 'DELIVERED'] as const;
export type Fulfilled = (typeof FULFILLED)[number];

const ANSWER = `sellerOrder { id status shipments { id carrier trackingNumber } order { id } } order { id status }
  userErrors { code field }`;

/** The mutations that move a seller order, by the status that they lead to. */
export const MOVES: Readonly<Record<Fulfilled, string>> = {
  PROCESSING: `mutation ($id: ID!, $input: StartSellerOrderInput) { moved: startSellerOrder(id: $id, input: $input) { ${ANSWER} } }`,
  SHIPPED: `mutation ($id: ID!, $input: ShipSellerOrderInput!) { moved: shipSellerOrder(id: $id, input: $input) { ${ANSWER} } }`,
  DELIVERED: `mutation ($id: ID!, $input: MarkSellerOrderDeliveredInput) { moved: markSellerOrderDelivered(id: $id, input: $input) { ${ANSWER} } }`,
};

interface Moved {
  sellerOrder: {
    id: string;
    status: string;
    shipments: { id: string; carrier: string; trackingNumber: string }[];
    order: { id: string } | null;
  } | null;
  order: { id: string; status: string } | null;
  userErrors: { code: string; field: string[] }[];
}

let keys = 0;

/** Moves a seller order to a status, shipping it with a parcel of its own unless `input` says otherwise. */
export async function moveSellerOrder(
  rig: Rig,
  viewer: Viewer,
  id: string,
  to: Fulfilled,
  input: Record<string, unknown> = {},
) {
  keys += 1;
  const parcel = { carrier: 'Atlas Parcel', trackingNumber: 'AP1', idempotencyKey: `ship-${keys}` };
  const { data, errors } = await rig.run<{ moved: Moved }>(viewer, MOVES[to], {
    id,
    input: to === 'SHIPPED' ? { ...parcel, ...input } : input,
  });
  const { sellerOrder = null, order = null, userErrors = [] } = data?.moved ?? {};
  return {
    sellerOrder,
    order,
    refused: [
      ...errors.map(({ code }) => code),
      ...userErrors.map(({ code, field }) => `${code} ${field.at(-1)}`),
    ],
  };
}
