import type { StoredCharge } from './charge.ts';
import type { ChargeStore } from './stores/store.ts';

/** What the provider holds and took for one order, in minor units of one currency. */
export interface OrderTotals {
  orderId: string | null;
  currency: string;
  /** Charges that hold or keep money: authorized, or captured and not wholly refunded. */
  liveCharges: number;
  declinedCharges: number;
  heldMinor: number;
  capturedMinor: number;
  refundedMinor: number;
  /** captured − refunded */
  netMinor: number;
}

const PAGE = 500;

/** The totals of one order, or of every order, in the order of their first charge. */
export async function totalsOf(store: ChargeStore, orderId?: string): Promise<OrderTotals[]> {
  const totals = new Map<string, OrderTotals>();
  let after: string | undefined;
  for (;;) {
    const page = await store.list({ orderId, after, limit: PAGE });
    for (const charge of page) add(totals, charge);
    if (page.length < PAGE) return [...totals.values()];
    after = page.at(-1)?._id;
  }
}

function add(totals: Map<string, OrderTotals>, charge: StoredCharge): void {
  const orderId = charge.metadata.orderId ?? null;
  const { currency, status, authorizedMinor, capturedMinor, refundedMinor } = charge;
  const key = JSON.stringify([orderId, currency]);
  const sum = totals.get(key) ?? {
    orderId,
    currency,
    liveCharges: 0,
    declinedCharges: 0,
    heldMinor: 0,
    capturedMinor: 0,
    refundedMinor: 0,
    netMinor: 0,
  };
  if (status === 'authorized' || capturedMinor > refundedMinor) sum.liveCharges += 1;
  if (status === 'declined') sum.declinedCharges += 1;
  if (status === 'authorized') sum.heldMinor += authorizedMinor;
  sum.capturedMinor += capturedMinor;
  sum.refundedMinor += refundedMinor;
  sum.netMinor += capturedMinor - refundedMinor;
  totals.set(key, sum);
}
