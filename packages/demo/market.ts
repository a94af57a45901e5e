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
import type { DemoMarket, DemoTag } from './types.ts';

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
    accounts: [...staff, ...sellers.map(sellerAccount), ...customers],
    sellers,
    categories,
    tags: demoTags(),
    products,
    orders,
    media: demoMedia(at(staff, 0), sellers, categories, products),
  };
}

function demoTags(): DemoTag[] {
  const names = [...new Set(families.flatMap((family) => family.tags))].sort();
  return names.map((name) => ({ id: demoId('tag', name), name }));
}
