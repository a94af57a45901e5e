import { demoAttributes } from './attributes.ts';
import { families } from './catalogue/families.ts';
import { demoProducts } from './catalogue/products.ts';
import { demoCategories } from './categories.ts';
import { demoId } from './ids.ts';
import { demoMedia } from './media.ts';
import { demoOrders } from './orders/orders.ts';
import { settleStock } from './orders/settle.ts';
import { demoAgency, demoCustomers, demoStaff } from './people.ts';
import { at } from './random.ts';
import { demoSellers, sellerAccount } from './sellers.ts';
import type { DemoAccount, DemoMarket, DemoTag } from './types.ts';

/**
 * The whole demo market. Everything but the dates is always the same; the dates move with the UTC day of `now`, and
 * all of them lie before its midnight. Each call gives fresh objects.
 */
export function demoMarket(now: Date): DemoMarket {
  const staff = demoStaff(now);
  const customers = demoCustomers(now);
  const sellers = demoSellers(now);
  const categories = demoCategories();
  const products = demoProducts(now);
  const orders = demoOrders(now, customers, products);
  settleStock(products, orders);
  return {
    agency: demoAgency(now),
    accounts: accountsOf(staff, sellers, customers),
    sellers,
    categories,
    tags: demoTags(),
    attributes: demoAttributes(),
    products,
    orders,
    media: demoMedia(at(staff, 0), sellers, categories, products),
  };
}

/** Everybody of the demo market, without the market: who signs in with the demo password. */
export const demoAccounts = (now: Date): DemoAccount[] =>
  accountsOf(demoStaff(now), demoSellers(now), demoCustomers(now));

const accountsOf = (
  staff: readonly DemoAccount[],
  sellers: ReturnType<typeof demoSellers>,
  customers: readonly DemoAccount[],
): DemoAccount[] => [...staff, ...sellers.map(sellerAccount), ...customers];

function demoTags(): DemoTag[] {
  const names = [...new Set(families.flatMap((family) => family.tags))].sort();
  return names.map((name) => ({ id: demoId('tag', name), name }));
}
