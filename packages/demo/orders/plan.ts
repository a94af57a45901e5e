import { DAY, HOUR, MINUTE } from '../clock.ts';
import { at, random } from '../random.ts';
import type { DemoAccount } from '../types.ts';

export const ORDER_COUNT = 350;
const SPAN_DAYS = 180;

// Counted from the latest order back: enough of them to show one at each stage on its way.
const ownRecent = new Set([1, 2, 14, 22, 24, 25]);

/** Who orders and how long before today's midnight (in milliseconds); the key seeds all else about the order. */
export interface OrderPlan {
  key: string;
  customer: DemoAccount;
  age: number;
}

/** The orders of the last six months, oldest first, and more of them the nearer to today. */
export function planOrders(customers: readonly DemoAccount[], today: Date): OrderPlan[] {
  const plans = Array.from({ length: ORDER_COUNT }, (_, index) => {
    const key = `order/${index}`;
    const r = random(key);
    const days = Math.floor(SPAN_DAYS * (1 - (index + r.next()) / ORDER_COUNT) ** 1.25);
    const age = (days + 1) * DAY - r.int(6, 22) * HOUR - r.int(0, 59) * MINUTE;
    const eligible = customers.filter(
      (customer) => today.getTime() - customer.createdAt.getTime() > age + DAY,
    );
    // The headline customer should find a history of her own.
    const amina = index % 24 === 3 || ownRecent.has(ORDER_COUNT - index);
    return { key, age, customer: amina ? at(customers, 0) : r.pick(eligible) };
  });
  return plans.sort((a, b) => b.age - a.age || (a.key < b.key ? -1 : 1));
}
