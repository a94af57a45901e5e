import { orders, type Shop, type UserErrors } from './shop.ts';

export interface TestLine {
  lineId: string;
  variantId: string;
  quantity: number;
}

export interface Reserved extends UserErrors {
  reservation: { orderId: string; state: string; expiresAt: string | null } | null;
  shortages: { lineId: string; variantId: string; requested: number; available: number }[];
}

const FIELDS = 'reservation { orderId state expiresAt } userErrors { code message field }';

/** One line per variant, with ids by position. */
export const linesOf = (...lines: [variantId: string, quantity: number][]): TestLine[] =>
  lines.map(([variantId, quantity], index) => ({ lineId: `line${index}`, variantId, quantity }));

/** Reserves stock as the orders service does. */
export const reserve = (shop: Shop, orderId: string, lines: TestLine[], expiresAt?: string) =>
  shop.mutate<Reserved>(
    orders,
    'reserveInventory',
    `mutation ($input: ReserveInventoryInput!) {
      reserveInventory(input: $input) {
        ${FIELDS}
        shortages { lineId variantId requested available }
      }
    }`,
    { input: { orderId, lines, expiresAt } },
  );

/** Commits or releases the reservation of an order. */
export const settle = (shop: Shop, field: 'commitReservation' | 'releaseReservation', orderId: string) =>
  shop.mutate<Omit<Reserved, 'shortages'>>(
    orders,
    field,
    `mutation ($orderId: ID!) { ${field}(orderId: $orderId) { ${FIELDS} } }`,
    { orderId },
  );

export const commit = (shop: Shop, orderId: string) => settle(shop, 'commitReservation', orderId);
export const release = (shop: Shop, orderId: string) => settle(shop, 'releaseReservation', orderId);

/** Returns sold units to stock. */
export const restock = (shop: Shop, orderId: string, restockId: string, lines: TestLine[]) =>
  shop.mutate<Omit<Reserved, 'shortages'>>(
    orders,
    'restockOrder',
    `mutation ($input: RestockOrderInput!) { restockOrder(input: $input) { ${FIELDS} } }`,
    { input: { orderId, restockId, lines } },
  );

/** The first code of a payload's user errors. */
export const codeOf = ({ userErrors }: UserErrors) => userErrors[0]?.code;

/** Changes the lines of a reservation. */
export const revise = (shop: Shop, orderId: string, revision: number, lines: TestLine[]) =>
  shop.mutate<Reserved>(
    orders,
    'reviseReservation',
    `mutation ($input: ReviseReservationInput!) {
      reviseReservation(input: $input) {
        ${FIELDS}
        shortages { lineId variantId requested available }
      }
    }`,
    { input: { orderId, revision, lines } },
  );
