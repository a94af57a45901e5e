import { before, DAY, startOfDay } from '../clock.ts';
import { demoId } from '../ids.ts';
import { at, type Random, random } from '../random.ts';
import type { DemoAccount, DemoOrder, DemoProduct } from '../types.ts';
import { lineOf, Shelves } from './lines.ts';
import { orderStatus, partsOf } from './parts.ts';
import { paymentOf } from './payment.ts';
import { type OrderPlan, planOrders } from './plan.ts';

/** The orders of the last six months, oldest first, all in one currency and with totals that add up. */
export function demoOrders(
  now: Date,
  customers: readonly DemoAccount[],
  products: readonly DemoProduct[],
): DemoOrder[] {
  const today = startOfDay(now);
  const shelves = new Shelves(products, today);
  return planOrders(customers, today).map((plan, index) => orderOf(plan, index, shelves, today));
}

function orderOf(plan: OrderPlan, index: number, shelves: Shelves, today: Date): DemoOrder {
  const { key, customer, age } = plan;
  const r = random(`basket/${key}`);
  const chosen = shelves.choose(at([1, 1, 1, 2, 2, 2, 3, 3, 4], r.int(0, 8)), age, r);
  const items = chosen.map((product) => lineOf(key, product, r));
  const parts = partsOf(key, items, age, today, fate(age, r));
  const reached = parts.flatMap((part) => [
    part.createdAt,
    part.processingAt,
    part.shippedAt,
    part.deliveredAt,
    part.cancelledAt,
  ]);
  return {
    id: demoId('ord', key),
    number: `SK-${100_001 + index}`,
    customerId: customer.id,
    status: orderStatus(parts),
    currency: 'EUR',
    lines: items,
    parts,
    payment: paymentOf(key, customer.id, parts),
    totalMinor: items.reduce((sum, line) => sum + line.totalMinor, 0),
    shippingAddress: r.pick(customer.addresses),
    createdAt: before(today, age),
    updatedAt: new Date(Math.max(...reached.map((date) => date?.getTime() ?? 0))),
  };
}

// Orders of the last day are left alone: an order cannot have been called off before it had time to be.
function fate(age: number, r: Random): 'all' | 'one' | 'none' {
  const luck = r.next();
  if (age < DAY) return 'none';
  if (luck < 0.05) return 'all';
  return luck < 0.1 ? 'one' : 'none';
}
