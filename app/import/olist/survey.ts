import { basename } from 'node:path';
import { readRows, type Sourced } from '../csv/read-rows.ts';
import type { Problem } from '../csv/table.ts';
import type { OlistFiles } from './files.ts';
import { gatherOrders, type OrderRows, orderIdOf } from './gather-orders.ts';
import { type PriceLevels, priceLevels, type Sales, salesByProduct } from './prices.ts';
import {
  type CategoryRow,
  categoryRows,
  itemRows,
  type ProductRow,
  productRows,
  type SellerRow,
  sellerRows,
} from './rows.ts';

/** All that must be known of the files before the first row can be stored. */
export interface Survey {
  sellers: Sourced<SellerRow>[];
  categories: Sourced<CategoryRow>[];
  orders: Sourced<OrderRows>[];
  /** How many good products there are; they are read again when they are stored. */
  productCount: number;
  /** The products that order lines name. */
  soldProducts: ReadonlyMap<string, ProductRow>;
  sales: ReadonlyMap<string, Sales>;
  levels: PriceLevels;
  checksums: Record<keyof OlistFiles, string>;
}

/**
 * Reads every file once, reports every invalid line, and collects what later rows depend on: order lines contain the prices
 * and sellers of products, and the lines of an order may be scattered. Raises UnusableInput.
 */
export async function survey(files: OlistFiles, report: (problem: Problem) => void): Promise<Survey> {
  const checksums: Record<keyof OlistFiles, string> = {
    sellers: '',
    categories: '',
    products: '',
    items: '',
  };
  const keep = (file: keyof OlistFiles) => (checksum: string) => {
    checksums[file] = checksum;
  };
  const sellers = await Array.fromAsync(readRows(files.sellers, sellerRows, report, keep('sellers')));
  const categories = await Array.fromAsync(
    readRows(files.categories, categoryRows, report, keep('categories')),
  );
  const spoilt = new Map<string, number>();
  const onBad = ({ text, line }: { text: string; line: number }) => {
    const orderId = orderIdOf(text);
    if (orderId !== null && !spoilt.has(orderId)) spoilt.set(orderId, line);
  };
  const readItems = { ...itemRows, onBad };
  const items = await Array.fromAsync(readRows(files.items, readItems, report, keep('items')));

  const named = new Set(items.map(({ value }) => value.productId));
  const soldProducts = new Map<string, ProductRow>();
  const usedCategories = new Map<string, number>();
  let productCount = 0;
  for await (const { line, value } of readRows(files.products, productRows, report, keep('products'))) {
    productCount += 1;
    if (named.has(value.id)) soldProducts.set(value.id, value);
    if (value.category !== null && !usedCategories.has(value.category))
      usedCategories.set(value.category, line);
  }
  const translated = new Set(categories.map(({ value }) => value.id));
  for (const [id, line] of usedCategories) {
    // A category without a translation keeps its Portuguese words.
    if (!translated.has(id)) categories.push({ line, value: { id, english: id } });
  }

  const sellerIds = new Set(sellers.map(({ value }) => value.id));
  const orders = gatherOrders(items, spoilt, basename(files.items), { sellerIds, soldProducts }, report);
  const sold = orders.flatMap(({ value }) => value.items.map((item) => item.value));
  const pricesSold = sold.map(({ productId, price }) => ({
    category: soldProducts.get(productId)?.category ?? null,
    price,
  }));
  return {
    sellers,
    categories,
    orders,
    productCount,
    soldProducts,
    sales: salesByProduct(sold),
    levels: priceLevels(pricesSold),
    checksums,
  };
}
